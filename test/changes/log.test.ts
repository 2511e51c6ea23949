import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainAfter, EMPTY_CHAIN } from '../../renderer/changes/chain.ts';
import type { ChangeSet } from '../../renderer/changes/change-set.ts';
import { ChangeLog, contentsOf, dotOf, type PackedPart } from '../../renderer/changes/log.ts';
import { keptOf, packSets, unpackKept } from '../../renderer/sync/bundle/packed-sets.ts';
import { arbitrarySets } from '../sync/bundle/arbitrary-log.ts';

describe('a log of which parts are packed', () => {
  test('answers like one that is not, whatever is asked first', () => {
    fc.assert(
      fc.property(arbitrarySets, cuts, fc.array(fc.constantFrom(...questions), { maxLength: 8 }), (sets, at, asked) => {
        const log = partlyPacked(sets, at);
        const plain = ChangeLog.of(sets);
        for (const ask of asked) expect(ask(log)).toEqual(ask(plain));
        expect(everything(log)).toEqual(everything(plain));
      }),
      { numRuns: 300 },
    );
  });

  test('goes on like one that is not: with appended change sets, with those taken back, and as a copy', () => {
    fc.assert(
      fc.property(arbitrarySets, cuts, fc.nat(12), (sets, at, count) => {
        const log = partlyPacked(sets, at);
        const copy = log.copy();
        const plain = ChangeLog.of(sets);
        const next = sets.map((set) => ({ ...set, seq: set.seq + plain.lastSeq(set.device), at: { ...set.at, ms: set.at.ms + 1 } }));
        for (const set of next) expect(log.append(set)).toBe(plain.append(set));
        for (let n = 0; n < count; n += 1) for (const each of [log, plain]) each.removeLast();
        expect(everything(log)).toEqual(everything(plain));
        expect(everything(copy)).toEqual(everything(ChangeLog.of(sets)));
      }),
      { numRuns: 300 },
    );
  });

  test('unpacks a part when one of its change sets is asked for, once, and no other part', () => {
    const parts = [1, 2, 3].map((n) => counted([setOf(n)]));
    const log = new ChangeLog();
    for (const { part } of parts) log.appendPacked(part);
    const known = log.versionVector();
    log.knows();
    expect([known, parts.map(({ times }) => times())]).toEqual([{ xian: 3 }, [0, 0, 0]]);
    log.at(2);
    log.find({ device: 'xian', seq: 2 });
    expect(parts.map(({ times }) => times())).toEqual([0, 1, 0]);
  });

  test('is unpacked step by step, the latest part first', () => {
    const parts = [1, 2, 3].map((n) => counted([setOf(n)]));
    const log = new ChangeLog();
    for (const { part } of parts) log.appendPacked(part);
    const steps = log.unpacking();
    steps.next();
    expect(parts.map(({ times }) => times())).toEqual([0, 0, 1]);
    expect([...steps]).toHaveLength(2);
    expect(parts.map(({ times }) => times())).toEqual([1, 1, 1]);
    expect([...log].map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  test('refuses a part that leaves a gap, and one that is not what it says', () => {
    const log = ChangeLog.of([setOf(1)]);
    expect(() => log.appendPacked(counted([setOf(3)]).part)).toThrow('does not follow');
    log.appendPacked({ ...counted([setOf(2), setOf(3)]).part, unpack: () => [setOf(2)] });
    expect(() => log.at(2)).toThrow('not what their contents say');
    expect(log.at(1)).toEqual(setOf(1));
  });
});

test('the chain of a device is that of its change sets, one after the other', () => {
  fc.assert(
    fc.property(arbitrarySets, cuts, (sets, at) => {
      const log = partlyPacked(sets, at);
      const chains = new Map<string, number>();
      for (const set of sets) chains.set(set.device, chainAfter(chains.get(set.device) ?? EMPTY_CHAIN, set));
      expect(Object.fromEntries(Object.entries(log.knows()).map(([device, { chain }]) => [device, chain]))).toEqual(
        Object.fromEntries(chains),
      );
    }),
    { numRuns: 100 },
  );
});

/** Where a log is cut into parts, and which of them are packed. */
const cuts = fc.array(fc.record({ length: fc.integer({ min: 1, max: 5 }), isPacked: fc.boolean() }), { minLength: 12, maxLength: 12 });

const questions: readonly ((log: ChangeLog) => unknown)[] = [
  (log) => log.lastHlc,
  (log) => log.length,
  (log) => log.versionVector(),
  (log) => log.knows(),
  (log) => log.devices(),
  (log) => [...log],
  (log) => (log.length === 0 ? null : log.at(Math.ceil(log.length / 2))),
  (log) => log.devices().map((device) => [[...log.by(device)], [...log.latestBy(device)]]),
  (log) => log.devices().map((device) => [log.chainAt(device, 1), log.stampOf({ device, seq: 1 }), log.lastSeq(device)]),
];

function everything(log: ChangeLog): unknown {
  return [...questions.map((ask) => ask(log)), [...log].map((set) => log.stampOf(dotOf(set)))];
}

function partlyPacked(sets: readonly ChangeSet[], at: readonly { readonly length: number; readonly isPacked: boolean }[]): ChangeLog {
  const log = new ChangeLog();
  let from = 0;
  for (const { length, isPacked } of at) {
    const some = sets.slice(from, from + length);
    from += length;
    if (!isPacked) for (const set of some) log.append(set);
    else if (some.length > 0) log.appendPacked(counted(some).part);
  }
  return log;
}

/** As the log is kept, and how often it was unpacked. */
function counted(sets: readonly ChangeSet[]): { readonly part: PackedPart; readonly times: () => number } {
  const kept = keptOf(packSets(sets));
  let times = 0;
  const unpack = () => {
    times += 1;
    return unpackKept(kept);
  };
  return { part: { ...contentsOf(sets), hashes: kept.hashes, unpack }, times: () => times };
}

function setOf(seq: number): ChangeSet {
  return { device: 'xian', seq, at: { ms: seq, counter: 0 }, author: '王伟', intent: { key: 'test' }, ops: [] };
}
