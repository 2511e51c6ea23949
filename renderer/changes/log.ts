// The change log in memory: change sets in the order in which they arrived, found by their dot. Those that are kept packed are unpacked
// when they are asked for, or when there is time: a start needs none of them.

import { type Chain, chainWith, EMPTY_CHAIN, hashOf } from './chain.ts';
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

/** What is known of consecutive change sets without unpacking them. */
export interface SetsContents {
  /** Who wrote them, in turns: a device, the first of its sequence numbers, and how many follow on one another. */
  readonly turns: readonly (readonly [device: DeviceId, seq: number, count: number])[];
  /** The greatest clock reading among them. */
  readonly lastHlc: Hlc;
}

/** Consecutive change sets that are packed. */
export interface PackedPart extends SetsContents {
  /** Of each change set (`hashOf`). */
  readonly hashes: ArrayLike<number>;
  readonly unpack: () => readonly ChangeSet[];
}

/** What a log can tell of change sets before they are packed. */
export function contentsOf(sets: Iterable<ChangeSet>): SetsContents {
  const turns: [DeviceId, number, number][] = [];
  let lastHlc = ZERO_HLC;
  for (const { device, seq, at } of sets) {
    const turn = turns.at(-1);
    if (turn !== undefined && turn[0] === device && turn[1] + turn[2] === seq) turn[2] += 1;
    else turns.push([device, seq, 1]);
    lastHlc = laterHlc(lastHlc, at);
  }
  return { turns, lastHlc };
}

interface DeviceLog {
  /** By sequence number; index 0 is seq 1. */
  readonly stamps: Stamp[];
  readonly chains: Chain[];
  /** The hashes of the change sets after those of `chains`: a chain is made when it is asked for. */
  readonly hashes: number[];
}

/** Change sets that stand in the log and were not unpacked yet. */
interface Unread {
  readonly first: Stamp;
  readonly count: number;
  readonly unpack: () => readonly ChangeSet[];
}

