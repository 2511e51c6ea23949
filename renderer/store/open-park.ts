// Opens a park of this device for writing, and makes new ones.
import { Dexie } from 'dexie';
import type { DeviceId } from '../changes/change-set.ts';
import { failure, type Result, success } from '../domain/result.ts';
import type { DeviceIdentity } from '../sync/trust/identity.ts';
import { databaseName } from './database.ts';
import type { Directory } from './directory.ts';
import { underIdentity } from './exchange-state.ts';
import { type LoadedPark, type NewIdentity, type NewPark, ParkRepository } from './park-repository.ts';
import { ParkStore } from './park-store.ts';
import { storageProblem } from './storage-problem.ts';
import type { StoreContext } from './store-context.ts';

export interface OpenedPark {
  readonly store: ParkStore;
  /** This park was written by another installation: it is a copy, and writes under a new identity from now on. */
  readonly isCopy: boolean;
  /** Closes the park; resolves when another window may write to it. */
  readonly close: () => Promise<void>;
}

/** How a device gets to be someone in a park. */
export interface IdentityMaker {
  readonly newId: () => DeviceId;
  readonly newIdentity: (device: DeviceId) => Promise<DeviceIdentity>;
  /** The mark of this installation; null where the host cannot tell one from its copy. */
  readonly installation: string | null;
}

export type OpenContext = StoreContext & IdentityMaker;

/** `storage.otherWindow` where another window of this browser has the park; `storage.missingPark` where it is not here. */
export async function openPark(directory: Directory, parkId: string, context: OpenContext): Promise<Result<OpenedPark>> {
  const release = await lockForWriting(parkId);
  if (release === null) return failure('storage.otherWindow');
  const repository = new ParkRepository(parkId);
  try {
    const loaded = await repository.load();
    if (loaded === null) return giveUp(repository, release, failure('storage.missingPark'));
    await directory.parks.put({ id: parkId, name: loaded.state.name, openedAt: context.now() });
    const isCopy = isForeign(loaded, context);
    const identity = isCopy ? null : loaded.exchange.identity;
    const exchange = underIdentity(loaded.exchange, identity ?? (await makeIdentity(repository, loaded, isCopy, context)));
    const store = new ParkStore({ ...loaded, exchange }, repository, context);
    const close = () => store.settled().then(() => giveUp(repository, release, undefined));
    return success({ store, isCopy, close });
  } catch (error) {
    return giveUp(repository, release, storageProblem(error));
  }
}

/** What a new park begins with, but for the identity, which is made for it. */
export type ParkContent = Omit<NewPark, 'identity'>;

/** Writes a new park to this device, whole or not at all. A park that is here already is left as it is. */
export async function createPark(directory: Directory, park: ParkContent, maker: IdentityMaker, now: number): Promise<Result<string>> {
  const repository = new ParkRepository(park.parkId);
  try {
    if (!(await repository.isThere())) await repository.create({ ...park, identity: await newIdentityBy(maker) });
    await directory.parks.put({ id: park.parkId, name: park.name, openedAt: now });
    return success(park.parkId);
  } catch (error) {
    return storageProblem(error);
  } finally {
    repository.close();
  }
}

/**
 * Puts a park in the place of the one of that id, under a new identity: a backup that is restored. `storage.otherWindow` where it is
 * open anywhere.
 */
export async function replacePark(park: ParkContent, maker: IdentityMaker): Promise<Result<null>> {
  const release = await lockForWriting(park.parkId);
  if (release === null) return failure('storage.otherWindow');
  const repository = new ParkRepository(park.parkId);
  try {
    await repository.replace({ ...park, identity: await newIdentityBy(maker) });
    return giveUp(repository, release, success(null));
  } catch (error) {
    return giveUp(repository, release, storageProblem(error));
  }
}

/** Whether a park is on this device. Throws what storage throws. */
export async function isParkHere(parkId: string): Promise<boolean> {
  if (!(await Dexie.exists(databaseName(parkId)))) return false;
  const repository = new ParkRepository(parkId);
  try {
    return await repository.isThere();
  } finally {
    repository.close();
  }
}

/** A new device id with its keys. */
export async function newIdentityBy({ newId, newIdentity, installation }: IdentityMaker): Promise<NewIdentity> {
  return { identity: await newIdentity(newId()), installation };
}

function isForeign({ installation }: LoadedPark, here: IdentityMaker): boolean {
  return installation !== null && here.installation !== null && installation !== here.installation;
}

/** A copy becomes a device of its own; a park of the first version keeps its device's id and gets keys. */
async function makeIdentity(
  repository: ParkRepository,
  { state }: LoadedPark,
  isCopy: boolean,
  maker: IdentityMaker,
): Promise<DeviceIdentity> {
  const identity = await maker.newIdentity(isCopy ? maker.newId() : state.device);
  await repository.changeIdentity({ identity, installation: maker.installation });
  return identity;
}

async function giveUp<T>(repository: ParkRepository, release: Release, outcome: T): Promise<T> {
  repository.close();
  await release();
  return outcome;
}

type Release = () => Promise<void>;

/** One page writes at a time. Resolves with the way to give the lock back; null where another page holds it. */
function lockForWriting(parkId: string): Promise<Release | null> {
  return new Promise((resolve, reject) => {
    const request = navigator.locks.request(databaseName(parkId), { ifAvailable: true }, (lock) => {
      if (lock === null) return void resolve(null);
      return new Promise<void>((free) =>
        resolve(async () => {
          free();
          await request;
        }),
      );
    });
    request.catch(reject);
  });
}
