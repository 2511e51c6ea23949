// Receiving: whether a bundle may be merged, what it would do, and merging it. A bundle is taken in whole, or the park stays as it is.
import { type Obstacle, obstacleTo } from '../changes/arrival.ts';
import type { MergePreview } from '../changes/merge-preview.ts';
import { assertNever } from '../domain/assert-never.ts';
import { failure, type Problem, type Result } from '../domain/result.ts';
import type { HoldReason } from '../store/exchange-state.ts';
import type { ParkStore } from '../store/park-store.ts';
import type { Incoming, PreparedMerge } from '../store/prepared-merge.ts';
import type { Opening, ReceivedBundle } from '../sync/exchange/received-bundle.ts';
import { holdBundle } from './hold-bundle.ts';
import { rememberWriter } from './remember-writer.ts';
import { forkProblem, gapProblem, nameOfWriter, revocationProblem } from './what-is-missing.ts';

/** What a person here has decided for one bundle. */
export interface Accepted {
  /** To take it although nobody vouches for its writer. */
  readonly writer?: boolean;
  /** To take it although it brings what a revoked device wrote after its revocation. */
  readonly revoked?: boolean;
  /** To take it although its clock is far ahead. */
  readonly clock?: boolean;
}

export interface Held {
  readonly kind: 'held';
  readonly reason: HoldReason;
  readonly problem: Problem;
  /** What a person may decide to have it merged all the same; null: nothing. */
  readonly accept: keyof Accepted | null;
}

