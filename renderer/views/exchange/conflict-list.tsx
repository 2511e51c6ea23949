// The conflicts one under the other, by project. One of them is open beside the list; any number can be ticked to be settled together.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef } from 'react';
import { useTranslate } from '../../i18n/react.ts';
import { CheckIcon } from '../../ui/icons/icons.tsx';
import { isComposing } from '../../ui/use-hotkey.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { ConflictRow } from './conflict-rows.ts';
import styles from './conflicts.module.css';

export interface ConflictListProps {
  readonly rows: readonly ConflictRow[];
  /** The place of the open one. */
  readonly active: number;
  readonly ticked: ReadonlySet<string>;
  readonly onActive: (at: number) => void;
  readonly onTick: (keys: readonly string[], isTicked: boolean) => void;
  /** A digit was pressed, from 1. */
  readonly onNumber: (number: number) => void;
  readonly onSettle: () => void;
}

type Item = { readonly kind: 'group'; readonly label: string } | { readonly kind: 'row'; readonly row: ConflictRow; readonly at: number };

/** In pixels at a text size of 100%. */
const ROW_HEIGHT = 46;
const GROUP_HEIGHT = 30;
const PAGE = 10;

export function ConflictList(props: ConflictListProps) {
  const { rows, active, ticked } = props;
  const t = useTranslate();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const items = useMemo(() => itemsOf(rows), [rows]);
  const textSize = useMemo(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16, []);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (items[at]?.kind === 'group' ? GROUP_HEIGHT : ROW_HEIGHT) * textSize,
    getItemKey: (at) => keyOfItem(items[at]),
    overscan: 8,
  });
  const place = items.findIndex((item) => item.kind === 'row' && item.at === active);
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place);
  }, [place, virtual]);
  const activeRow = rows[active];
  return (
    <div
      ref={scroller}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('conflicts:list')}
      aria-multiselectable="true"
      aria-activedescendant={activeRow === undefined ? undefined : `${id}${active}`}
      onKeyDown={(event) => onKeyDown(event, props)}
      onClick={(event) => onClick(event, props)}
    >
      <div className={styles.sheet} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start, size }) => {
          const item = items[index];
          if (item === undefined) return null;
          const style = { transform: `translateY(${start}px)`, height: size };
          if (item.kind === 'group')
            return (
              <div key={key} className={styles.group} style={style} aria-hidden="true">
                <span className={styles.groupName}>{item.label}</span>
              </div>
            );
          const isTicked = ticked.has(item.row.key);
          return (
            <div
              key={key}
              id={`${id}${item.at}`}
              role="option"
              tabIndex={-1}
              data-at={item.at}
              aria-selected={isTicked}
              aria-posinset={item.at + 1}
              aria-setsize={rows.length}
              className={styles.row}
              style={style}
              data-active={item.at === active || undefined}
            >
              <span className={styles.tick} data-tick data-ticked={isTicked || undefined} aria-hidden="true">
                {isTicked && <CheckIcon size={12} />}
              </span>
              <span className={styles.rowWords}>
                <span className={styles.rowTitle}>{item.row.title}</span>{' '}
                <span className={styles.rowSubject}>{t('conflicts:line', { subject: item.row.subject, summary: item.row.summary })}</span>
              </span>
              <VisuallyHidden>{item.row.group}</VisuallyHidden>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** On the box a click ticks, elsewhere it opens. The focus is always the list's: an option may leave the page at any time. */
function onClick(event: MouseEvent<HTMLElement>, { rows, ticked, onTick, onActive }: ConflictListProps): void {
  event.currentTarget.focus();
  const clicked = event.target instanceof Element ? event.target : null;
  const at = Number(clicked?.closest<HTMLElement>('[data-at]')?.dataset['at'] ?? -1);
  const row = rows[at];
  if (row === undefined) return;
  if (clicked?.closest('[data-tick]')) onTick([row.key], !ticked.has(row.key));
  else onActive(at);
}

function onKeyDown(event: KeyboardEvent, props: ConflictListProps): void {
  if (isComposing(event.nativeEvent) || event.altKey) return;
  const { rows, active } = props;
  const row = rows[active];
  const target = targetOf(event.key, active, rows.length);
  if (target !== null) {
    const reached = rows[target];
    if (event.shiftKey && row !== undefined && reached !== undefined) props.onTick([row.key, reached.key], true);
    props.onActive(target);
  } else if (event.key === ' ' && row !== undefined) props.onTick([row.key], !props.ticked.has(row.key));
  else if (event.code === 'KeyA' && (event.ctrlKey || event.metaKey))
    props.onTick(
      rows.map(({ key }) => key),
      true,
    );
  else if (event.ctrlKey || event.metaKey) return;
  else if (event.key === 'Enter') props.onSettle();
  else if (/^[1-9]$/.test(event.key)) props.onNumber(Number(event.key));
  else return;
  event.preventDefault();
}

function targetOf(key: string, active: number, count: number): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + PAGE,
    PageUp: active - PAGE,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined ? null : Math.max(0, Math.min(count - 1, target));
}

function itemsOf(rows: readonly ConflictRow[]): readonly Item[] {
  return rows.flatMap((row, at): Item[] => {
    const item: Item = { kind: 'row', row, at };
    return rows[at - 1]?.group === row.group ? [item] : [{ kind: 'group', label: row.group }, item];
  });
}

function keyOfItem(item: Item | undefined): string {
  return item === undefined ? '' : item.kind === 'group' ? `group ${item.label}` : item.row.key;
}
