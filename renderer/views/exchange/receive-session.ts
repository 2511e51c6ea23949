// How far the bundle is that came in last: being opened, asked about, looked at, merged. It goes on whatever view is on screen, and
// several that come at once are taken one after the other.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { holdBundle, releaseBundles } from '../../actions/hold-bundle.ts';
import {
  type Accepted,
  type Examined,
  examine,
  type Held,
  type Ready,
  type Retried,
  reasonToKeep,
  retryHeld,
  takeIn,
} from '../../actions/receive-bundle.ts';
import { assertNever } from '../../domain/assert-never.ts';
import type { Problem, Result } from '../../domain/result.ts';
import type { HoldReason } from '../../store/exchange-state.ts';
import { isParkHere } from '../../store/open-park.ts';
import type { ParkStore } from '../../store/park-store.ts';
import { storageProblem } from '../../store/storage-problem.ts';
import type { Opening, OpenRequest, ReceivedBundle } from '../../sync/exchange/received-bundle.ts';
import { openBundleInWorker } from '../../workers/open-bundle-in-worker.ts';
import type { AppServices } from '../park/app-services.ts';
import { enterBundle, enterPark, openStore } from '../park/park-session.ts';

export interface ArrivedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly passphrase: string | null;
  readonly accepted: Accepted;
  /** Its id, once the park keeps it apart: leaving it then loses nothing. */
  readonly heldAs: string | null;
}

export type ReceiveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'opening' | 'merging' | 'creating'; readonly file: ArrivedFile }
  | { readonly kind: 'passphrase'; readonly file: ArrivedFile; readonly id: string; readonly isWrong: boolean }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'otherPark'; readonly file: ArrivedFile; readonly received: ReceivedBundle; readonly isHere: boolean }
  | { readonly kind: 'held'; readonly file: ArrivedFile; readonly received: ReceivedBundle | null; readonly held: Held }
  | { readonly kind: 'review'; readonly file: ArrivedFile; readonly received: ReceivedBundle; readonly ready: Ready }
  | { readonly kind: 'done'; readonly received: ReceivedBundle; readonly ready: Ready; readonly retried: Retried };

const session = createStore<ReceiveState>()(() => ({ kind: 'idle' }));
const waiting: ArrivedFile[] = [];
/** Of bundles that wait for others, by their ids: for the rest of this session they open without being asked for again. */
const passphrases = new Map<string, string>();
let running = new AbortController();

export function useReceiveState(): ReceiveState {
  return useStore(session);
}

/** Takes a file in, at once or after those that came before. @param heldAs the id under which the open park keeps it already */
export function receive(services: AppServices, fileName: string, bytes: Uint8Array<ArrayBuffer>, heldAs: string | null = null): void {
  waiting.push({ fileName, bytes, passphrase: null, accepted: {}, heldAs });
  if (session.getState().kind === 'idle') goOn(services);
}

/** Ends what is being asked or done, and goes on with the next file. */
export function goOn(services: AppServices): void {
  running.abort();
  session.setState({ kind: 'idle' }, true);
  const file = waiting.shift();
  if (file !== undefined) void open(services, file);
}

/** Opens the file once more: with a passphrase, or after a person has admitted its writer. */
export async function open(services: AppServices, file: ArrivedFile): Promise<void> {
  const store = openStore();
  show({ kind: 'opening', file });
  await inTurn(async (signal) => {
    const opening = await openBundleInWorker(requestFor(store, file.bytes, file.passphrase), signal);
    await openedAs({ services, store, file, signal }, opening);
  });
}

/** Merges what was looked at; bundles that waited for it follow. */
export async function merge(services: AppServices, state: Extract<ReceiveState, { kind: 'review' }>): Promise<void> {
  // While a backup was taken it may have been put aside.
  if (session.getState() !== state) return;
  const { file, received, ready } = state;
  const store = openStore();
  if (store === null) return goOn(services);
  show({ kind: 'merging', file });
  const merged = await takeIn(store, received, ready, Date.now());
  if (!merged.ok) return show({ kind: 'refused', problem: merged.problem });
  const retried = await retryHeld(store, (id, bytes) => openHeld(store, id, bytes), Date.now());
  forgetPassphrases(store);
  show({ kind: 'done', received, ready: { ...ready, preview: merged.value }, retried });
}

/** A person takes it as it is. */
export async function accept(services: AppServices, { file, received, held }: Extract<ReceiveState, { kind: 'held' }>): Promise<void> {
  const store = openStore();
  if (store === null || received === null || held.accept === null) return goOn(services);
  const accepted = { ...file.accepted, [held.accept]: true };
  await inTurn((signal) => judged({ store, file: { ...file, accepted }, signal }, received));
}

/** "Not now": the park keeps it apart. */
export async function putAside(services: AppServices, state: Extract<ReceiveState, { kind: 'passphrase' | 'review' }>): Promise<void> {
  const store = openStore();
  const { file } = state;
  if (store === null || file.heldAs !== null) return goOn(services);
  const [id, received] = state.kind === 'review' ? [state.received.id, state.received] : [state.id, null];
  const [reason, code]: [HoldReason, string] =
    state.kind === 'review' ? ['postponed', 'bundle.postponed'] : ['protected', 'bundle.passphraseNeeded'];
  const kept = await holdBundle(store, { id, ...file }, { reason, problem: { code }, received }, Date.now());
  if (session.getState() !== state) return; // asked for twice: the next file has its turn already
  if (kept.ok) goOn(services);
  else show({ kind: 'refused', problem: kept.problem });
}

