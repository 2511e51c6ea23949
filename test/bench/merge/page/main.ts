// The page in which the merge is measured: the app's own store on the browser's own IndexedDB. The runner calls it step by step, so that
// what is compared is measured in turns.
import { Dexie } from 'dexie';
import type { ChangeSet } from '../../../../renderer/changes/change-set.ts';
import type { AnyRow } from '../../../../renderer/domain/registry/registry.ts';
import { ParkDatabase } from '../../../../renderer/store/database.ts';
import { Directory } from '../../../../renderer/store/directory.ts';
import { createPark, type OpenedPark, openPark } from '../../../../renderer/store/open-park.ts';
import type { Incoming } from '../../../../renderer/store/prepared-merge.ts';
import { readBundle } from '../../../../renderer/sync/bundle/read-bundle.ts';
import { newIdentity } from '../../../../renderer/sync/trust/identity.ts';
import { type Watched, watched } from './watch.ts';

/** Milliseconds of the whole, and how long the page was held up at most. */
export interface Timing extends Watched {
  readonly ms: number;
}

export interface MergeTiming extends Timing {
  /** What came out, to see that the work was done. */
  readonly changeSets: number;
  readonly ops: number;
}

export interface MergeBench {
  /** Reads the files `base.caravan` and `<shape>.caravan` that the runner put beside the page. */
  readonly load: (shapes: readonly string[]) => Promise<void>;
  /** Unpacks, verifies, decodes and cuts a bundle into chunks in a worker, as the app does before a merge. */
  readonly unpack: (shape: string) => Promise<Timing>;
  /** A park as it was before any merge, open, and as the app leaves it a moment later: the rest of the log unpacked in idle time. */
  readonly prepare: () => Promise<void>;
  /** Merges what was unpacked into the park that was prepared. */
  readonly merge: (shape: string) => Promise<MergeTiming>;
  /** Closes the park, opens it again, and lets go of it. */
  readonly reopen: () => Promise<Timing>;
  /** Dexie's bulkPut of the merged rows into a new table. */
  readonly floor: () => Promise<Timing>;
}

declare global {
  var mergeBench: MergeBench;
}

const DEVICE = '01890000-0000-7000-8000-0000000000aa';
const directory = new Directory('bench');
const files = new Map<string, Uint8Array<ArrayBuffer>>();
const unpacked = new Map<string, Incoming>();
let base: { parkId: string; name: string; sets: readonly ChangeSet[] } | null = null;
let rows: readonly AnyRow[] = [];
let opened: OpenedPark | null = null;
let floors = 0;

const context = {
  now: () => Date.UTC(2030, 0, 1),
  author: () => 'Bench',
  newId: () => DEVICE,
  newIdentity,
  installation: null,
};

globalThis.mergeBench = { load, unpack, prepare, merge, reopen, floor };

async function load(shapes: readonly string[]): Promise<void> {
  const bundle = await readBundle(await fetched('base'));
  if (!bundle.ok) throw new Error(bundle.problem.code);
  base = { parkId: bundle.value.manifest.park.id, name: 'Bench', sets: bundle.value.sets };
  for (const shape of shapes) files.set(shape, await fetched(shape));
}

async function unpack(shape: string): Promise<Timing> {
  const bytes = given(files.get(shape)).slice();
  const worker = new Worker(new URL('./unpack.worker.ts', import.meta.url), { type: 'module' });
  await answerOf(worker, null);
  globalThis.gc?.();
  const { value, ...timing } = await timed(() => answerOf<Incoming>(worker, bytes));
  worker.terminate();
  unpacked.set(shape, value);
  return timing;
}

async function prepare(): Promise<void> {
  const { parkId, name, sets } = given(base);
  await new ParkDatabase(parkId).delete();
  await createPark(directory, { parkId, name, sets }, context, context.now());
  opened = await open();
  await opened.store.wholeLog();
}

async function merge(shape: string): Promise<MergeTiming> {
  const incoming = given(unpacked.get(shape));
  const { store } = given(opened);
  globalThis.gc?.();
  const { value, ...timing } = await timed(() => store.merge(incoming, {}));
  if (!('ok' in value) || !value.ok) throw new Error(`bench: not merged: ${JSON.stringify(value)}`);
  if (rows.length === 0) rows = store.view.rows('milestone');
  return { ...timing, changeSets: value.value.changeSets, ops: value.value.ops };
}

async function reopen(): Promise<Timing> {
  await given(opened).close();
  opened = null;
  globalThis.gc?.();
  const { value, ...timing } = await timed(() => open());
  await value.close();
  return timing;
}

async function floor(): Promise<Timing> {
  floors += 1;
  const db = new Dexie(`floor-${floors}`, { chromeTransactionDurability: 'strict' });
  db.version(1).stores({ rows: 'id' });
  await db.open();
  globalThis.gc?.();
  const { value: _key, ...timing } = await timed(() => db.table('rows').bulkPut(rows));
  await db.delete();
  return timing;
}

async function open(): Promise<OpenedPark> {
  const result = await openPark(directory, given(base).parkId, context);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

async function timed<T>(work: () => Promise<T>): Promise<Timing & { readonly value: T }> {
  const started = performance.now();
  let ended = started;
  const { value, ...held } = await watched(async () => {
    const result = await work();
    ended = performance.now();
    return result;
  });
  return { value, ms: ended - started, ...held };
}

async function fetched(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetch(`./${name}.caravan`)).arrayBuffer());
}

function answerOf<T>(worker: Worker, message: unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<T>) => resolve(data), { once: true });
    worker.addEventListener('error', ({ message: text }) => reject(new Error(`bench: ${text}`)), { once: true });
    worker.postMessage(message, []);
  });
}

function given<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('bench: called out of order');
  return value;
}
