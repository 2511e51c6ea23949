// A table of any length: only the rows in sight are in the page. To assistive technology it is a whole grid that says how long it is.
// One row is in the tab order; arrows, Page Up and Down, Home and End move among rows, Enter opens one.
// Ctrl/Cmd+C copies the selected rows, or the one with the focus, where columns say what is copied of them.
// Where rows can be selected: Space, Shift with those keys, Ctrl/Cmd+A, Escape, and a check box before each row.
import { type ClipboardEvent, type ReactNode, useMemo, useRef } from 'react';
import type { Column } from './column.ts';
import styles from './data-table.module.css';
import { HeaderRow } from './data-table-header.tsx';
import { GroupRow, ItemRow } from './data-table-rows.tsx';
import { PickAll, PickRow, SaidSelection } from './data-table-selection.tsx';
import { type Entry, groupedRows, type RowGroup } from './grouped-rows.ts';
import { useCopyRows } from './use-copy-rows.ts';
import { useRowKeys } from './use-row-keys.ts';
import { type RowSelection, useRowSelection } from './use-row-selection.ts';
import { useRowsInSight } from './use-rows-in-sight.ts';
import { type SortControl, type SortOrder, useSortedRows } from './use-sorted-rows.ts';

export type { Column } from './column.ts';
export type { RowSelection } from './use-row-selection.ts';
export type { SortControl, SortOrder } from './use-sorted-rows.ts';

export interface DataTableProps<RowType> {
  /** What the table is called, for those who hear it. */
  readonly label: string;
  readonly rows: readonly RowType[];
  readonly rowKey: (row: RowType) => string;
  /** Made once (`useMemo`): new columns sort anew. */
  readonly columns: readonly Column<RowType>[];
  /** The order at first; without it, the rows stand as given until a header is pressed. */
  readonly initialSort?: SortOrder;
  /** The order where the view holds it, in place of `initialSort`. A key that no column has leaves the rows as given. */
  readonly sorting?: SortControl;
  /** A click on a row, or Enter on it. Rows then show that they can be opened. */
  readonly onOpen?: (row: RowType) => void;
  readonly selectedKey?: string | null;
  /** In pixels at a text size of 100%; every row is as tall. */
  readonly rowHeight?: number;
  /** Shown instead of rows where there are none. */
  readonly empty?: ReactNode;
  /** Puts the rows under headings; they are sorted within their groups. Made once (`useMemo`). */
  readonly groups?: Grouping<RowType> | null;
  /** Under this name the table is found again as it was left: its order, its scrolling, and the row that the keys were at. */
  readonly place?: string;
  /** With it several rows can be selected. */
  readonly selection?: RowSelection<RowType>;
}

export interface Grouping<RowType> {
  readonly of: (row: RowType) => RowGroup;
  /** What a heading says: the group's label and how many rows it has. */
  readonly heading: (group: RowGroup, count: number) => string;
  readonly compare?: (a: RowGroup, b: RowGroup) => number;
}

