// Whether change sets can be applied as they stand in a bundle, and what must have been applied before.
import { describe, expect, test } from 'vitest';
import type { ChangeSet, Dot } from '../../../renderer/changes/change-set.ts';
import { isCausal, requiredBy } from '../../../renderer/sync/bundle/causal-order.ts';
import { testId } from '../../helpers/replica.ts';

const A = testId('d', 1);
const B = testId('d', 2);

function set(device: string, seq: number, ms: number, supersedes: readonly Dot[] = [], of?: Dot): ChangeSet {
  const op = { table: 'milestone', id: testId('m', 1), field: 'code', value: `${seq}`, supersedes };
  return { device, seq, at: { ms, counter: 0 }, author: 'Li', intent: of === undefined ? { key: 'edit' } : { key: 'undo', of }, ops: [op] };
}

const dot = (device: string, seq: number): Dot => ({ device, seq });

describe('change sets are in causal order', () => {
  test('where each follows on, to a reader who has what is required', () => {
    const sets = [set(A, 3, 1), set(B, 1, 2, [dot(A, 3), dot(A, 2)]), set(A, 4, 3, [dot(B, 1)], dot(A, 1))];
    expect(isCausal(sets, { [A]: 2 })).toBe(true);
    expect(isCausal(sets, { [A]: 1 })).toBe(false);
    expect(isCausal(sets, { [A]: 3 })).toBe(false);
    expect(isCausal(sets, {})).toBe(false);
    expect(isCausal([], {})).toBe(true);
  });

  test('but not with a gap, a repeat or the numbers exchanged', () => {
    expect(isCausal([set(A, 1, 1), set(A, 3, 2)], {})).toBe(false);
    expect(isCausal([set(A, 1, 1), set(A, 1, 2)], {})).toBe(false);
    expect(isCausal([set(A, 2, 1), set(A, 1, 2)], {})).toBe(false);
  });

  test('but not where a device’s clock stands still or runs back; two devices’ clocks may differ', () => {
    expect(isCausal([set(A, 1, 5), set(A, 2, 5)], {})).toBe(false);
    expect(isCausal([set(A, 1, 5), set(A, 2, 4)], {})).toBe(false);
    expect(isCausal([set(A, 1, 5), set(B, 1, 4)], {})).toBe(true);
  });

  test('but not where one replaces or takes back what comes later, or itself', () => {
    expect(isCausal([set(B, 1, 1, [dot(A, 1)]), set(A, 1, 2)], {})).toBe(false);
    expect(isCausal([set(B, 1, 1, [], dot(A, 1)), set(A, 1, 2)], {})).toBe(false);
    expect(isCausal([set(A, 1, 1, [dot(A, 1)])], {})).toBe(false);
    expect(isCausal([set(A, 1, 1, [], dot(A, 1))], {})).toBe(false);
  });
});

describe('change sets require', () => {
  test('the number before the first of each device', () => {
    expect(requiredBy([set(A, 3, 1), set(A, 4, 2), set(B, 1, 3)])).toEqual({ [A]: 2 });
  });

  test('what they replace and take back, but not what they hold themselves', () => {
    expect(requiredBy([set(A, 1, 1, [dot(B, 4)]), set(A, 2, 2, [dot(A, 1), dot(B, 2)], dot(B, 7))])).toEqual({ [B]: 7 });
    expect(requiredBy([set(A, 1, 1), set(A, 2, 2, [dot(A, 1)], dot(A, 1))])).toEqual({});
  });

  test('so much that they are in causal order for who has it', () => {
    const sets = [set(A, 3, 1, [dot(B, 2)]), set(B, 3, 2, [dot(A, 3)], dot(A, 2))];
    expect(requiredBy(sets)).toEqual({ [A]: 2, [B]: 2 });
    expect(isCausal(sets, requiredBy(sets))).toBe(true);
  });
});
