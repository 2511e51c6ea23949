// A table of any length: only the rows in sight are in the page. To assistive technology it is a whole grid that says how long it is.
// One row is in the tab order; arrows, Page Up and Down, Home and End move among rows, Enter opens one.

import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, type RefObject, useMemo, useRef, useState } from 'react';
import styles from './data-table.module.css';
import { HeaderRow } from './data-table-header.tsx';
import { type Entry, groupedRows, type RowGroup } from './grouped-rows.ts';
import { type SortOrder, useSortedRows } from './use-sorted-rows.ts';

export interface Column<RowType> {
  /** Unique in the table; what `SortOrder` names. */
  readonly key: string;
  /** The column's name, one or two words. */
  readonly header: string;
  readonly cell: (row: RowType) => ReactNode;
  /** A track of a CSS grid: `7rem`, `minmax(12rem, 2fr)`. Default: `minmax(8rem, 1fr)`. */
  readonly width?: string;
  readonly align?: 'start' | 'end';
  /** With it the column sorts; ascending order. */
  readonly compare?: (a: RowType, b: RowType) => number;
}

export interface DataTableProps<RowType> {
  /** What the table is called, for those who hear it. */
  readonly label: string;
  readonly rows: readonly RowType[];
  readonly rowKey: (row: RowType) => string;
  /** Made once (`useMemo`): new columns sort anew. */
  readonly columns: readonly Column<RowType>[];
  /** The order at first; without it, the rows stand as given until a header is pressed. */
  readonly initialSort?: SortOrder;
  /** A click on a row, or Enter on it. Rows then show that they can be opened. */
  readonly onOpen?: (row: RowType) => void;
  readonly selectedKey?: string | null;
  /** In pixels at a text size of 100%; every row is as tall. */
  readonly rowHeight?: number;
  /** Shown instead of rows where there are none. */
  readonly empty?: ReactNode;
  /** Puts the rows under headings; they are sorted within their groups. Made once (`useMemo`). */
  readonly groups?: Grouping<RowType> | null;
}

export interface Grouping<RowType> {
  readonly of: (row: RowType) => RowGroup;
  /** What a heading says: the group's label and how many rows it has. */
  readonly heading: (group: RowGroup, count: number) => string;
  readonly compare?: (a: RowGroup, b: RowGroup) => number;
}

