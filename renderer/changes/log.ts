// The change log in memory: change sets in the order in which they arrived, found by their dot.

import type { ChangeSet, DeviceId, Dot, VersionVector } from './change-set.ts';
import { compareHlc, type Hlc, laterHlc, ZERO_HLC } from './clock.ts';

/** A change set's place in this log, from 1. Compact stand-in for a dot, valid on this device only. */
export type Stamp = number;

/** Arrival order is causal: whatever a change set builds on stands before it. */
export class ChangeLog {
  readonly #sets: ChangeSet[] = [];
  /** Per device the stamps by sequence number; index 0 is seq 1. */
  readonly #stamps = new Map<DeviceId, Stamp[]>();
  #last: Hlc = ZERO_HLC;

  static of(sets: Iterable<ChangeSet>): ChangeLog {
    const log = new ChangeLog();
    for (const set of sets) log.append(set);
    return log;
  }

  get length(): number {
    return this.#sets.length;
  }

  /** The greatest clock reading seen. */
  get lastHlc(): Hlc {
    return this.#last;
  }

  /** Appends the next change set of its device. Throws on a gap or a repeat: the caller has checked. */
  append(set: ChangeSet): Stamp {
    const stamps = this.#stamps.get(set.device) ?? [];
    if (set.seq !== stamps.length + 1) throw new Error(`log: seq ${set.seq} of ${set.device} does not follow ${stamps.length}`);
    this.#sets.push(set);
    stamps.push(this.#sets.length);
    this.#stamps.set(set.device, stamps);
    this.#last = laterHlc(this.#last, set.at);
    return this.#sets.length;
  }

  /** Takes back the last append, whose transaction failed. */
  removeLast(): void {
    const set = this.#sets.pop();
    if (set === undefined) return;
    const stamps = this.#stamps.get(set.device);
    stamps?.pop();
    if (stamps?.length === 0) this.#stamps.delete(set.device);
    this.#last = this.#sets.reduce((last, each) => laterHlc(last, each.at), ZERO_HLC);
  }

  at(stamp: Stamp): ChangeSet {
    const set = this.#sets[stamp - 1];
    if (set === undefined) throw new Error(`log: no stamp ${stamp}`);
    return set;
  }

  stampOf(dot: Dot): Stamp | null {
    return this.#stamps.get(dot.device)?.[dot.seq - 1] ?? null;
  }

  find(dot: Dot): ChangeSet | null {
    const stamp = this.stampOf(dot);
    return stamp === null ? null : this.at(stamp);
  }

  lastSeq(device: DeviceId): number {
    return this.#stamps.get(device)?.length ?? 0;
  }

  devices(): DeviceId[] {
    return [...this.#stamps.keys()];
  }

  versionVector(): VersionVector {
    return Object.fromEntries([...this.#stamps].map(([device, stamps]) => [device, stamps.length]));
  }

  /** In arrival order. */
  [Symbol.iterator](): IterableIterator<ChangeSet> {
    return this.#sets[Symbol.iterator]();
  }

  /** A device's own change sets, by sequence number. */
  *by(device: DeviceId): IterableIterator<ChangeSet> {
    for (const stamp of this.#stamps.get(device) ?? []) yield this.at(stamp);
  }

  /** Which of two writes shows where neither replaced the other: the later clock, then the greater device. */
  compare(a: Stamp, b: Stamp): number {
    const left = this.at(a);
    const right = this.at(b);
    return compareHlc(left.at, right.at) || (left.device < right.device ? -1 : left.device > right.device ? 1 : 0);
  }
}

export function dotOf(set: ChangeSet): Dot {
  return { device: set.device, seq: set.seq };
}
