// Change sets to and from the log's segments.
import type { ChangeSet } from '../changes/change-set.ts';
import type { Stamp } from '../changes/log.ts';
import { keptOf, packInSteps } from '../sync/bundle/packed-sets.ts';
import type { SegmentRecord, TailRecord } from './database.ts';

/** Consecutive change sets, the first under the stamp `first`. */
export function segmentsOf(sets: readonly ChangeSet[], first: Stamp): SegmentRecord[] {
  let stamp = first;
  return packInSteps(sets).map((packed) => {
    const segment = { first: stamp, ...keptOf(packed) };
    stamp += packed.hashes.length;
    return segment;
  });
}

/** The tail's records in runs of consecutive stamps: a merge may have put segments between them. */
export function runsOf(tail: readonly TailRecord[]): TailRecord[][] {
  const runs: TailRecord[][] = [];
  for (const record of tail) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1)?.stamp === record.stamp - 1) run.push(record);
    else runs.push([record]);
  }
  return runs;
}
