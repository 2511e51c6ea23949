// A bundle on its way: plain data, as the reader of a file hands it over.

import type { Arrival } from '../../renderer/changes/arrival.ts';
import type { ChangeSet, DeviceId } from '../../renderer/changes/change-set.ts';
import { type Hlc, laterHlc, ZERO_HLC } from '../../renderer/changes/clock.ts';
import type { ChangeLog, Knows } from '../../renderer/changes/log.ts';
import { isCausal } from '../../renderer/sync/bundle/causal-order.ts';
import { baseFor, knowsAt, setsAfter } from '../../renderer/sync/exchange/segment.ts';
import type { Laptop } from './laptop.ts';

export interface Letter {
  readonly from: string;
  /** The writer's device id, which is all that a reader knows of it. */
  readonly device: DeviceId;
  readonly to: Laptop;
  readonly arrival: Arrival;
  /** The writer's log: what it had and wrote since. */
  readonly log: ChangeLog;
  /** How many change sets the manifest counts. */
  readonly count: number;
}

/** What is new for a reader who said that it has `theirs`; the whole log where it said nothing. */
export function arrivalFor(log: ChangeLog, theirs: Knows | null): Arrival {
  const base = baseFor(log, [theirs]);
  const sets = [...setsAfter(log, base, log.length)];
  return { sets, requires: base ?? {}, knows: knowsAt(log, log.length), lastHlc: lastHlcOf(sets) };
}

/** What a reader of the file finds before anything is merged: order, gaps, and what the manifest says. */
export function isReadable({ sets, requires, lastHlc, knows }: Arrival, count: number): boolean {
  const last = lastHlcOf(sets);
  const isNamed = sets.every((set) => (knows[set.device]?.seq ?? 0) >= set.seq);
  return sets.length === count && isCausal(sets, requires) && isNamed && last.ms === lastHlc.ms && last.counter === lastHlc.counter;
}

function lastHlcOf(sets: readonly ChangeSet[]): Hlc {
  return sets.reduce<Hlc>((last, set) => laterHlc(last, set.at), ZERO_HLC);
}
