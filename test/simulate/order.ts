// Whatever the order of arrival: merging is idempotent, commutative and associative.
import { type Arrival, mergeArrival } from '../../renderer/changes/arrival.ts';
import type { ChangeSet, Dot } from '../../renderer/changes/change-set.ts';
import { ChangeLog } from '../../renderer/changes/log.ts';
import { Merge } from '../../renderer/changes/merge.ts';
import { foldLog, type Park } from '../../renderer/changes/park.ts';
import { must } from './broken.ts';
import { differenceOf } from './compare-parks.ts';
import type { Laptop } from './laptop.ts';
import { arrivalFor } from './letter.ts';
import type { Random } from './random.ts';
import { forkBetween } from './truth.ts';

interface Copy {
  park: Park;
  log: ChangeLog;
}

/** Three laptops in any order and grouping. Where they have forked there is nothing to merge. */
export function mustMergeInAnyOrder(random: Random, laptops: readonly Laptop[]): void {
  const [a, b, c] = [random.pick(laptops), random.pick(laptops), random.pick(laptops)];
  if (forkBetween(a.log, b.log) ?? forkBetween(b.log, c.log) ?? forkBetween(a.log, c.log)) return;
  const left = merged(merged(copyOf(a), b), c);
  const right = merged(merged(copyOf(c), b), a);
  mustBeSame('merging is commutative', left, right);
  mustBeSame('merging is associative', left, merged(copyOf(a), merged(copyOf(b), c)));
  mustBeSame('merging is idempotent', left, merged(merged(copyOf(left), b), left));
}

/** The change sets of a log in another order that is causal too. */
export function shuffled(random: Random, log: ChangeLog): ChangeSet[] {
  const waiting = [...log];
  const done = new ChangeLog();
  const isKnown = (dot: Dot) => dot.seq <= done.lastSeq(dot.device);
  const isReady = (set: ChangeSet) =>
    set.seq === done.lastSeq(set.device) + 1 &&
    (set.intent.of === undefined || isKnown(set.intent.of)) &&
    set.ops.every((op) => op.supersedes.every(isKnown));
  while (waiting.length > 0) {
    // From a random place on; the first of those that wait is always ready.
    const from = random.below(waiting.length);
    const found = waiting.findIndex((set, index) => index >= from && isReady(set));
    const [set] = waiting.splice(Math.max(found, 0), 1);
    if (set !== undefined) done.append(set);
  }
  return [...done];
}

function copyOf({ log }: { readonly log: ChangeLog }): Copy {
  return { park: foldLog(log), log };
}

function merged(into: Copy, from: { readonly log: ChangeLog }): Copy {
  const arrival: Arrival = arrivalFor(from.log, into.log.knows());
  const merge = mergeArrival(into.park, into.log, arrival, 2 ** 48);
  if (!(merge instanceof Merge)) {
    must(false, 'who has the same history merges', () => JSON.stringify(merge));
    return into;
  }
  merge.install();
  return { park: into.park, log: merge.log };
}

function mustBeSame(invariant: string, a: Copy, b: Copy): void {
  const difference = differenceOf(a, b);
  must(difference === null, invariant, () => difference ?? '');
}
