// Takes another laptop's change sets into a park. Pure: nothing of the park or its log changes until `install`, so that whoever persists
// can do so first, and so that the same merge serves as the preview.
import type { EntityName } from '../domain/registry/registry.ts';
import { type Chain, chainAfter } from './chain.ts';
import type { ChangeSet, DeviceId, VersionVector } from './change-set.ts';
import { compareHlc } from './clock.ts';
import { Drafts, type TouchedRow } from './drafts.ts';
import type { ChangeLog, Knows, Stamp } from './log.ts';
import type { Park } from './park.ts';
import type { RowState } from './row-state.ts';

/** Change sets of a device that must be there before a bundle can be applied. */
export interface MissingRange {
  readonly device: DeviceId;
  readonly first: number;
  readonly last: number;
}

/** One device, one sequence number, two contents. */
export interface Fork {
  readonly device: DeviceId;
  /** Up to where the two histories were compared: they part here or before. */
  readonly seq: number;
}

/** What must be had, and is not. Absence never means deletion, and nothing is applied around a gap. */
export function missingFor(log: ChangeLog, requires: VersionVector): MissingRange[] {
  return Object.entries(requires)
    .map(([device, last]) => ({ device, first: log.lastSeq(device) + 1, last }))
    .filter(({ first, last }) => first <= last)
    .sort((a, b) => (a.device < b.device ? -1 : 1));
}

/** Where the writer's history of a device, by its chains, is not ours, as far as both are known. */
export function forksWith(log: ChangeLog, knows: Knows): Fork[] {
  return Object.entries(knows)
    .filter(([device, { seq, chain }]) => seq <= log.lastSeq(device) && log.chainAt(device, seq) !== chain)
    .map(([device, { seq }]) => ({ device, seq }))
    .sort((a, b) => (a.device < b.device ? -1 : 1));
}

/** Of change sets that arrive, in their order. */
export interface Foreknown {
  /** Of each change set (`hashOf`). */
  readonly hashes?: ArrayLike<number>;
  /** Of each op: the place of its row. See `Drafts.apply`. */
  readonly places?: Int32Array;
}

export class Merge {
  /** The log as it will be. */
  readonly log: ChangeLog;
  /** Change sets that were new, in the order in which they were applied. */
  readonly fresh: ChangeSet[] = [];
  readonly #drafts: Drafts;
  readonly #forks = new Map<DeviceId, Fork>();
  /** By device: the chain of the incoming change sets that are known already. */
  readonly #chains = new Map<DeviceId, Chain>();
  #isClockSound = true;

  constructor(park: Park, log: ChangeLog) {
    this.log = log.copy();
    this.#drafts = new Drafts(park, this.log);
  }

  /**
   * Applies change sets in causal order; what is known already is compared and left out. May be called slice by slice. What a set
   * requires has been asked for before, by `missingFor`. Once a fork is found nothing more is applied, and the merge is not to be used.
   * @param known what was found out about them beforehand
   */
  add(sets: readonly ChangeSet[], { hashes, places }: Foreknown = {}): void {
    let op = 0;
    sets.forEach((set, at) => {
      if (set.seq <= this.log.lastSeq(set.device)) this.#compare(set, hashes?.[at]);
      else if (this.#forks.size === 0) this.#drafts.apply(set, this.#append(set, hashes?.[at]), places, op);
      op += set.ops.length;
    });
  }

  /** Devices whose sequence has two contents, with all that was added and all that the bundle's writer says it has. */
  forks(knows: Knows): readonly Fork[] {
    const all = [...this.#forks.values(), ...forksWith(this.log, knows)];
    return [...new Map(all.map((fork) => [fork.device, fork])).values()];
  }

  /** Whether each device's clock went forward: a device whose clock ran back was not written by Caravan. */
  get isClockSound(): boolean {
    return this.#isClockSound;
  }

  /** How many of the new writes this version does not understand. It keeps them. */
  get pending(): number {
    return this.#drafts.pending;
  }

  touched(): IterableIterator<TouchedRow> {
    return this.#drafts.touched();
  }

  /** The entities whose rows change. */
  tables(): Iterable<EntityName> {
    return this.#drafts.tables();
  }

  /** A row as it will be. */
  stateOf(table: EntityName, id: string): RowState | undefined {
    return this.#drafts.stateOf(table, id);
  }

  /** Makes it so in the park. The caller goes on with `log`. */
  install(): void {
    this.#drafts.install();
  }

  #append(set: ChangeSet, hash: number | undefined): Stamp {
    const before = this.log.find({ device: set.device, seq: set.seq - 1 });
    if (before !== null && compareHlc(before.at, set.at) >= 0) this.#isClockSound = false;
    this.fresh.push(set);
    return this.log.append(set, hash);
  }

  #compare(set: ChangeSet, hash: number | undefined): void {
    const before = this.#chains.get(set.device) ?? this.log.chainAt(set.device, set.seq - 1) ?? 0;
    const chain = chainAfter(before, set, hash);
    this.#chains.set(set.device, chain);
    if (chain !== this.log.chainAt(set.device, set.seq) && !this.#forks.has(set.device))
      this.#forks.set(set.device, { device: set.device, seq: set.seq });
  }
}