/** Arrival order is causal: whatever a change set builds on stands before it. */
export class ChangeLog {
  /** null: in a part that is not unpacked yet. */
  readonly #sets: (ChangeSet | null)[] = [];
  readonly #unread: Unread[] = [];
  readonly #devices = new Map<DeviceId, DeviceLog>();
  /** By change set: the greatest clock reading before it; before its part, where that is not unpacked yet. */
  readonly #earlier: Hlc[] = [];
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
    copy.#unread.push(...this.#unread);
    for (const hlc of this.#earlier) copy.#earlier.push(hlc);
    for (const [device, { stamps, chains, hashes }] of this.#devices)
      copy.#devices.set(device, { stamps: [...stamps], chains: [...chains], hashes: [...hashes] });
    copy.#last = this.#last;
    return copy;
  }

  get length(): number {
    return this.#sets.length;
  }

  /** Whether nothing of it is packed any more. */
  get isUnpacked(): boolean {
    return this.#unread.length === 0;
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
    const known = this.#deviceAt(set.device, set.seq);
    known.hashes.push(hash ?? hashOf(set));
    if (known.hashes.length === 1) makeChains(known);
    known.stamps.push(this.#push(set));
    this.#sawClock(set.at);
    return this.#sets.length;
  }

  /** Appends change sets that stay packed until one of them is asked for. Throws as `append`. */
  appendPacked({ turns, lastHlc, hashes, unpack }: PackedPart): void {
    const first = this.#sets.length + 1;
    for (const [device, seq, count] of turns) {
      const known = this.#deviceAt(device, seq);
      for (let n = 0; n < count; n += 1) {
        known.stamps.push(this.#push(null));
        known.hashes.push(hashes[this.#sets.length - first] ?? 0);
      }
    }
    const count = this.#sets.length - first + 1;
    if (count !== hashes.length) throw new Error('log: packed change sets are not what their contents say');
    this.#unread.push({ first, count, unpack });
    this.#sawClock(lastHlc);
  }

  /** Unpacks what is still packed, the latest first, a part with each step: nothing has to wait for that, but what comes after it is quick. */
  *unpacking(): Generator<void, void> {
    for (let part = this.#unread.at(-1); part !== undefined; part = this.#unread.at(-1)) {
      this.#unpack(part);
      yield;
    }
  }

  /** Takes back the last append, whose transaction failed. */
  removeLast(): void {
    if (this.length === 0) return;
    const { device } = this.at(this.length);
    this.#sets.pop();
    this.#last = this.#earlier.pop() ?? ZERO_HLC;
    const known = this.#devices.get(device);
    known?.stamps.pop();
    if (known?.hashes.pop() === undefined) known?.chains.pop();
    if (known?.stamps.length === 0) this.#devices.delete(device);
  }

  at(stamp: Stamp): ChangeSet {
    const set = this.#sets[stamp - 1] ?? this.#unpackAt(stamp);
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
    if (seq === 0) return EMPTY_CHAIN;
    const known = this.#devices.get(device);
    return known === undefined ? null : (makeChains(known)[seq - 1] ?? null);
  }

  /** What a bundle says that its writer has. */
  knows(): Knows {
    const known = [...this.#devices].map(([device, log]) => {
      const chains = makeChains(log);
      return [device, { seq: chains.length, chain: chains.at(-1) ?? EMPTY_CHAIN }];
    });
    return Object.fromEntries(known);
  }

  /** In arrival order. */
  *[Symbol.iterator](): IterableIterator<ChangeSet> {
    for (let stamp = 1; stamp <= this.#sets.length; stamp += 1) yield this.at(stamp);
  }

  /** A device's own change sets, by sequence number. */
  *by(device: DeviceId): IterableIterator<ChangeSet> {
    for (const stamp of this.#devices.get(device)?.stamps ?? []) yield this.at(stamp);
  }

  /** The same, the latest first. */
  *latestBy(device: DeviceId): IterableIterator<ChangeSet> {
    const stamps = this.#devices.get(device)?.stamps ?? [];
    for (let at = stamps.length - 1; at >= 0; at -= 1) yield this.at(stamps[at] ?? 0);
  }

  /** Which of two writes shows where neither replaced the other: the later clock, then the greater device. */
  compare(a: Stamp, b: Stamp): number {
    const left = this.at(a);
    const right = this.at(b);
    return compareHlc(left.at, right.at) || (left.device < right.device ? -1 : left.device > right.device ? 1 : 0);
  }

  /** Throws where `seq` does not follow on what is known of the device. */
  #deviceAt(device: DeviceId, seq: number): DeviceLog {
    const known = this.#devices.get(device) ?? { stamps: [], chains: [], hashes: [] };
    if (seq !== known.stamps.length + 1) throw new Error(`log: seq ${seq} of ${device} does not follow ${known.stamps.length}`);
    this.#devices.set(device, known);
    return known;
  }

  #push(set: ChangeSet | null): Stamp {
    this.#earlier.push(this.#last);
    return this.#sets.push(set);
  }

  #sawClock(at: Hlc): void {
    this.#last = laterHlc(this.#last, at);
  }

  #unpackAt(stamp: Stamp): ChangeSet | undefined {
    const part = this.#unread.find(({ first, count }) => first <= stamp && stamp < first + count);
    if (part !== undefined) this.#unpack(part);
    return this.#sets[stamp - 1] ?? undefined;
  }

  #unpack(part: Unread): void {
    const sets = part.unpack();
    if (sets.length !== part.count) throw new Error('log: packed change sets are not what their contents say');
    let earlier = this.#earlier[part.first - 1] ?? ZERO_HLC;
    for (const [at, set] of sets.entries()) {
      this.#sets[part.first - 1 + at] = set;
      this.#earlier[part.first - 1 + at] = earlier;
      earlier = laterHlc(earlier, set.at);
    }
    this.#unread.splice(this.#unread.indexOf(part), 1);
  }
}

/** The chains of a device, all of them. */
function makeChains({ chains, hashes }: DeviceLog): readonly Chain[] {
  let chain = chains.at(-1) ?? EMPTY_CHAIN;
  for (const hash of hashes) {
    chain = chainWith(chain, hash);
    chains.push(chain);
  }
  hashes.length = 0;
  return chains;
}

export function dotOf(set: ChangeSet): Dot {
  return { device: set.device, seq: set.seq };
}
