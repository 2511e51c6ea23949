// The rows of a table in the order that its user chose: as given, ascending or descending by one column.
import { useMemo } from 'react';
import { useKept } from './use-kept.ts';

export interface SortOrder {
  /** The column's key. */
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

/** The order where the view holds it: it may come from an address, or be kept under a name. */
export interface SortControl {
  readonly order: SortOrder | null;
  readonly onOrder: (order: SortOrder | null) => void;
}

interface Sortable<RowType> {
  readonly key: string;
  readonly compare?: (a: RowType, b: RowType) => number;
}

interface SortOptions<RowType> {
  readonly columns: readonly Sortable<RowType>[];
  readonly initial: SortOrder | null;
  /** Where the order is kept; null: nowhere. */
  readonly place: string | null;
  /** With it neither `initial` nor `place` counts. */
  readonly control: SortControl | null;
}

/** Equal rows keep the order in which they were given, in both directions. */
export function useSortedRows<RowType>(rows: readonly RowType[], { columns, initial, place, control }: SortOptions<RowType>) {
  const [own, setOwn] = useKept(place === null ? null : `${place}.sort`, initial);
  const sort = control === null ? own : control.order;
  const setSort = control === null ? setOwn : control.onOrder;
  const compare = columns.find((column) => column.key === sort?.key)?.compare;
  const direction = sort?.direction;
  const sorted = useMemo(() => inOrder(rows, compare, direction), [rows, compare, direction]);
  return { sorted, sort, toggle: (key: string) => setSort(nextSort(sort, key)) };
}

/** @param columns as those of the table that shows the rows */
export function sortedRows<RowType>(
  rows: readonly RowType[],
  columns: readonly Sortable<RowType>[],
  sort: SortOrder | null,
): readonly RowType[] {
  return inOrder(rows, columns.find(({ key }) => key === sort?.key)?.compare, sort?.direction);
}

function inOrder<RowType>(
  rows: readonly RowType[],
  compare: Sortable<RowType>['compare'] | undefined,
  direction: SortOrder['direction'] | undefined,
): readonly RowType[] {
  if (compare === undefined) return rows;
  const sign = direction === 'descending' ? -1 : 1;
  return [...rows].sort((a, b) => sign * compare(a, b));
}

/** Pressed again and again, a header sorts upward, downward, and not at all. */
function nextSort(current: SortOrder | null, key: string): SortOrder | null {
  if (current?.key !== key) return { key, direction: 'ascending' };
  return current.direction === 'ascending' ? { key, direction: 'descending' } : null;
}
