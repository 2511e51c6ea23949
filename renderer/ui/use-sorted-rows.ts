// The rows of a table in the order that its user chose: as given, ascending or descending by one column.
import { useMemo, useState } from 'react';

export interface SortOrder {
  /** The column's key. */
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

interface Sortable<RowType> {
  readonly key: string;
  readonly compare?: (a: RowType, b: RowType) => number;
}

/** Equal rows keep the order in which they were given, in both directions. */
export function useSortedRows<RowType>(rows: readonly RowType[], columns: readonly Sortable<RowType>[], initial: SortOrder | null) {
  const [sort, setSort] = useState(initial);
  const compare = columns.find((column) => column.key === sort?.key)?.compare;
  const sorted = useMemo(() => {
    if (compare === undefined) return rows;
    const sign = sort?.direction === 'descending' ? -1 : 1;
    return [...rows].sort((a, b) => sign * compare(a, b));
  }, [rows, compare, sort?.direction]);
  return { sorted, sort, toggle: (key: string) => setSort((current) => nextSort(current, key)) };
}

/** Pressed again and again, a header sorts upward, downward, and not at all. */
export function nextSort(current: SortOrder | null, key: string): SortOrder | null {
  if (current?.key !== key) return { key, direction: 'ascending' };
  return current.direction === 'ascending' ? { key, direction: 'descending' } : null;
}
