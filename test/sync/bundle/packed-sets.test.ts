// Pieces that wait to be merged: the rows of all of them are numbered as one.
import { expect, test } from 'vitest';
import type { ChangeSet } from '../../../renderer/changes/change-set.ts';
import { packInSteps, placesOf, unpackSets } from '../../../renderer/sync/bundle/packed-sets.ts';
import { testId } from '../../helpers/replica.ts';

/** More than a piece holds: the rows come again and again, in an order of their own. */
const ROWS = 700;
const sets = Array.from({ length: 3_000 }, (_, at): ChangeSet => {
  const id = testId('m', (at * 37) % ROWS);
  const ops = ['code', 'order'].map((field) => ({ table: 'milestone', id, field, value: `${at}`, supersedes: [] }));
  return { device: testId('d', 1), seq: at + 1, at: { ms: at, counter: 0 }, author: 'A', intent: { key: 'test' }, ops };
});

test('each row has one place in all pieces, and no other row has it', () => {
  const pieces = packInSteps(sets);
  expect(pieces.length).toBeGreaterThan(2);
  const rowAt = new Map<number, string>();
  for (const piece of pieces) {
    const places = placesOf(piece);
    const ids = unpackSets(piece).flatMap((set) => set.ops.map((op) => op.id));
    expect(places).toHaveLength(ids.length);
    for (const [index, id] of ids.entries()) {
      const place = places[index] ?? -1;
      expect(rowAt.get(place) ?? id).toBe(id);
      rowAt.set(place, id);
    }
  }
  expect(new Set(rowAt.values()).size).toBe(rowAt.size);
  expect(rowAt.size).toBe(ROWS);
});