export function DataTable<RowType>(props: DataTableProps<RowType>) {
  const { label, rows, rowKey, columns, initialSort, onOpen, selectedKey = null, rowHeight = 36, empty, groups = null } = props;
  const { sorted, sort, toggle } = useSortedRows(rows, columns, initialSort ?? null);
  const entries = useEntries(sorted, groups);
  const scroller = useRef<HTMLDivElement>(null);
  const { items, total, visible, showRow } = useRowsInSight(scroller, entries.length, rowHeight);
  const { active, wanted, onRowFocus, onKeyDown } = useRowKeys({
    count: entries.length,
    visible,
    showRow,
    open: (at) => openAt(entries, at, onOpen),
  });
  const tracks = columns.map((column) => column.width ?? 'minmax(8rem, 1fr)').join(' ');
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        className={styles.sheet}
        // Its rows take the focus, one at a time, as the grid pattern of WAI-ARIA has it.
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with keys of its own is a grid
        role="grid" // oxlint-disable-line jsx-a11y/no-noninteractive-element-to-interactive-role
        aria-label={label}
        aria-rowcount={entries.length + 1}
        aria-colcount={columns.length}
        onKeyDown={onKeyDown}
      >
        <HeaderRow columns={columns} tracks={tracks} sort={sort} onSort={toggle} />
        <tbody className={styles.rows} style={{ height: total }}>
          {items.map(({ index, start, size }) => {
            const entry = entries[index];
            if (entry === undefined) return null;
            if (entry.kind === 'group') {
              return (
                <tr
                  key={`group ${entry.group.key}`}
                  aria-rowindex={index + 2}
                  data-row={index}
                  tabIndex={index === active ? 0 : -1}
                  className={styles.group}
                  style={{ height: size, transform: `translateY(${start}px)` }}
                  ref={index === wanted ? takeFocus : null}
                  onFocus={() => onRowFocus(index)}
                >
                  <th scope="rowgroup" colSpan={columns.length} aria-colindex={1} className={styles.heading}>
                    {groups?.heading(entry.group, entry.count)}
                  </th>
                </tr>
              );
            }
            const { row } = entry;
            const key = rowKey(row);
            return (
              // The grid handles the keys of its rows.
              <tr
                key={key}
                aria-rowindex={index + 2}
                aria-selected={selectedKey === null ? undefined : key === selectedKey}
                data-row={index}
                data-openable={onOpen !== undefined || undefined}
                tabIndex={index === active ? 0 : -1}
                className={styles.row}
                style={{ gridTemplateColumns: tracks, height: size, transform: `translateY(${start}px)` }}
                ref={index === wanted ? takeFocus : null}
                onFocus={() => onRowFocus(index)}
                onClick={(event) => !isControl(event.target) && onOpen?.(row)}
              >
                {columns.map((column, at) => (
                  <td key={column.key} aria-colindex={at + 1} className={styles.cell} data-align={column.align}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {sorted.length === 0 && empty}
    </div>
  );
}

function useEntries<RowType>(sorted: readonly RowType[], groups: Grouping<RowType> | null): readonly Entry<RowType>[] {
  return useMemo(() => {
    if (groups === null) return sorted.map((row): Entry<RowType> => ({ kind: 'row', row }));
    return groupedRows(sorted, groups.of, groups.compare);
  }, [sorted, groups]);
}

/** The rows in sight, and a few beside them. Heights follow the text size. */
function useRowsInSight(scroller: RefObject<HTMLDivElement | null>, count: number, rowHeight: number) {
  const [height] = useState(() => (rowHeight * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)) / 16);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    // The header covers the top of what scrolls.
    scrollPaddingStart: height,
  });
  return {
    items: virtual.getVirtualItems(),
    total: virtual.getTotalSize(),
    visible: Math.max(1, Math.floor((scroller.current?.clientHeight ?? height) / height) - 2),
    showRow: (at: number) => virtual.scrollToIndex(at),
  };
}

interface RowKeys {
  readonly count: number;
  /** How far Page Up and Page Down go. */
  readonly visible: number;
  readonly showRow: (at: number) => void;
  readonly open: (at: number) => void;
}

function useRowKeys({ count, visible, showRow, open }: RowKeys) {
  const [active, setActive] = useState(0);
  // A row that was out of sight can take the focus only when it has come into the page.
  const [wanted, setWanted] = useState<number | null>(null);
  const onRowFocus = (at: number) => {
    setActive(at);
    setWanted(null);
  };
  const goTo = (at: number) => {
    const target = Math.min(count - 1, Math.max(0, at));
    showRow(target);
    setWanted(target);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (count === 0 || !isRow(event.target)) return;
    const target = targetOfKey(event.key, active, count, visible);
    if (target === null && event.key !== 'Enter') return;
    event.preventDefault();
    if (target === null) open(active);
    else goTo(target);
  };
  return { active: Math.min(active, Math.max(0, count - 1)), wanted, onRowFocus, onKeyDown };
}

function takeFocus(row: HTMLElement | null): void {
  row?.focus({ preventScroll: true });
}

function targetOfKey(key: string, active: number, count: number, visible: number): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + visible,
    PageUp: active - visible,
    Home: 0,
    End: count - 1,
  };
  return targets[key] ?? null;
}

function openAt<RowType>(entries: readonly Entry<RowType>[], at: number, onOpen: ((row: RowType) => void) | undefined): void {
  const entry = entries[at];
  if (entry?.kind === 'row') onOpen?.(entry.row);
}

/** What does something of its own on a click. */
function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, select, textarea, label') !== null;
}

function isRow(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset.row !== undefined;
}
