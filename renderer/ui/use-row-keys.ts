// One row of a table is in the tab order; the keys make another one of them the one.
import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { useKept } from './use-kept.ts';
import type { SelectionKeys } from './use-row-selection.ts';

interface RowKeys {
  readonly count: number;
  /** How far Page Up and Page Down go. */
  readonly visible: number;
  /** Scrolls until the row is in the page. */
  readonly showRow: (at: number) => void;
  readonly open: (at: number) => void;
  /** Where it is kept which row was the last one; null: nowhere. */
  readonly place: string | null;
  /** What the keys of selection do; null: rows cannot be selected. */
  readonly selecting: SelectionKeys | null;
}

export function useRowKeys({ count, visible, showRow, open, place, selecting }: RowKeys) {
  const [active, setActive] = useKept(place === null ? null : `${place}.row`, 0);
  // A row that was out of sight can take the focus only when it has come into the page.
  const [wanted, setWanted] = useState<number | null>(null);
  const goTo = (at: number) => {
    const target = Math.min(count - 1, Math.max(0, at));
    showRow(target);
    setWanted(target);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (count === 0 || !isRow(event.target)) return;
    if (selecting?.onKey(event, active) === true) return event.preventDefault();
    const target = targetOfKey(event.key, active, count, visible);
    if (target === null && event.key !== 'Enter') return;
    event.preventDefault();
    if (target === null) return open(active);
    if (event.shiftKey) selecting?.extend(active, Math.min(count - 1, Math.max(0, target)));
    else selecting?.leave();
    goTo(target);
  };
  /** What the row at that place needs to take part. */
  const rowProps = (at: number) => ({
    'data-row': at,
    tabIndex: at === Math.min(active, count - 1) ? 0 : -1,
    ref: at === wanted ? takeFocus : null,
    onFocus: () => {
      setActive(at);
      setWanted(null);
    },
  });
  return { onKeyDown, rowProps };
}

export type RowProps = ReturnType<ReturnType<typeof useRowKeys>['rowProps']>;

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

/** Keys pressed in a field or on a link within a row are its own. */
function isRow(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset.row !== undefined;
}
