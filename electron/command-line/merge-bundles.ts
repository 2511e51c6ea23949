// Merges bundles of one park, in whatever order they are named, into all that they hold together; or says why that cannot be.
// The result depends on what is in the bundles alone.
import { type Chain, chainAfter, EMPTY_CHAIN } from '../../renderer/changes/chain.ts';
import type { ChangeSet, DeviceId } from '../../renderer/changes/change-set.ts';
import { compareHlc } from '../../renderer/changes/clock.ts';
import { ChangeLog } from '../../renderer/changes/log.ts';
import { forksWith, type MissingRange, missingFor } from '../../renderer/changes/merge.ts';
import type { ParkName } from '../../renderer/sync/park-file.ts';
import { inCanonicalOrder } from './canonical-order.ts';
import type { OpenedBundle } from './open-bundle.ts';

export interface MergedBundles {
  /** In canonical order. */
  readonly log: ChangeLog;
  readonly park: ParkName;
  /** By the place of a bundle among those given: how many of its change sets were in none before it. */
  readonly fresh: readonly number[];
}

/** Nothing is merged around any of these. */
export type MergeRefusal =
  | { readonly kind: 'otherPark'; readonly file: string; readonly first: string; readonly park: ParkName }
  /** One device, one sequence number, two contents. `seq`: the histories part here or before. */
  | { readonly kind: 'fork'; readonly device: DeviceId; readonly seq: number; readonly files: readonly [string, string] }
  | { readonly kind: 'gap'; readonly file: string; readonly missing: readonly MissingRange[] }
  /** A device's clock runs back within its own sequence: not written by Caravan. */
  | { readonly kind: 'clockBack'; readonly device: DeviceId; readonly seq: number };

/** All that stands against the merge, or the merge. At least one bundle. */
export function mergeBundles(bundles: readonly OpenedBundle[]): MergedBundles | readonly MergeRefusal[] {
  const strangers = otherParks(bundles);
  if (strangers.length > 0) return strangers;
  const fork = forkAmong(bundles);
  if (fork !== null) return [fork];
  const gathered = gather(bundles);
  if (!('log' in gathered)) return gathered;
  const sets = inCanonicalOrder([...gathered.log]);
  const log = ChangeLog.of(sets);
  const refusals = [clockBackIn(log, sets), unknownForkIn(log, bundles)].filter((refusal) => refusal !== null);
  return refusals.length > 0 ? refusals : { log, park: nameOf(bundles), fresh: gathered.fresh };
}

export function isMerged(outcome: MergedBundles | readonly MergeRefusal[]): outcome is MergedBundles {
  return 'log' in outcome;
}

function otherParks(bundles: readonly OpenedBundle[]): MergeRefusal[] {
  const [first] = bundles;
  const others = bundles.filter(({ bundle }) => bundle.manifest.park.id !== first?.bundle.manifest.park.id);
  return others.map(({ file, bundle }) => ({ kind: 'otherPark', file, first: first?.file ?? '', park: bundle.manifest.park }));
}

/** The name that goes with the latest change; of equally late ones the least. */
function nameOf(bundles: readonly OpenedBundle[]): ParkName {
  const manifests = bundles.map(({ bundle }) => bundle.manifest);
  const [latest] = manifests.toSorted((a, b) => compareHlc(b.lastHlc, a.lastHlc) || (a.park.name < b.park.name ? -1 : 1));
  if (latest === undefined) throw new Error('merge: no bundles');
  return { id: latest.park.id, name: latest.park.name };
}

interface Gathered {
  readonly log: ChangeLog;
  readonly fresh: readonly number[];
}

/** Each bundle as soon as what it requires is there, until all are in or none of the rest can be. */
function gather(bundles: readonly OpenedBundle[]): Gathered | MergeRefusal[] {
  const log = new ChangeLog();
  const fresh = new Map<OpenedBundle, number>();
  for (let waiting = bundles; waiting.length > 0; ) {
    const held = waiting.filter((opened) => !isTaken(log, opened, fresh));
    if (held.length === waiting.length) return held.map((opened) => gapOf(log, opened));
    waiting = held;
  }
  return { log, fresh: bundles.map((opened) => fresh.get(opened) ?? 0) };
}

function isTaken(log: ChangeLog, opened: OpenedBundle, fresh: Map<OpenedBundle, number>): boolean {
  const { manifest, sets } = opened.bundle;
  if (missingFor(log, manifest.requires).length > 0) return false;
  const unknown = sets.filter((set) => set.seq > log.lastSeq(set.device));
  for (const set of unknown) log.append(set);
  fresh.set(opened, unknown.length);
  return true;
}

function gapOf(log: ChangeLog, { file, bundle }: OpenedBundle): MergeRefusal {
  return { kind: 'gap', file, missing: missingFor(log, bundle.manifest.requires) };
}

/** The first change set of which two bundles hold two contents. */
function forkAmong(bundles: readonly OpenedBundle[]): MergeRefusal | null {
  const seen = new Map<string, { readonly content: Chain; readonly file: string }>();
  const forks: Fork[] = [];
  for (const { file, bundle } of bundles) {
    for (const set of bundle.sets) {
      const name = `${set.device}/${set.seq}`;
      const content = chainAfter(EMPTY_CHAIN, set);
      const other = seen.get(name);
      if (other === undefined) seen.set(name, { content, file });
      else if (other.content !== content) forks.push({ kind: 'fork', device: set.device, seq: set.seq, files: [other.file, file] });
    }
  }
  return firstOf(forks);
}

type Fork = Extract<MergeRefusal, { kind: 'fork' }>;

/** Forks of which at most one branch is here: what a writer says it had is not what the others hold, or say. */
function unknownForkIn(log: ChangeLog, bundles: readonly OpenedBundle[]): Fork | null {
  const said = new Map<string, { readonly chain: Chain; readonly file: string }>();
  const forks: Fork[] = [];
  for (const { file, bundle } of bundles) {
    const { knows } = bundle.manifest;
    for (const { device, seq } of forksWith(log, knows))
      forks.push({ kind: 'fork', device, seq, files: [holderOf(bundles, device, file), file] });
    for (const [device, { seq, chain }] of Object.entries(knows)) {
      const other = said.get(`${device}/${seq}`);
      if (other === undefined) said.set(`${device}/${seq}`, { chain, file });
      else if (other.chain !== chain) forks.push({ kind: 'fork', device, seq, files: [other.file, file] });
    }
  }
  return firstOf(forks);
}

/** The other bundle from which most of a device's change sets came. */
function holderOf(bundles: readonly OpenedBundle[], device: DeviceId, but: string): string {
  const others = bundles.filter(({ file }) => file !== but);
  const counts = others.map(({ file, bundle }) => {
    const range = bundle.manifest.devices.find(({ id }) => id === device);
    return { file, count: range === undefined ? 0 : range.last - range.first + 1 };
  });
  return counts.toSorted((a, b) => b.count - a.count)[0]?.file ?? but;
}

function firstOf(forks: readonly Fork[]): Fork | null {
  return forks.toSorted((a, b) => (a.device === b.device ? a.seq - b.seq : a.device < b.device ? -1 : 1))[0] ?? null;
}

function clockBackIn(log: ChangeLog, sets: readonly ChangeSet[]): MergeRefusal | null {
  const back = sets.find(({ device, seq, at }) => {
    const before = log.find({ device, seq: seq - 1 });
    return before !== null && compareHlc(before.at, at) >= 0;
  });
  return back === undefined ? null : { kind: 'clockBack', device: back.device, seq: back.seq };
}
