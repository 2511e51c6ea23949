// Opens a park of this device for writing, and makes new ones.
import type { ChangeSet } from '../changes/change-set.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { databaseName } from './database.ts';
import type { Directory } from './directory.ts';
import { type NewPark, ParkRepository } from './park-repository.ts';
import { ParkStore, type StoreContext } from './park-store.ts';
import { storageProblem } from './storage-problem.ts';

export interface OpenedPark {
  readonly store: ParkStore;
  /** Closes the park; resolves when another window may write to it. */
  readonly close: () => Promise<void>;
}

/** `storage.otherWindow` where another window of this browser has the park; `storage.missingPark` where it is not here. */
export async function openPark(directory: Directory, parkId: string, context: StoreContext): Promise<Result<OpenedPark>> {
  const release = await lockForWriting(parkId);
  if (release === null) return failure('storage.otherWindow');
  const repository = new ParkRepository(parkId);
  try {
    const loaded = await repository.load();
    if (loaded === null) return giveUp(repository, release, failure('storage.missingPark'));
    await directory.parks.put({ id: parkId, name: loaded.state.name, openedAt: context.now() });
    const store = new ParkStore(loaded, repository, context);
    const close = () => store.settled().then(() => giveUp(repository, release, undefined));
    return success({ store, close });
  } catch (error) {
    return giveUp(repository, release, storageProblem(error));
  }
}

/** Writes a new park to this device, whole or not at all. A park that is here already is left as it is. */
export async function createPark(
  directory: Directory,
  park: Omit<NewPark, 'device'>,
  newId: () => string,
  now: number,
): Promise<Result<string>> {
  const repository = new ParkRepository(park.parkId);
  try {
    const device = await directory.deviceId(newId);
    if ((await repository.load()) === null) await repository.create({ ...park, device });
    await directory.parks.put({ id: park.parkId, name: park.name, openedAt: now });
    return success(park.parkId);
  } catch (error) {
    return storageProblem(error);
  } finally {
    repository.close();
  }
}

/** Whether a bundle's change sets are all in a park of this device already; null where the park is not here. */
export async function holdsAll(parkId: string, sets: readonly ChangeSet[]): Promise<boolean | null> {
  const repository = new ParkRepository(parkId);
  try {
    const loaded = await repository.load();
    return loaded === null ? null : sets.every((set) => loaded.log.lastSeq(set.device) >= set.seq);
  } finally {
    repository.close();
  }
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