/** The park keeps it no longer. */
export async function throwAway(services: AppServices, id: string): Promise<void> {
  const store = openStore();
  const released = store === null ? null : await releaseBundles(store, [id]);
  if (store !== null) forgetPassphrases(store);
  if (released === null || released.ok) goOn(services);
  else show({ kind: 'refused', problem: released.problem });
}

/** Opens the bundle's own park: the one that is here, which then receives it, or a new one. */
export async function enterItsPark(
  services: AppServices,
  { file, received, isHere }: Pick<Extract<ReceiveState, { kind: 'otherPark' }>, 'file' | 'received' | 'isHere'>,
): Promise<void> {
  show({ kind: 'creating', file });
  const entered: Result<ParkStore> = isHere ? await enterPark(services, received.park.id) : await enterBundle(services, received);
  if (!entered.ok) return show({ kind: 'refused', problem: entered.problem });
  if (isHere) await open(services, file);
  else goOn(services);
}

/** Forgets those of bundles that are held no longer; without a park, all of them. */
export function forgetPassphrases(store: ParkStore | null): void {
  const held = new Set(store?.exchange.held.map(({ id }) => id));
  for (const id of passphrases.keys()) if (!held.has(id)) passphrases.delete(id);
}

function show(state: ReceiveState): void {
  session.setState(state, true);
}

/** What is done to the file whose turn it is; after every wait it asks whether it still is. */
interface Turn {
  readonly store: ParkStore;
  readonly file: ArrivedFile;
  readonly signal: AbortSignal;
}

/** A turn that was called off ends with the signal's reason, and nothing more is shown of it. */
async function inTurn(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  try {
    await work(signal);
  } catch (error) {
    if (signal.aborted) return;
    console.error(error);
    show({ kind: 'refused', problem: { code: 'bundle.other' } });
  }
}

export function requestFor(store: ParkStore | null, bytes: ArrivedFile['bytes'], passphrase: string | null): OpenRequest {
  if (store === null) return { bytes, passphrase, decryption: null, trust: null };
  const { identity, formerKeys, trust } = store.exchange;
  return { bytes, passphrase, decryption: identity.encryption.privateKey, formerKeys, trust: { park: store.id, ...trust } };
}

/** The bundle of a file that is held. */
export function openHeld(store: ParkStore, id: string, bytes: ArrivedFile['bytes']): Promise<Opening> {
  return openBundleInWorker(requestFor(store, bytes, passphrases.get(id) ?? null));
}

type FirstTurn = Omit<Turn, 'store'> & { readonly services: AppServices; readonly store: ParkStore | null };

async function openedAs({ services, store, file, signal }: FirstTurn, { id, opened }: Opening): Promise<void> {
  signal.throwIfAborted();
  if (!opened.ok) return notOpened({ store, file, signal }, id, opened.problem);
  const received = opened.value;
  if (store !== null && store.id === received.park.id) return judged({ store, file, signal }, received);
  const isHere = await isHereAlready(received.park.id);
  signal.throwIfAborted();
  if (!isHere.ok) return show({ kind: 'refused', problem: isHere.problem });
  if (!isHere.value && received.kind !== 'checkpoint')
    return show({ kind: 'refused', problem: { code: 'bundle.notWhole', details: { park: received.park.name } } });
  // Where nobody signed there is nobody to ask about, and where no park is open nothing is left by it.
  if (store === null && !isHere.value && received.signer === 'unsigned') return enterItsPark(services, { file, received, isHere: false });
  show({ kind: 'otherPark', file, received, isHere: isHere.value });
}

async function notOpened({ store, file, signal }: Omit<FirstTurn, 'services'>, id: string, problem: Problem): Promise<void> {
  if (problem.code === 'bundle.passphraseNeeded' || problem.code === 'bundle.wrongPassphrase')
    return show({ kind: 'passphrase', file, id, isWrong: problem.code === 'bundle.wrongPassphrase' });
  const reason = reasonToKeep(problem);
  if (store === null || reason === null) return show({ kind: 'refused', problem });
  await keep({ store, file, signal }, id, { kind: 'held', reason, problem, accept: null }, null);
}

async function judged(turn: Turn, received: ReceivedBundle): Promise<void> {
  const { store, file, signal } = turn;
  const examined: Examined = await examine(store, received, Date.now(), file.accepted);
  signal.throwIfAborted();
  switch (examined.kind) {
    case 'refused':
    case 'otherPark':
      return show({ kind: 'refused', problem: examined.problem });
    case 'held':
      return keep(turn, received.id, examined, received);
    case 'nothingNew': {
      const taken = await takeIn(store, received, examined, Date.now());
      forgetPassphrases(store);
      signal.throwIfAborted();
      return show(
        taken.ok ? { kind: 'done', received, ready: examined, retried: { merged: [] } } : { kind: 'refused', problem: taken.problem },
      );
    }
    case 'ready':
      return show({ kind: 'review', file, received, ready: examined });
    default:
      return assertNever(examined);
  }
}

/** Kept before it is told: whatever becomes of the window, the bytes are there. */
async function keep({ store, file, signal }: Turn, id: string, held: Held, received: ReceivedBundle | null): Promise<void> {
  const kept = await holdBundle(store, { id, ...file }, { ...held, received }, Date.now());
  signal.throwIfAborted();
  if (kept.ok && file.passphrase !== null) passphrases.set(id, file.passphrase);
  show(kept.ok ? { kind: 'held', file: { ...file, heldAs: id }, received, held } : { kind: 'refused', problem: kept.problem });
}

async function isHereAlready(parkId: string): Promise<Result<boolean>> {
  try {
    return { ok: true, value: await isParkHere(parkId) };
  } catch (error) {
    return storageProblem(error);
  }
}
