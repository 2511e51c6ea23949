// The change log in memory: change sets in the order in which they arrived, found by their dot.

import { type Chain, chainAfter, EMPTY_CHAIN } from './chain.ts';
import type { ChangeSet, DeviceId, Dot, VersionVector } from './change-set.ts';
import { compareHlc, type Hlc, laterHlc, ZERO_HLC } from './clock.ts';

/** A change set's place in this log, from 1. Compact stand-in for a dot, valid on this device only. */
export type Stamp = number;

/** How far a log knows a device: its last sequence number, and the chain up to it. */
export interface Known {
  readonly seq: number;
  readonly chain: Chain;
}
/** A whole version vector, each entry with its chain. */
export type Knows = Readonly<Record<DeviceId, Known>>;

interface DeviceLog {
  /** By sequence number; index 0 is seq 1. */
  readonly stamps: Stamp[];
  readonly chains: Chain[];
}

/** Arrival order is causal: whatever a change set builds on stands before it. */
export class ChangeLog {
  readonly #sets: ChangeSet[] = [];
  readonly #devices = new Map<DeviceId, DeviceLog>();
  #last: Hlc = ZERO_HLC;

  static of(sets: Iterable<ChangeSet>): ChangeLog {
    const log = new ChangeLog();
    for (const set of sets) log.append(set);
    return log;
  }

  /** The same log, to append to without changing this one. Shares the change sets. */
  copy(): ChangeLog {
    const copy = new ChangeLog();
    for (const set of this.#sets) copy.#sets.push(set);
    for (const [device, { stamps, chains }] of this.#devices) copy.#devices.set(device, { stamps: [...stamps], chains: [...chains] });
    copy.#last = this.#last;
    return copy;
  }

  get length(): number {
    return this.#sets.length;
  }

  /** The greatest clock reading seen. */
  get lastHlc(): Hlc {
    return this.#last;
  }

  /**
   * Appends the next change set of its device. Throws on a gap or a repeat: the caller has checked.
   * @param hash of the change set (`hashOf`), where it is known already
   */
  append(set: ChangeSet, hash?: number): Stamp {
    const known = this.#devices.get(set.device) ?? { stamps: [], chains: [] };
    if (set.seq !== known.stamps.length + 1) throw new Error(`log: seq ${set.seq} of ${set.device} does not follow ${known.stamps.length}`);
    known.chains.push(chainAfter(known.chains.at(-1) ?? EMPTY_CHAIN, set, hash));
    known.stamps.push(this.#sets.push(set));
    this.#devices.set(set.device, known);
    this.#last = laterHlc(this.#last, set.at);
    return this.#sets.length;
  }

  /** Takes back the last append, whose transaction failed. */
  removeLast(): void {
    const set = this.#sets.pop();
    if (set === undefined) return;
    const known = this.#devices.get(set.device);
    known?.stamps.pop();
    known?.chains.pop();
    if (known?.stamps.length === 0) this.#devices.delete(set.device);
    this.#last = this.#sets.reduce((last, each) => laterHlc(last, each.at), ZERO_HLC);
  }

  at(stamp: Stamp): ChangeSet {
    const set = this.#sets[stamp - 1];
    if (set === undefined) throw new Error(`log: no stamp ${stamp}`);
    return set;
  }

  stampOf(dot: Dot): Stamp | null {
    return this.#devices.get(dot.device)?.stamps[dot.seq - 1] ?? null;
  }

  find(dot: Dot): ChangeSet | null {
    const stamp = this.stampOf(dot);
    return stamp === null ? null : this.at(stamp);
  }

  lastSeq(device: DeviceId): number {
    return this.#devices.get(device)?.stamps.length ?? 0;
  }

  devices(): DeviceId[] {
    return [...this.#devices.keys()];
  }

  versionVector(): VersionVector {
    return Object.fromEntries([...this.#devices].map(([device, { stamps }]) => [device, stamps.length]));
  }

  /** The running hash of a device's change sets up to and with `seq`; null beyond what is known. 0 before the first. */
  chainAt(device: DeviceId, seq: number): Chain | null {
    return seq === 0 ? EMPTY_CHAIN : (this.#devices.get(device)?.chains[seq - 1] ?? null);
  }

  /** What a bundle says that its writer has. */
  knows(): Knows {
    const known = [...this.#devices].map(([device, { chains }]) => [device, { seq: chains.length, chain: chains.at(-1) ?? EMPTY_CHAIN }]);
    return Object.fromEntries(known);
  }

  /** In arrival order. */
  [Symbol.iterator](): IterableIterator<ChangeSet> {
    return this.#sets[Symbol.iterator]();
  }

  /** A device's own change sets, by sequence number. */
  *by(device: DeviceId): IterableIterator<ChangeSet> {
    for (const stamp of this.#devices.get(device)?.stamps ?? []) yield this.at(stamp);
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
