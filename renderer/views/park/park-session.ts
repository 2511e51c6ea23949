// Which park is open in this window, and the ways to another one. React only watches it: opening goes on whatever is on screen.
import { v7 as newId } from 'uuid';
import { navigate } from 'wouter/use-hash-location';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { foundPark } from '../../actions/found-park.ts';
import { identityMaker } from '../../actions/identity-maker.ts';
import { parkInBundle, rememberFounder } from '../../actions/park-in-bundle.ts';
import type { CalendarDate } from '../../domain/registry/fields.ts';
import type { Language } from '../../domain/registry/language.ts';
import { failure, type Problem, type Result, success } from '../../domain/result.ts';
import { prefer, preferences } from '../../state/preferences.ts';
import { createPark, type OpenedPark, openPark, type ParkContent } from '../../store/open-park.ts';
import type { ParkStore } from '../../store/park-store.ts';
import { storageProblem } from '../../store/storage-problem.ts';
import type { ReceivedBundle } from '../../sync/exchange/received-bundle.ts';
import { readSample } from '../../workers/read-park.ts';
import type { AppServices } from './app-services.ts';
import { watchIdentity } from './watch-identity.ts';

interface ParkSession {
  /** null: none is open. */
  readonly store: ParkStore | null;
  /** Why the park that was asked for last is not open. */
  readonly problem: Problem | null;
  /** Why this device has become a new one in the open park, as its user has to be told: the profile was copied, or its history forked. */
  readonly renewed: 'copy' | 'fork' | null;
}

/** From the first picture on, where the page finds no idle moment before. */
const LOG_WAITS_MS = 2_000;

const session = createStore<ParkSession>()(() => ({ store: null, problem: null, renewed: null }));

export function useParkSession(): ParkSession {
  return useStore(session);
}

/** The park that is open at this moment. */
export function openStore(): ParkStore | null {
  return session.getState().store;
}

/** Opens the park that was open last on this device, if there is one. Where that fails, the session says why. */
export async function enterLastPark(services: AppServices): Promise<void> {
  const parkId = await lastPark(services);
  const entered = !parkId.ok || parkId.value === null ? parkId : await openInPlace(services, parkId.value);
  const isGone = !entered.ok && entered.problem.code === 'storage.missingPark';
  session.setState({ problem: entered.ok || isGone ? null : entered.problem });
}

/**
 * Opens a park of this device at its overview, in place of the one that is open, which stays open where the new one cannot be. The address
 * changes before the park shows: later, it would take back where the user has gone meanwhile.
 */
export async function enterPark(services: AppServices, parkId: string): Promise<Result<ParkStore>> {
  return openInPlace(services, parkId, () => navigate('/'));
}

async function openInPlace(services: AppServices, parkId: string, beforeShown?: () => void): Promise<Result<ParkStore>> {
  if (current?.store.id === parkId) {
    beforeShown?.();
    return success(current.store);
  }
  const { directory, platform } = services;
  const world = { now: Date.now, author: () => preferences.getState().author };
  const maker = identityMaker(platform.host.installation);
  const opened = await openPark(directory, parkId, { ...world, ...maker });
  if (!opened.ok) return opened;
  await leavePark();
  const { store, isCopy, close } = opened.value;
  const stop = watchIdentity(store, maker, () => session.setState({ renewed: 'fork' }));
  current = {
    ...opened.value,
    close: () => {
      stop();
      return close();
    },
  };
  prefer({ parkId });
  beforeShown?.();
  session.setState({ store, problem: null, renewed: isCopy ? 'copy' : null });
  requestIdleCallback(() => void readLog(store), { timeout: LOG_WAITS_MS });
  return success(store);
}

/** Nothing on the first screen needs all of the log. A park whose log cannot be read is not one to go on with. */
async function readLog(store: ParkStore): Promise<void> {
  try {
    await store.wholeLog();
  } catch (error) {
    if (openStore() === store) session.setState({ problem: storageProblem(error).problem });
  }
}

/** The user has been told that this device is a new one. */
export function forgetRenewal(): void {
  session.setState({ renewed: null });
}

/** Goes on without the park that could not be opened. */
export function forgetProblem(): void {
  session.setState({ problem: null });
}

/** Closes the park that is open, when what it shows is on the disk; another window may then write to it. */
export async function leavePark(): Promise<void> {
  const left = current;
  if (left === null) return;
  current = null;
  session.setState({ store: null, problem: null });
  await left.close();
}

/**
 * Closes the open park, lets `change` work on its database, and opens it again, changed or not: a backup is put in its place, a log
 * rejoins the others. What is on screen stays there meanwhile, and must be covered. The problem of `change`, where it had one.
 */
export async function reopenPark(services: AppServices, change: () => Promise<Result<null>>): Promise<Result<ParkStore>> {
  const closing = current;
  if (closing === null) return failure('storage.missingPark');
  current = null;
  await closing.close();
  const changed = await change();
  const entered = await openInPlace(services, closing.store.id);
  if (!entered.ok) session.setState({ store: null, problem: entered.problem });
  return changed.ok ? entered : changed;
}

/** Opens the sample park; makes it where this device does not have it yet. */
export async function enterSample(services: AppServices): Promise<Result<ParkStore>> {
  const sample = await readSample();
  return sample.ok ? keepAndEnter(services, sample.value) : sample;
}

/** Makes a park of its own of a bundle that holds a whole one, and opens it. Problems: `bundle.notWhole`, `bundle.forgedPark`. */
export async function enterBundle(services: AppServices, received: ReceivedBundle): Promise<Result<ParkStore>> {
  const content = await parkInBundle(received);
  if (!content.ok) return content;
  const entered = await keepAndEnter(services, content.value);
  if (entered.ok) await rememberFounder(entered.value, received, Date.now());
  return entered;
}

interface EmptyPark {
  readonly name: string;
  readonly language: Language;
  readonly today: CalendarDate;
}

/** Makes a park with nothing in it but its sites, and opens it. */
export async function enterEmptyPark(services: AppServices, { name, language, today }: EmptyPark): Promise<Result<ParkStore>> {
  const entered = await keepAndEnter(services, { parkId: newId(), name, sets: [] });
  if (!entered.ok) return entered;
  const founded = await foundPark({ store: entered.value, newId, today, language });
  return founded.ok ? entered : founded;
}

let current: OpenedPark | null = null;

async function lastPark({ directory }: AppServices): Promise<Result<string | null>> {
  try {
    const parks = await directory.list();
    const preferred = parks.find((park) => park.id === preferences.getState().parkId);
    return success((preferred ?? parks[0])?.id ?? null);
  } catch (error) {
    return storageProblem(error);
  }
}

async function keepAndEnter(services: AppServices, park: ParkContent): Promise<Result<ParkStore>> {
  const kept = await createPark(services.directory, park, identityMaker(services.platform.host.installation), Date.now());
  return kept.ok ? enterPark(services, kept.value) : kept;
}