export type Verdict =
  | { readonly kind: 'fits' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** Its park is another one: it can be opened as a park of its own. */
  | { readonly kind: 'otherPark'; readonly problem: Problem }
  | Held;

/** A bundle that can be merged. */
export interface Ready {
  readonly kind: 'ready' | 'nothingNew';
  readonly preview: MergePreview;
  readonly prepared: PreparedMerge;
  readonly incoming: Incoming;
}

export type Examined = Exclude<Verdict, { kind: 'fits' }> | Ready;
type Standing = Pick<ParkStore, 'id' | 'log' | 'exchange'>;

/** What stands against a bundle, as far as it tells by itself. @param wallMs the wall clock, milliseconds since 1970 */
export function judge(store: Standing, received: ReceivedBundle, wallMs: number, accepted: Accepted = {}): Verdict {
  if (received.park.id !== store.id) return { kind: 'otherPark', problem: { code: 'bundle.otherPark' } };
  if (store.exchange.marks.protectionRequired && !received.wasProtected)
    return { kind: 'refused', problem: { code: 'bundle.protectionRequired' } };
  const distrust = distrustOf(store, received, accepted);
  const obstacle = obstacleTo(store.log, received.incoming.announcement, wallMs);
  // What is here already needs nobody to vouch for it.
  const isHarmless = distrust?.reason === 'unsigned' && obstacle === null && bringsNothing(store, received);
  if (distrust !== null && !isHarmless) return distrust;
  if (obstacle === null || (obstacle.kind === 'clockAhead' && accepted.clock === true)) return { kind: 'fits' };
  return heldFor(store, received, obstacle);
}

/** The whole answer: where nothing stands against the bundle, what it would do. Nothing changes. */
export async function examine(store: ParkStore, received: ReceivedBundle, wallMs: number, accepted: Accepted = {}): Promise<Examined> {
  const verdict = judge(store, received, wallMs, accepted);
  if (verdict.kind !== 'fits') return verdict;
  const isVouchedFor = accepted.writer === true || received.signer === 'trusted';
  const incoming: Incoming = {
    ...received.incoming,
    blobs: isVouchedFor ? received.incoming.blobs : [],
    acceptsClock: accepted.clock === true,
  };
  const outcome = await store.previewMerge(incoming);
  if (!('prepared' in outcome)) return distrustOf(store, received, accepted) ?? heldFor(store, received, outcome);
  const { preview, prepared } = outcome;
  return { kind: preview.changeSets === 0 ? 'nothingNew' : 'ready', preview, prepared, incoming };
}

/** Merges it, and remembers in the same transaction whom it came from. Problems: of storage, and `bundle.gap` and the like. */
export async function takeIn(store: ParkStore, received: ReceivedBundle, ready: Ready, wallMs: number): Promise<Result<MergePreview>> {
  if (received.park.id !== store.id) return failure('bundle.otherPark'); // another park was opened since the preview
  const remembered = rememberWriter(store, received, wallMs);
  const change = { ...remembered, marks: { receivedAt: wallMs }, release: [received.id] };
  const merged = await store.merge(ready.incoming, change, ready.prepared);
  if ('ok' in merged) return merged;
  const { code, details } = heldFor(store, received, merged).problem; // something else was merged since the preview
  return failure(code, details);
}

/** What became of bundles that waited for others. */
export interface Retried {
  readonly merged: readonly MergePreview[];
}

/**
 * Tries the bundles that wait for missing change sets, or for the end of a fork, again, until none moves: to be called after every merge.
 * @param open opens the bytes as they came, by the trust of this park
 */
export async function retryHeld(
  store: ParkStore,
  open: (id: string, bytes: Uint8Array<ArrayBuffer>) => Promise<Opening>,
  wallMs: number,
): Promise<Retried> {
  const merged: MergePreview[] = [];
  for (let moved = true; moved; ) {
    moved = false;
    for (const { id, fileName } of store.exchange.held.filter(({ reason }) => reason === 'gap' || reason === 'fork').reverse()) {
      const bytes = await store.heldBytes(id);
      const opening = bytes === null ? null : await open(id, bytes);
      if (bytes === null || opening?.opened.ok !== true) continue;
      const done = await retry(store, { id, fileName, bytes }, opening.opened.value, wallMs);
      if (done === null) continue;
      moved = true;
      if (done.changeSets > 0) merged.push(done);
    }
  }
  return { merged };
}

/** null: it stays. One that would delete much is not merged without a look at it. */
async function retry(
  store: ParkStore,
  file: Parameters<typeof holdBundle>[1],
  received: ReceivedBundle,
  wallMs: number,
): Promise<MergePreview | null> {
  const examined = await examine(store, received, wallMs);
  if (examined.kind === 'held') {
    await holdBundle(store, file, { ...examined, received }, wallMs);
    return null;
  }
  if (examined.kind === 'refused' || examined.kind === 'otherPark') return null;
  if (examined.preview.massDeletions.length > 0) {
    await holdBundle(store, file, { reason: 'postponed', problem: { code: 'bundle.postponed' }, received }, wallMs);
    return null;
  }
  const taken = await takeIn(store, received, examined, wallMs);
  return taken.ok ? taken.value : null;
}

function bringsNothing({ log }: Standing, { ranges }: ReceivedBundle): boolean {
  return ranges.every(({ id, last }) => last <= log.lastSeq(id));
}

/**
 * Who wrote the file is asked before what is in it: what a stranger says of its change sets counts for nothing. Whoever is taken at their
 * word has not answered yet for what they relay of revoked devices.
 */
function distrustOf(store: Standing, received: ReceivedBundle, accepted: Accepted): Held | null {
  const distrust = accepted.writer === true ? null : distrustOfWriter(store, received);
  if (distrust !== null) return distrust;
  const problem = accepted.revoked === true ? null : revocationProblem(store, received);
  return problem === null ? null : quarantined('revokedDevice', problem, 'revoked');
}

function distrustOfWriter(store: Standing, received: ReceivedBundle): Held | null {
  const person = nameOfWriter(store, received);
  switch (received.signer) {
    case 'unsigned':
      return quarantined('unsigned', { code: 'bundle.unsigned' }, 'writer');
    case 'unknown':
      return quarantined('unknownDevice', { code: 'bundle.unknownDevice', details: { person } }, 'writer');
    case 'invalid':
      return quarantined('badSignature', { code: 'bundle.badSignature' }, null);
    case 'revoked':
      return quarantined('revokedDevice', { code: 'bundle.revokedDevice', details: { person } }, null);
    case 'trusted':
      return null;
    default:
      return assertNever(received.signer);
  }
}

function quarantined(reason: HoldReason, problem: Problem, accept: Held['accept']): Held {
  return { kind: 'held', reason, problem, accept };
}

function heldFor(store: Standing, received: ReceivedBundle, obstacle: Obstacle): Held {
  switch (obstacle.kind) {
    case 'gap':
      return { kind: 'held', reason: 'gap', problem: gapProblem(store, received, obstacle.missing), accept: null };
    case 'fork':
      return { kind: 'held', reason: 'fork', problem: forkProblem(store, received, obstacle.forks), accept: null };
    case 'clockAhead': {
      const hours = Math.ceil(obstacle.byMs / 3_600_000);
      return { kind: 'held', reason: 'clockAhead', problem: { code: 'bundle.clockAhead', details: { hours } }, accept: 'clock' };
    }
    case 'clockBack':
      return { kind: 'held', reason: 'clockBack', problem: { code: 'bundle.clockBack' }, accept: null };
    default:
      return assertNever(obstacle);
  }
}

/** Why bytes that could not be opened are kept all the same; null: they are of no use. */
export function reasonToKeep({ code }: Problem): HoldReason | null {
  if (code === 'bundle.newerFormat') return 'newerFormat';
  return code === 'bundle.notForThisDevice' || code === 'bundle.passphraseNeeded' ? 'protected' : null;
}
