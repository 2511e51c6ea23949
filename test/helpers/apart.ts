// A colleague's laptop beside the one under test: it has the same park, works apart, and sends back what it wrote.
import { expect } from 'vitest';
import { mergeArrival } from '../../renderer/changes/arrival.ts';
import { conflictsOf } from '../../renderer/changes/conflicts.ts';
import type { Edit } from '../../renderer/changes/edit.ts';
import { Merge } from '../../renderer/changes/merge.ts';
import type { ParkStore } from '../../renderer/store/park-store.ts';
import { packInSteps } from '../../renderer/sync/bundle/packed-sets.ts';
import { Replica, testId } from './replica.ts';

export const COLLEAGUE = testId('d', 9);

/** A laptop that has all that the store has now. */
export function colleagueOf(store: ParkStore, device = COLLEAGUE): Replica {
  const replica = new Replica(device);
  for (const set of store.log) replica.receive(set);
  replica.wallMs = store.log.lastHlc.ms;
  return replica;
}

/** Both write without knowing of each other; then the store takes in what the colleague wrote. */
export async function workApart(store: ParkStore, here: readonly Edit[], there: readonly Edit[]): Promise<Replica> {
  const colleague = colleagueOf(store);
  for (const edit of there) {
    const made = colleague.commit([edit]);
    if (!made.ok) throw new Error(`there: ${made.problem.code}`);
  }
  for (const edit of here) {
    const made = await store.commit({ key: 'test' }, [edit]);
    if (!made.ok) throw new Error(`here: ${made.problem.code}`);
  }
  await receive(store, colleague);
  return colleague;
}

/** The store takes in all that it lacks of the colleague's. */
export async function receive(store: ParkStore, colleague: Replica): Promise<void> {
  const sets = [...colleague.log].filter((set) => set.seq > store.log.lastSeq(set.device));
  const announcement = { requires: {}, knows: colleague.log.knows(), lastHlc: colleague.log.lastHlc };
  const merged = await store.merge({ announcement, chunks: packInSteps(sets), blobs: [] }, {});
  if (!('ok' in merged) || !merged.ok) throw new Error(`not merged: ${JSON.stringify(merged)}`);
}

/** The colleague takes in all that it lacks of the store's, and both then have the same conflicts. */
export function sendTo(colleague: Replica, store: ParkStore): void {
  const sets = [...store.log].filter((set) => set.seq > colleague.log.lastSeq(set.device));
  const merge = mergeArrival(
    colleague.park,
    colleague.log,
    { requires: {}, knows: store.log.knows(), lastHlc: store.log.lastHlc, sets },
    Number.MAX_SAFE_INTEGER,
  );
  if (!(merge instanceof Merge)) throw new Error(`not merged: ${merge.kind}`);
  merge.install();
  for (const set of merge.fresh) colleague.log.append(set);
  expect(conflictsOf(colleague.park, colleague.log)).toEqual(store.conflicts);
}
