// A bundle's change sets, merged in memory in slices and not yet kept: what a preview shows, and what a merge then writes.
import { type Announcement, type Obstacle, obstacleIn, obstacleTo } from '../changes/arrival.ts';
import type { ChangeLog } from '../changes/log.ts';
import { Merge } from '../changes/merge.ts';
import { type MergePreview, MergeTally } from '../changes/merge-preview.ts';
import type { Park } from '../changes/park.ts';
import type { ParkView } from '../changes/park-view.ts';
import { type PackedSets, packSets, placesOf, unpackSets } from '../sync/bundle/packed-sets.ts';
import type { BlobRecord } from './database.ts';
import { Slices } from './pause.ts';

/** A bundle that was opened, checked and cut into chunks away from the page. */
export interface Incoming {
  readonly announcement: Announcement;
  /** In causal order, each of some thousand field writes at most. */
  readonly chunks: readonly PackedSets[];
  readonly blobs: readonly BlobRecord[];
  /** A person accepts a clock that is far ahead. */
  readonly acceptsClock?: boolean;
}

export interface PreparedMerge {
  readonly merge: Merge;
  readonly preview: MergePreview;
  readonly incoming: Incoming;
  /** The new change sets. */
  readonly chunks: readonly PackedSets[];
  /** The park that it was prepared for. Once another stands in its place, the merge must be prepared anew. */
  readonly basis: ParkView;
}

/** Where a merge is prepared. */
export interface Ground {
  readonly park: Park;
  readonly log: ChangeLog;
  /** Changes with the park. */
  readonly view: () => ParkView;
  readonly wallMs: number;
}

/**
 * Either the merge, or what stands against it; null where the park changed between two slices. The park and its log stay as they are.
 */
export async function prepareMerge({ park, log, view, wallMs }: Ground, incoming: Incoming): Promise<PreparedMerge | Obstacle | null> {
  const obstacle = obstacleTo(log, incoming.announcement, wallMs);
  if (obstacle !== null && !(obstacle.kind === 'clockAhead' && incoming.acceptsClock === true)) return obstacle;
  const slices = new Slices();
  const basis = view();
  const merge = new Merge(park, log);
  const chunks: PackedSets[] = [];
  for (const chunk of incoming.chunks) {
    await slices.pause();
    if (view() !== basis) return null;
    const sets = unpackSets(chunk);
    const known = merge.fresh.length;
    merge.add(sets, { hashes: chunk.hashes, places: placesOf(chunk) });
    const fresh = merge.fresh.slice(known);
    // What came whole is kept as it came.
    if (fresh.length > 0) chunks.push(fresh.length === sets.length ? chunk : packSets(fresh));
  }
  const found = obstacleIn(merge, incoming.announcement);
  if (found !== null) return found;
  const tally = new MergeTally(park, log, merge);
  await slices.forEach(merge.touched(), (row) => view() === basis && tally.add(row));
  if (view() !== basis) return null;
  return { merge, preview: tally.preview(), incoming, chunks, basis };
}

export function isPrepared(outcome: PreparedMerge | Obstacle): outcome is PreparedMerge {
  return 'merge' in outcome;
}