export function DataTable<RowType>(props: DataTableProps<RowType>) {
  const {
    label,
    rows,
    rowKey,
    columns,
    initialSort,
    sorting = null,
    onOpen,
    selectedKey = null,
    rowHeight = 36,
    empty,
    groups = null,
    place = null,
    selection = null,
  } = props;
  const { sorted, sort, toggle } = useSortedRows(rows, { columns, initial: initialSort ?? null, place, control: sorting });
  const entries = useEntries(sorted, groups);
  const entryAt = (at: number) => entryOf(sorted, entries, at);
  const count = entries?.length ?? sorted.length;
  const scroller = useRef<HTMLDivElement>(null);
  const { items, total, visible, showRow } = useRowsInSight({ scroller, count, rowHeight, place });
  const open = (at: number) => openEntry(entryAt(at), onOpen);
  const picks = useRowSelection({ selection, sorted, entries, rowKey });
  const { onKeyDown, rowProps } = useRowKeys({ count, visible, showRow, open, place, selecting: picks?.keys ?? null });
  const { onCopy } = useCopyRows(columns);
  const copyRows = (event: ClipboardEvent<HTMLElement>) => {
    const chosen = sorted.filter((row) => selection?.selected.has(rowKey(row)) === true);
    const active = chosen.length > 0 ? undefined : rowAt(event.target, entryAt);
    onCopy(event, active === undefined ? chosen : [active]);
  };
  const widths = [...(picks === null ? [] : [PICK_WIDTH]), ...columns.map(({ width }) => width ?? 'minmax(8rem, 1fr)')];
  const tracks = widths.join(' ');
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        className={styles.sheet}
        style={{ minWidth: narrowest(widths) }}
        // Its rows take the focus, one at a time, as the grid pattern of WAI-ARIA has it.
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with keys of its own is a grid
        role="grid" // oxlint-disable-line jsx-a11y/no-noninteractive-element-to-interactive-role
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={widths.length}
        aria-multiselectable={picks === null ? undefined : true}
        onKeyDown={onKeyDown}
        onCopy={copyRows}
      >
        <HeaderRow columns={columns} tracks={tracks} sort={sort} onSort={toggle} lead={picks === null ? null : <PickAll picks={picks} />} />
        <tbody className={styles.rows} style={{ height: total }}>
          {items.map(({ index, start, size }) => {
            const entry = entryAt(index);
            if (entry === undefined) return null;
            const common = { index, keys: rowProps(index) };
            const style = { gridTemplateColumns: tracks, height: size, transform: `translateY(${start}px)` };
            if (entry.kind === 'group') {
              const heading = groups?.heading(entry.group, entry.count) ?? '';
              return <GroupRow key={`group ${entry.group.key}`} {...common} style={style} heading={heading} columns={widths.length} />;
            }
            const key = rowKey(entry.row);
            const isSelected = selection?.selected.has(key) ?? (selectedKey === null ? null : key === selectedKey);
            const lead =
              selection === null || picks === null ? null : (
                <PickRow picks={picks} at={index} isSelected={isSelected === true} name={selection.nameOf(entry.row)} />
              );
            return (
              <ItemRow
                key={key}
                {...common}
                style={style}
                row={entry.row}
                columns={columns}
                isSelected={isSelected}
                onOpen={onOpen}
                lead={lead}
              />
            );
          })}
        </tbody>
      </table>
      {sorted.length === 0 && empty}
      {picks !== null && <SaidSelection count={picks.count} />}
    </div>
  );
}

const PICK_WIDTH = '2.25rem';

/** The table is as wide as its place, and no narrower than its columns let it be; long headers wrap. */
function narrowest(widths: readonly string[]): string {
  return `calc(${widths.map((width) => /^minmax\((.+?),/.exec(width)?.[1] ?? width).join(' + ')})`;
}

/** null: the rows stand as they are, without headings. */
function useEntries<RowType>(sorted: readonly RowType[], groups: Grouping<RowType> | null): readonly Entry<RowType>[] | null {
  return useMemo(() => (groups === null ? null : groupedRows(sorted, groups.of, groups.compare)), [sorted, groups]);
}

function entryOf<RowType>(sorted: readonly RowType[], entries: readonly Entry<RowType>[] | null, at: number): Entry<RowType> | undefined {
  if (entries !== null) return entries[at];
  const row = sorted[at];
  return row === undefined ? undefined : { kind: 'row', row };
}

function openEntry<RowType>(entry: Entry<RowType> | undefined, onOpen: ((row: RowType) => void) | undefined): void {
  if (entry?.kind === 'row') onOpen?.(entry.row);
}

/** The row that holds an element; undefined for a heading. */
function rowAt<RowType>(target: EventTarget, entryAt: (at: number) => Entry<RowType> | undefined): RowType | undefined {
  const at = target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined;
  const entry = at === undefined ? undefined : entryAt(Number(at));
  return entry?.kind === 'row' ? entry.row : undefined;
}
