import { expect, it } from 'vitest';
import { groupedRows } from '../../renderer/ui/grouped-rows.ts';

const byParity = (n: number) => ({ key: String(n % 2), label: n % 2 === 0 ? 'even' : 'odd' });
const words = (rows: ReturnType<typeof groupedRows<number>>) =>
  rows.map((entry) => (entry.kind === 'group' ? `${entry.group.label} (${entry.count})` : entry.row));

it('puts each row under the heading of its group, in the order in which it came', () => {
  expect(words(groupedRows([3, 2, 1, 4], byParity))).toEqual(['odd (2)', 3, 1, 'even (2)', 2, 4]);
});

it('orders the groups as it is told', () => {
  expect(words(groupedRows([3, 2], byParity, (a, b) => (a.label < b.label ? -1 : 1)))).toEqual(['even (1)', 2, 'odd (1)', 3]);
});

it('has no heading without a row', () => {
  expect(groupedRows([], byParity)).toEqual([]);
});
