// A laptop with one park on real IndexedDB, that can be closed and opened again, and looked into below the store.
import { onTestFinished } from 'vitest';
import type { ChangeLog } from '../../renderer/changes/log.ts';
import { emptyPark, foldLog, type Park } from '../../renderer/changes/park.ts';
import { ENTITY_NAMES } from '../../renderer/domain/registry/registry.ts';
import { databaseName, ParkDatabase } from '../../renderer/store/database.ts';
import { Directory } from '../../renderer/store/directory.ts';
import { createPark, type OpenContext, type OpenedPark, openPark } from '../../renderer/store/open-park.ts';
import type { ParkStore } from '../../renderer/store/park-store.ts';
import type { Incoming } from '../../renderer/store/prepared-merge.ts';
import { packInSteps } from '../../renderer/sync/bundle/packed-sets.ts';
import { testMaker } from '../helpers/identity.ts';
import { type Replica, testId } from '../helpers/replica.ts';

let count = 0;

export class Laptop {
  readonly parkId: string;
  readonly directory: Directory;
  readonly context: OpenContext;
  #opened: OpenedPark | null = null;

  /** @param installation the mark of the installation; null where the host cannot tell */
  constructor(parkId: string, installation: string | null = null) {
    let ms = Date.UTC(2026, 0, 1);
    this.parkId = parkId;
    this.directory = new Directory(`caravan-test-${parkId}`);
    this.context = { now: () => (ms += 1_000), author: () => 'Tester', ...testMaker(1, installation) };
    onTestFinished(async () => {
      await this.close();
      await new ParkDatabase(parkId).delete();
      await this.directory.delete();
    });
  }

  /** With an empty park of its own, open. */
  static async started(): Promise<Laptop> {
    count += 1;
    const laptop = new Laptop(testId('l', count));
    await createPark(laptop.directory, { parkId: laptop.parkId, name: 'Test park', sets: [] }, laptop.context, 0);
    await laptop.open();
    return laptop;
  }

  get opened(): OpenedPark {
    if (this.#opened === null) throw new Error('the park is closed');
    return this.#opened;
  }

  get store(): ParkStore {
    return this.opened.store;
  }

  async open(installation = this.context.installation): Promise<ParkStore> {
    const result = await openPark(this.directory, this.parkId, { ...this.context, installation });
    if (!result.ok) throw new Error(result.problem.code);
    this.#opened = result.value;
    return result.value.store;
  }

  async close(): Promise<void> {
    await this.#opened?.close();
    this.#opened = null;
  }

  async reopen(): Promise<ParkStore> {
    await this.close();
    return this.open();
  }

  /** Everything that the park's database holds, by table. */
  async onDisk(): Promise<Record<string, unknown[]>> {
    const db = new ParkDatabase(this.parkId);
    try {
      const tables = await Promise.all(db.tables.map(async (table) => [table.name, (await table.toArray()).map(comparable)] as const));
      return Object.fromEntries(tables);
    } finally {
      db.close();
    }
  }
}

/** Keys cannot be looked into, and blobs not at once. */
function comparable(record: unknown): unknown {
  return JSON.parse(JSON.stringify(record, (_name, value: unknown) => (ArrayBuffer.isView(value) ? [...(value as Uint8Array)] : value)));
}

/** All that a colleague has and the park lacks, as a bundle brings it. */
export function newsFor(store: ParkStore, { log }: Replica): Incoming {
  const sets = [...log].filter((set) => set.seq > store.log.lastSeq(set.device));
  return { announcement: { requires: {}, knows: log.knows(), lastHlc: log.lastHlc }, chunks: packInSteps(sets), blobs: [] };
}

/** What a store shows: the rows of every entity, hidden ones left out, whatever order they stand in. */
export function shownBy(store: Pick<ParkStore, 'view'>): unknown {
  return ENTITY_NAMES.map((name) => Object.fromEntries(store.view.rows(name).map((row) => [row.id, row])));
}

/** Rows with their clocks and heads, in no particular order. */
export function statesIn(park: Park): unknown {
  return ENTITY_NAMES.map((name) => Object.fromEntries(park.tables[name]));
}

/** The park that the log on the disk tells of, and the one that the shards on the disk hold, must be one. */
export function foldOf(log: ChangeLog): unknown {
  return log.length === 0 ? statesIn(emptyPark()) : statesIn(foldLog(log));
}

/** Opens a database without Dexie. */
export function openRaw(parkId: string, version?: number, upgrade?: (db: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName(parkId), version);
    request.addEventListener('upgradeneeded', () => upgrade?.(request.result));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });
}
