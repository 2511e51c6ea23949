// Which rows of a table are selected, and how keys and check boxes change that.
import { type KeyboardEvent, useRef } from 'react';
import type { Entry } from './grouped-rows.ts';
import { matchesCombo } from './use-hotkey.ts';

/** Held by the view: it knows what is done with the selected rows. */
export interface RowSelection<RowType> {
  /** The keys of the selected rows. Those that the table does not show now may stay among them. */
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
  /** What the check box of a row is called after. */
  readonly nameOf: (row: RowType) => string;
}

export interface SelectionKeys {
  /** Whether the key selected something, and was used up by that. */
  readonly onKey: (event: KeyboardEvent, active: number) => boolean;
  /** Selects the rows from where the extending began up to and with another one. */
  readonly extend: (from: number, to: number) => void;
  /** The next extending begins anew. */
  readonly leave: () => void;
}

export interface Picks {
  readonly keys: SelectionKeys;
  /** Of the rows that the table shows. */
  readonly count: number;
  readonly all: boolean;
  readonly toggle: (at: number, isExtended: boolean) => void;
  readonly toggleAll: () => void;
}

interface SelectionOptions<RowType> {
  readonly selection: RowSelection<RowType> | null;
  readonly sorted: readonly RowType[];
  /** With headings of groups; null: the rows alone. A heading stands for all rows of its group. */
  readonly entries: readonly Entry<RowType>[] | null;
  readonly rowKey: (row: RowType) => string;
}

/** Where extending began, in which order of rows, and what was selected before. */
interface Anchor {
  readonly rows: unknown;
  readonly at: number;
  readonly base: ReadonlySet<string>;
}

/** null where rows cannot be selected. */
export function useRowSelection<RowType>({ selection, sorted, entries, rowKey }: SelectionOptions<RowType>): Picks | null {
  const anchor = useRef<Anchor | null>(null);
  if (selection === null) return null;
  const { selected, onChange } = selection;
  const rows = entries ?? sorted;
  const count = sorted.reduce((sum, row) => sum + (selected.has(rowKey(row)) ? 1 : 0), 0);
  const all = count > 0 && count === sorted.length;
  const keysAt = (at: number) => rowsAt(sorted, entries, at).map(rowKey);
  const toggle = (at: number) => {
    const keys = keysAt(at);
    const isOn = keys.every((key) => selected.has(key));
    const next = new Set(selected);
    for (const key of keys) {
      if (isOn) next.delete(key);
      else next.add(key);
    }
    anchor.current = { rows, at, base: next };
    onChange(next);
  };
  const extend = (from: number, to: number) => {
    // After another sort or filter, places mean other rows.
    const start = anchor.current?.rows === rows ? anchor.current : { rows, at: from, base: selected };
    anchor.current = start;
    const next = new Set(start.base);
    for (let at = Math.min(start.at, to); at <= Math.max(start.at, to); at += 1) {
      const entry = entries?.[at];
      if (entry?.kind !== 'group') for (const key of keysAt(at)) next.add(key);
    }
    onChange(next);
  };
  const leave = () => {
    anchor.current = null;
  };
  const select = (keys: readonly string[]) => {
    leave();
    onChange(new Set(keys));
  };
  const onKey = (event: KeyboardEvent, active: number): boolean => {
    if (event.key === ' ') toggle(active);
    else if (matchesCombo(event.nativeEvent, 'mod+a')) select(sorted.map(rowKey));
    else if (event.key === 'Escape' && count > 0) select([]);
    else return false;
    return true;
  };
  return {
    keys: { onKey, extend, leave },
    count,
    all,
    toggle: (at, isExtended) => (isExtended && anchor.current !== null ? extend(at, at) : toggle(at)),
    toggleAll: () => select(all ? [] : sorted.map(rowKey)),
  };
}

/** A row, or all rows under a heading. */
function rowsAt<RowType>(sorted: readonly RowType[], entries: readonly Entry<RowType>[] | null, at: number): RowType[] {
  if (entries === null) return sorted.slice(at, at + 1);
  const entry = entries[at];
  if (entry?.kind === 'row') return [entry.row];
  const members = entry === undefined ? [] : entries.slice(at + 1, at + 1 + entry.count);
  return members.flatMap((each) => (each.kind === 'row' ? [each.row] : []));
}
