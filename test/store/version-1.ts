// A park's database as Caravan's first version wrote it, record by record: never changed, since such databases are on people's laptops.
// Segments held change sets as objects, shards knew no disputed deletions, and the device's id stood alone, without keys.
import { openRaw } from './laptop.ts';

export const PARK = '0000006b-0000-7000-8000-0000000000f1';
export const DEVICE = '00000064-0000-7000-8000-000000000001';
export const PROJECT = '00000070-0000-7000-8000-000000000001';
export const MILESTONE = '0000006d-0000-7000-8000-000000000001';
const GONE = '0000006d-0000-7000-8000-000000000002';

const dot = (seq: number) => ({ device: DEVICE, seq });
const at = (minute: number) => ({ ms: 1_767_225_600_000 + minute * 60_000, counter: 0 });

const SETS = [
  {
    ...dot(1),
    at: at(0),
    author: '王伟',
    intent: { key: 'project.create', params: { caption: 'EXO' } },
    ops: [
      { table: 'project', id: PROJECT, field: '_deleted', value: false, supersedes: [] },
      { table: 'project', id: PROJECT, field: 'code', value: 'EXO', supersedes: [] },
      { table: 'project', id: PROJECT, field: 'name.zh', value: '外骨骼', supersedes: [] },
    ],
  },
  {
    ...dot(2),
    at: at(1),
    author: '王伟',
    intent: { key: 'milestone.paste', params: { count: 2 } },
    ops: [
      { table: 'milestone', id: MILESTONE, field: '_deleted', value: false, supersedes: [] },
      { table: 'milestone', id: MILESTONE, field: 'project', value: PROJECT, supersedes: [] },
      { table: 'milestone', id: MILESTONE, field: 'title.ru', value: 'Испытания', supersedes: [] },
      { table: 'milestone', id: MILESTONE, field: 'forecastDate', value: '2026-11-24', supersedes: [] },
      { table: 'milestone', id: GONE, field: '_deleted', value: false, supersedes: [] },
      { table: 'milestone', id: GONE, field: 'project', value: PROJECT, supersedes: [] },
    ],
  },
];

export const TAIL = [
  {
    ...dot(3),
    at: at(2),
    author: '王伟',
    intent: { key: 'milestone.delete', params: { count: 1, caption: '' } },
    ops: [{ table: 'milestone', id: GONE, field: '_deleted', value: true, supersedes: [dot(2)] }],
  },
  {
    ...dot(4),
    at: at(3),
    author: '王伟',
    intent: { key: 'milestone.forecast', params: { caption: 'Испытания', from: '2026-11-24', to: '2026-12-31' } },
    ops: [{ table: 'milestone', id: MILESTONE, field: 'forecastDate', value: '2026-12-31', supersedes: [dot(2)] }],
  },
];

export const SHARD = {
  key: 1,
  tables: [
    {
      table: 'project',
      ids: [PROJECT],
      columns: [
        { path: '_deleted', values: [false], stamps: [1] },
        { path: 'code', values: ['EXO'], stamps: [1] },
        { path: 'name.zh', values: ['外骨骼'], stamps: [1] },
      ],
      open: [],
    },
    {
      table: 'milestone',
      ids: [MILESTONE, GONE],
      columns: [
        { path: '_deleted', values: [false, true], stamps: [2, 3] },
        { path: 'project', values: [PROJECT, PROJECT], stamps: [2, 2] },
        { path: 'title.ru', values: ['Испытания', null], stamps: [2, 0] },
        { path: 'forecastDate', values: ['2026-12-31', null], stamps: [4, 0] },
      ],
      open: [],
    },
  ],
};

export const STATE = { key: 'state', parkId: PARK, name: 'Первый парк', device: DEVICE, lastStamp: 4, shards: 1, schema: '1-1gsi13c' };

/** Everything that was written, in the order of the log. */
export const WRITTEN = [...SETS, ...TAIL];

/** Dexie counts its versions in tens. */
const VERSION_1 = 10;

export async function writeVersion1(): Promise<void> {
  const db = await openRaw(PARK, VERSION_1, (created) => {
    created.createObjectStore('state', { keyPath: 'key' });
    created.createObjectStore('shards', { keyPath: 'key' });
    created.createObjectStore('tail', { keyPath: 'stamp' });
    created.createObjectStore('segments', { keyPath: 'first' });
    created.createObjectStore('blobs', { keyPath: 'sha256' });
  });
  const transaction = db.transaction(db.objectStoreNames, 'readwrite');
  const put = (store: string, record: unknown) => transaction.objectStore(store).put(record);
  put('segments', { first: 1, sets: SETS });
  for (const [index, set] of TAIL.entries()) put('tail', { stamp: SETS.length + 1 + index, set });
  put('shards', SHARD);
  put('state', STATE);
  put('blobs', { sha256: 'b'.repeat(64), bytes: new Blob(['drawing']) });
  await new Promise((resolve, reject) => {
    transaction.addEventListener('complete', resolve);
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not written')));
  });
  db.close();
}

/** The list of parks, as the first version kept it: with the device's id. */
export async function writeDirectory1(name: string): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, VERSION_1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('parks', { keyPath: 'id' }).put({ id: PARK, name: STATE.name, openedAt: 1 });
      request.result.createObjectStore('device', { keyPath: 'key' }).put({ key: 'device', id: DEVICE });
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not written')));
  });
  db.close();
}
