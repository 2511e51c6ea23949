// A bundle on its way: plain data, as the reader of a file hands it over.

import type { Arrival } from '../../renderer/changes/arrival.ts';
import type { ChangeSet, VersionVector } from '../../renderer/changes/change-set.ts';
import { type Hlc, laterHlc, ZERO_HLC } from '../../renderer/changes/clock.ts';
import type { ChangeLog, Knows } from '../../renderer/changes/log.ts';
import { forksWith } from '../../renderer/changes/merge.ts';
import { isCausal } from '../../renderer/sync/bundle/causal-order.ts';
import type { Laptop } from './laptop.ts';

export interface Letter {
  readonly from: string;
  readonly to: Laptop;
  readonly arrival: Arrival;
  /** The writer's log and how long it was: what the writer had, for whoever checks what became of it. */
  readonly log: ChangeLog;
  readonly length: number;
  /** How it was falsified on the way; null where it was not. */
  readonly tampered: string | null;
}

/** What is new for a reader who said that it has `theirs`; the whole log where it said nothing, or has another history. */
export function arrivalFor(log: ChangeLog, theirs: Knows | null): Arrival {
  const isWhole = theirs === null || forksWith(log, theirs).length > 0;
  const has = isWhole ? {} : theirs;
  const sets = [...log].filter((set) => set.seq > (has[set.device]?.seq ?? 0));
  return { sets, requires: inBoth(log, has), knows: log.knows(), lastHlc: lastHlcOf(sets) };
}

/** What a reader of the file finds before anything is merged: order, gaps, and what the manifest says. */
export function isReadable({ sets, requires, lastHlc, knows }: Arrival): boolean {
  const last = lastHlcOf(sets);
  const isNamed = sets.every((set) => (knows[set.device]?.seq ?? 0) >= set.seq);
  return isCausal(sets, requires) && isNamed && last.ms === lastHlc.ms && last.counter === lastHlc.counter;
}

function inBoth(log: ChangeLog, has: Knows): VersionVector {
  const both = Object.entries(has).map(([device, { seq }]): [string, number] => [device, Math.min(seq, log.lastSeq(device))]);
  return Object.fromEntries(both.filter(([, seq]) => seq > 0));
}

function lastHlcOf(sets: readonly ChangeSet[]): Hlc {
  return sets.reduce<Hlc>((last, set) => laterHlc(last, set.at), ZERO_HLC);
}
