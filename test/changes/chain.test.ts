// The running hash of a device's change sets: any difference tells, and nothing else does.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainAfter, EMPTY_CHAIN, hashOf } from '../../renderer/changes/chain.ts';
import type { ChangeSet, Op } from '../../renderer/changes/change-set.ts';
import { ChangeLog } from '../../renderer/changes/log.ts';
import { testId } from '../helpers/replica.ts';

const device = testId('d', 1);
const op: Op = { table: 'milestone', id: testId('m', 1), field: 'code', value: 'M1', supersedes: [{ device, seq: 1 }] };
const set: ChangeSet = {
  device,
  seq: 2,
  at: { ms: 1_000, counter: 3 },
  author: 'Li',
  intent: { key: 'edit', params: { n: 1 } },
  ops: [op],
};

describe('a change set that differs in one thing has another chain', () => {
  const others: readonly (readonly [string, ChangeSet])[] = [
    ['number', { ...set, seq: 3 }],
    ['clock', { ...set, at: { ms: 1_001, counter: 3 } }],
    ['high bits of the clock', { ...set, at: { ms: 1_000 + 2 ** 40, counter: 3 } }],
    ['counter', { ...set, at: { ms: 1_000, counter: 4 } }],
    ['author', { ...set, author: 'Lj' }],
    ['intent', { ...set, intent: { key: 'edit', params: { n: 2 } } }],
    ['what it takes back', { ...set, intent: { ...set.intent, of: { device, seq: 1 } } }],
    ['table', { ...set, ops: [{ ...op, table: 'project' }] }],
    ['row', { ...set, ops: [{ ...op, id: testId('m', 2) }] }],
    ['field', { ...set, ops: [{ ...op, field: 'order' }] }],
    ['value', { ...set, ops: [{ ...op, value: 'M2' }] }],
    ['kind of value', { ...set, ops: [{ ...op, value: ['M1'] }] }],
    ['causes', { ...set, ops: [{ ...op, supersedes: [] }] }],
    ['number of the cause', { ...set, ops: [{ ...op, supersedes: [{ device, seq: 2 }] }] }],
    ['device of the cause', { ...set, ops: [{ ...op, supersedes: [{ device: testId('d', 2), seq: 1 }] }] }],
    ['number of fields', { ...set, ops: [op, { ...op, field: 'order' }] }],
  ];
  test.each(others)('%s', (_what, other) => {
    expect(chainAfter(EMPTY_CHAIN, other)).not.toBe(chainAfter(EMPTY_CHAIN, set));
  });

  test('a number and the text of it are different values', () => {
    const chains = ([7, '7', true, 'true', null, 'null', [], '[]'] as const).map((value) => hashOf({ ...set, ops: [{ ...op, value }] }));
    expect(new Set(chains).size).toBe(8);
  });
});

test('a chain depends on all that went before', () => {
  expect(chainAfter(1, set)).not.toBe(chainAfter(2, set));
  expect(chainAfter(2 ** 40, set)).not.toBe(chainAfter(2 ** 41, set));
  expect(chainAfter(EMPTY_CHAIN, set)).not.toBe(EMPTY_CHAIN);
});

test('a chain is a whole number of 53 bits, and the same for a hash that is given along', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.string(), (chain, author) => {
      const next = chainAfter(chain, { ...set, author });
      expect(Number.isSafeInteger(next) && next >= 0).toBe(true);
      expect(chainAfter(chain, { ...set, author }, hashOf({ ...set, author }))).toBe(next);
    }),
  );
});

test('a hundred thousand change sets that differ a little have as many chains', () => {
  const chains = new Set<number>();
  for (let n = 0; n < 100_000; n += 1) chains.add(hashOf({ ...set, ops: [{ ...op, value: `M${n}` }] }));
  expect(chains.size).toBe(100_000);
});

/** Golden: bundles that exist state these numbers. */
test('chains do not change from version to version', () => {
  expect([EMPTY_CHAIN, hashOf(set), chainAfter(EMPTY_CHAIN, set)]).toEqual([0, 7843150194843823, 3299909231382543]);
});

describe('a log', () => {
  const sets = [1, 2, 3].map((seq) => ({ ...set, seq, at: { ms: seq, counter: 0 } }));

  test('knows the chain at every number of a device, and none beyond', () => {
    const log = ChangeLog.of(sets);
    let chain = EMPTY_CHAIN;
    for (const each of sets) {
      chain = chainAfter(chain, each);
      expect(log.chainAt(device, each.seq)).toBe(chain);
    }
    expect(log.chainAt(device, 0)).toBe(EMPTY_CHAIN);
    expect(log.chainAt(device, 4)).toBeNull();
    expect(log.chainAt(testId('d', 2), 1)).toBeNull();
    expect(log.knows()).toEqual({ [device]: { seq: 3, chain } });
  });

  test('takes no gap and no repeat', () => {
    for (const seq of [1, 3, 5]) {
      const log = ChangeLog.of(sets.slice(0, 1));
      expect(() => log.append({ ...set, seq })).toThrow(/does not follow/);
    }
  });

  test('is what it was when the last change set is taken back', () => {
    const log = ChangeLog.of(sets.slice(0, 2));
    const before = [log.knows(), log.lastHlc, log.length];
    log.append({ ...set, seq: 3, at: { ms: 9, counter: 9 } });
    log.removeLast();
    expect([log.knows(), log.lastHlc, log.length]).toEqual(before);
    log.removeLast();
    log.removeLast();
    log.removeLast();
    expect([log.knows(), log.devices(), log.length]).toEqual([{}, [], 0]);
  });

  test('is copied so that neither sees what is appended to the other', () => {
    const log = ChangeLog.of(sets.slice(0, 2));
    const copy = log.copy();
    const before = log.knows();
    copy.append({ ...set, seq: 3, at: { ms: 9, counter: 9 } });
    copy.append({ ...set, device: testId('d', 2), seq: 1 });
    expect([log.knows(), log.length, log.lastHlc.ms]).toEqual([before, 2, 2]);
    expect([copy.length, copy.lastHlc.ms, copy.lastSeq(device)]).toEqual([4, 1_000, 3]);
  });
});
