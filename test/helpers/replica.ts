// A park in memory with its log and a clock that the test sets: what a store is, without a store.
import { type Arrival, mergeArrival, type Obstacle } from '../../renderer/changes/arrival.ts';
import type { ChangeSet, Dot, Intent } from '../../renderer/changes/change-set.ts';
import { laterHlc, ZERO_HLC } from '../../renderer/changes/clock.ts';
import { type Authorship, changeSetOfWrites, nextChangeSet, undoSetOf } from '../../renderer/changes/commit.ts';
import type { Edit } from '../../renderer/changes/edit.ts';
import { ChangeLog, dotOf } from '../../renderer/changes/log.ts';
import { Merge } from '../../renderer/changes/merge.ts';
import { applyChangeSet, emptyPark, type Park } from '../../renderer/changes/park.ts';
import { ParkView } from '../../renderer/changes/park-view.ts';
import { inverseWrites, nextStep } from '../../renderer/changes/undo.ts';
import type { Result } from '../../renderer/domain/result.ts';
import { baseFor, setsAfter } from '../../renderer/sync/exchange/segment.ts';

export const DEVICE = testId('d', 1);

/** A GUID that is the same in every run: `testId('m', 3)`. */
export function testId(kind: string, n: number): string {
  const hex = kind.charCodeAt(0).toString(16).padStart(8, '0');
  return `${hex}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

export class Replica {
  log = new ChangeLog();
  park: Park = emptyPark();
  /** Wall clock; each commit lets a second pass. */
  wallMs = Date.UTC(2026, 0, 1);
  readonly device: string;

  constructor(device = DEVICE) {
    this.device = device;
  }

  get view(): ParkView {
    return new ParkView(this.park);
  }

  /** Commits and applies; the problem where the edits cannot be made. */
  commit(edits: readonly Edit[], intent: Intent = { key: 'test' }): Result<ChangeSet | null> {
    const made = nextChangeSet(this.#authorship(), intent, edits);
    if (made.ok && made.value !== null) this.receive(made.value);
    return made;
  }

  /** Undoes or redoes the next one; null where there is nothing to do. */
  step(key: 'undo' | 'redo'): ChangeSet | null {
    const of = nextStep(this.log, this.device, key);
    if (of === null) return null;
    const set = undoSetOf(this.#authorship(), key, of);
    this.receive(set);
    return set;
  }

  takeBack(key: string, of: Dot): ChangeSet | null {
    const set = changeSetOfWrites(this.#authorship(), { key, of }, inverseWrites(this.park, this.log, of));
    if (set !== null) this.receive(set);
    return set;
  }

  receive(set: ChangeSet): Dot {
    applyChangeSet(this.park, this.log, set, this.log.append(set));
    return dotOf(set);
  }

  /** Another laptop with the same park. */
  copyAs(device: string): Replica {
    const copy = new Replica(device);
    copy.wallMs = this.wallMs;
    for (const set of this.log) copy.receive(set);
    return copy;
  }

  /** What a bundle for a laptop with this log holds; for one of which nothing is known, the whole log. */
  bundleFor(reader: { readonly log: ChangeLog } | null): Arrival {
    const base = baseFor(this.log, [reader?.log.knows() ?? null]);
    const sets = [...setsAfter(this.log, base, this.log.length)];
    const lastHlc = sets.reduce((last, set) => laterHlc(last, set.at), ZERO_HLC);
    return { sets, requires: base ?? {}, knows: this.log.knows(), lastHlc };
  }

  /** Merges a bundle; what stands against it where it is not merged. */
  merge(arrival: Arrival): Obstacle | null {
    const merge = mergeArrival(this.park, this.log, arrival, this.wallMs);
    if (!(merge instanceof Merge)) return merge;
    merge.install();
    this.log = merge.log;
    return null;
  }

  #authorship(): Authorship {
    this.wallMs += 1_000;
    return { park: this.park, log: this.log, device: this.device, author: 'Tester', wallMs: this.wallMs };
  }
}
