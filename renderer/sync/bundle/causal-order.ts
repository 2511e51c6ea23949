// Whether change sets can be applied in the order in which they stand.
import type { ChangeSet, DeviceId, Dot, VersionVector } from '../../changes/change-set.ts';
import { compareHlc, type Hlc } from '../../changes/clock.ts';

/**
 * No gaps, and nothing refers to what comes later: to a reader who has applied `requires`, each set is the next of its device with a
 * later clock, and what it replaces or takes back is known. (A park as of a past day rests on the clocks.)
 */
export function isCausal(sets: readonly ChangeSet[], requires: VersionVector): boolean {
  const known = new Map<DeviceId, number>(Object.entries(requires));
  const clocks = new Map<DeviceId, Hlc>();
  const isKnown = (dot: Dot) => dot.seq <= (known.get(dot.device) ?? 0);
  for (const set of sets) {
    if (set.seq !== (known.get(set.device) ?? 0) + 1) return false;
    const before = clocks.get(set.device);
    if (before !== undefined && compareHlc(before, set.at) >= 0) return false;
    if (set.intent.of !== undefined && !isKnown(set.intent.of)) return false;
    if (!set.ops.every((op) => op.supersedes.every(isKnown))) return false;
    known.set(set.device, set.seq);
    clocks.set(set.device, set.at);
  }
  return true;
}

/** What must have been applied before `sets`, by what they say themselves. */
export function requiredBy(sets: readonly ChangeSet[]): VersionVector {
  const known = new Map<DeviceId, number>();
  const required = new Map<DeviceId, number>();
  const require = ({ device, seq }: Dot) => {
    if (seq > (known.get(device) ?? 0) && seq > (required.get(device) ?? 0)) required.set(device, seq);
  };
  for (const set of sets) {
    if (!known.has(set.device) && set.seq > 1) require({ device: set.device, seq: set.seq - 1 });
    if (set.intent.of !== undefined) require(set.intent.of);
    for (const op of set.ops) op.supersedes.forEach(require);
    known.set(set.device, set.seq);
  }
  return Object.fromEntries(required);
}
