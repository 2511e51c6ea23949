// What happens to change sets that arrive from elsewhere: applied whole, or held whole with the reason.
import type { ChangeSet, VersionVector } from './change-set.ts';
import type { Hlc } from './clock.ts';
import type { ChangeLog, Knows } from './log.ts';
import { type Fork, forksWith, Merge, type MissingRange, missingFor } from './merge.ts';
import type { Park } from './park.ts';

/** What a bundle says of its change sets before they are looked at. */
export interface Announcement {
  /** What must have been applied before: device to sequence number. */
  readonly requires: VersionVector;
  /** What the writer had when it wrote, these change sets included. */
  readonly knows: Knows;
  /** The greatest clock reading among them. */
  readonly lastHlc: Hlc;
}

export interface Arrival extends Announcement {
  /** In causal order (`isCausal`). */
  readonly sets: readonly ChangeSet[];
}

/** Why change sets are not applied. Nothing of the park has changed. */
export type Obstacle =
  | { readonly kind: 'gap'; readonly missing: readonly MissingRange[] }
  | { readonly kind: 'fork'; readonly forks: readonly Fork[] }
  /** Milliseconds by which the latest change is ahead of the wall clock. A person may accept it. */
  | { readonly kind: 'clockAhead'; readonly byMs: number }
  /** A device's clock runs back within its own sequence: not written by Caravan. */
  | { readonly kind: 'clockBack' };

/** A clock may be wrong by a time zone and a day, not by more. */
export const MOST_AHEAD_MS = 24 * 60 * 60 * 1_000;

/** What stands against applying the bundle, as far as it can be told without its change sets; null where nothing does. */
export function obstacleTo(log: ChangeLog, { requires, knows, lastHlc }: Announcement, wallMs: number): Obstacle | null {
  const forks = forksWith(log, knows);
  if (forks.length > 0) return { kind: 'fork', forks };
  const missing = missingFor(log, requires);
  if (missing.length > 0) return { kind: 'gap', missing };
  const byMs = lastHlc.ms - Math.max(wallMs, log.lastHlc.ms);
  return byMs > MOST_AHEAD_MS ? { kind: 'clockAhead', byMs } : null;
}

/** What stands against a merge to which all change sets of the bundle were added. */
export function obstacleIn(merge: Merge, { requires, knows }: Announcement): Obstacle | null {
  const forks = merge.forks(knows);
  if (forks.length > 0) return { kind: 'fork', forks };
  // Where the writer has more of a device than is here now, its chain cannot be compared, and what the bundle builds on may be another
  // branch. Bundles that hold all that their writer has beyond `requires` never come to this.
  const missing = missingFor(merge.log, Object.fromEntries(Object.keys(requires).map((device) => [device, knows[device]?.seq ?? 0])));
  if (missing.length > 0) return { kind: 'gap', missing };
  return merge.isClockSound ? null : { kind: 'clockBack' };
}

/** The merge of a bundle in one step, not yet installed; or what stands against it. For callers that need no slices. */
export function mergeArrival(park: Park, log: ChangeLog, arrival: Arrival, wallMs: number): Merge | Obstacle {
  const obstacle = obstacleTo(log, arrival, wallMs);
  if (obstacle !== null) return obstacle;
  const merge = new Merge(park, log);
  merge.add(arrival.sets);
  return obstacleIn(merge, arrival) ?? merge;
}
