// Change sets to and from the log's segments.
import type { ChangeSet } from '../changes/change-set.ts';
import type { Stamp } from '../changes/log.ts';
import { decodeChunk } from '../sync/bundle/decode-changes.ts';
import { chunkOf, type SegmentRecord, type TailRecord } from './database.ts';

/** A segment has so many change sets or field writes at most, so that reading one takes no longer than a slice may. */
const MOST_SETS = 1_000;
const MOST_OPS = 4_000;

/** Consecutive change sets, the first under the stamp `first`. */
export function segmentsOf(sets: readonly ChangeSet[], first: Stamp): SegmentRecord[] {
  const segments: SegmentRecord[] = [];
  for (let from = 0; from < sets.length; ) {
    const until = endOfSegment(sets, from);
    segments.push({ first: first + from, chunk: chunkOf(sets.slice(from, until)) });
    from = until;
  }
  return segments;
}

/** Throws where the database holds what this version did not write: the log cannot be guessed. */
export function setsOf(chunk: Uint8Array): ChangeSet[] {
  const sets = decodeChunk(JSON.parse(new TextDecoder().decode(chunk)));
  if (sets === null) throw new Error('a segment of the log cannot be read');
  return sets;
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

function endOfSegment(sets: readonly ChangeSet[], from: number): number {
  let ops = 0;
  let until = from;
  while (until < sets.length && until - from < MOST_SETS && ops < MOST_OPS) ops += sets[until++]?.ops.length ?? 0;
  return until;
}
