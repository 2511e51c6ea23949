// The rows of a table under the headings of their groups.

export interface RowGroup {
  readonly key: string;
  /** What the heading says. */
  readonly label: string;
}

export type Entry<RowType> =
  | { readonly kind: 'row'; readonly row: RowType }
  | { readonly kind: 'group'; readonly group: RowGroup; readonly count: number };

/**
 * Each group's heading followed by its rows, which keep their order among each other.
 * @param compare orders the groups; without it they stand as their first rows do
 */
export function groupedRows<RowType>(
  rows: readonly RowType[],
  groupOf: (row: RowType) => RowGroup,
  compare: (a: RowGroup, b: RowGroup) => number = () => 0,
): Entry<RowType>[] {
  const groups = new Map<string, { group: RowGroup; rows: RowType[] }>();
  for (const row of rows) {
    const group = groupOf(row);
    const known = groups.get(group.key);
    if (known === undefined) groups.set(group.key, { group, rows: [row] });
    else known.rows.push(row);
  }
  return [...groups.values()]
    .sort((a, b) => compare(a.group, b.group))
    .flatMap(({ group, rows: members }): Entry<RowType>[] => [
      { kind: 'group', group, count: members.length },
      ...members.map((row): Entry<RowType> => ({ kind: 'row', row })),
    ]);
}
