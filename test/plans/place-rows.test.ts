// Where rows of a file stand among those of the project.
import fc from 'fast-check';
import { generateNKeysBetween } from 'fractional-indexing';
import { expect, test } from 'vitest';
import { type PlacedRow, placeRows } from '../../renderer/plans/place-rows.ts';

const fresh: PlacedRow = { current: null, imported: null };
const standing = (key: string): PlacedRow => ({ current: key, imported: key });

test('new rows go to the end of the project, in order', () => {
  const keys = placeRows([fresh, fresh, fresh], ['a0', 'a5']);
  expect(keys).toEqual([...keys].sort());
  expect(keys[0] && keys[0] > 'a5').toBe(true);
});

test('a new row goes between its neighbours, one before all of them just before the first', () => {
  const [first = '', , between = ''] = placeRows([fresh, standing('a3'), fresh, standing('a4')], ['a1', 'a2', 'a3', 'a4']);
  expect('a2' < first && first < 'a3').toBe(true);
  expect('a3' < between && between < 'a4').toBe(true);
});

test('rows of the project that are not in the file stay between those that are', () => {
  const [, added = ''] = placeRows([standing('a1'), fresh, standing('a3')], ['a1', 'a2', 'a3']);
  expect('a1' < added && added < 'a2').toBe(true);
});

test('a row without a usable key gets one', () => {
  const keys = placeRows([standing(''), standing('a1'), standing('not a key')], ['', 'a1', 'not a key']);
  expect(keys[1]).toBe('a1');
  expect(keys).toEqual([...keys].sort());
});

test('keys stay short, however many rows come between two', () => {
  const keys = placeRows([standing('a0'), ...Array.from({ length: 5000 }, () => fresh), standing('a1')], ['a0', 'a1']);
  expect(Math.max(...keys.map((key) => key.length))).toBeLessThan(12);
});

test('whatever the file mixes of old and new rows, its order results', () => {
  const used = generateNKeysBetween(null, null, 40);
  const permutation = fc.shuffledSubarray(used);
  fc.assert(
    fc.property(permutation, fc.array(fc.nat({ max: 40 })), (present, gaps) => {
      const rows: PlacedRow[] = present.map(standing);
      for (const gap of gaps) rows.splice(Math.min(gap, rows.length), 0, fresh);
      const keys = placeRows(rows, used);
      expect(keys).toHaveLength(rows.length);
      expect(keys).toEqual([...keys].sort());
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test("rows that stand in the file's order keep their keys, whatever comes between them", () => {
  const used = generateNKeysBetween(null, null, 40);
  fc.assert(
    fc.property(fc.subarray(used), fc.array(fc.nat({ max: 40 })), (present, gaps) => {
      const rows: PlacedRow[] = present.map(standing);
      for (const gap of gaps) rows.splice(Math.min(gap, rows.length), 0, fresh);
      expect(placeRows(rows, used).filter((_, index) => rows[index] !== fresh)).toEqual(present);
    }),
  );
});

test('the same file again moves nothing, however the user has moved its rows', () => {
  const imported = generateNKeysBetween(null, null, 20);
  fc.assert(
    fc.property(fc.shuffledSubarray(imported, { minLength: 20 }), (current) => {
      const rows = imported.map((key, index) => ({ imported: key, current: current[index] ?? null }));
      expect(placeRows(rows, current)).toEqual(current);
    }),
  );
});
