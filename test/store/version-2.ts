// A park's database as Caravan's second version wrote it: never changed, since such databases are on people's laptops. Segments held change
// sets in columns, deflated, and did not tell what is in them. What is in it is what the park of the first version held.
import { openRaw } from './laptop.ts';
import { DEVICE, PARK, SHARD, STATE, TAIL } from './version-1.ts';

const SEGMENT =
  'pVK9btswEN77GDczhqQkUqC5nbsWMIyCFU+IAlkUJMpDBQ3tGqDdim5dOhSZOnZIkVeQ3yFBkLfId5TtOAGSJTJM8vh9vO/+ejK8KjJuKZ33VBhKKfBffHQg20Eiy4ks+G+/' +
  'kBTlRdM6SsNhocjpT6V3QXVjzzhzwJcFrpytmEAoWa88YR4o+mi4ZMcGgJiZNcKRY6WXPPt8Klb4mAdz63qyXOFKnjXdxsxtw5lu3Vvt4AyKLTvobdODcqACXC8liDCJkyg6' +
  'jn0uym+AMttVjpsdVXfu1D6YtpanhyrGuQCxQvJQDgXKcVwMEO1qblo2iBkX4Bl5s6loMpXw+Yr6QxCb19MiVGUKuJfSS3iBClWkDtWROlax7D48AKFCfgBl9TuAXR4S/gTs' +
  '/RbD8KbflMfnd/vt/Pryl2hOhZHL3SjMsoalKaqnTNeusBVm7N2H94TBmT9MyaxG9yaW9IHSaJA2rnTZ+SggiI3OWrzfu8512TJK/wzshV6Ab37/uLv4c3dx+QLJS6gnQtLZ' +
  'PY6vyhZ76oDGn+sv49X6fP11/Dv+H/+tv+/JGRRHfOWNXVIaBckJxnn3Fm4Xwz0=';
const SIZE = 933;
const HASHES = [1201286091380063, 4991191856165532];

/** Dexie counts its versions in tens. */
const VERSION_2 = 20;

/** `PARK` and `WRITTEN` of `version-1.ts`. */
export async function writeVersion2(): Promise<void> {
  const db = await openRaw(PARK, VERSION_2, (created) => {
    for (const keptByKey of ['state', 'shards', 'exchange']) created.createObjectStore(keptByKey, { keyPath: 'key' });
    created.createObjectStore('tail', { keyPath: 'stamp' });
    created.createObjectStore('segments', { keyPath: 'first' });
    created.createObjectStore('blobs', { keyPath: 'sha256' });
    created.createObjectStore('peers', { keyPath: 'device' });
    for (const keptById of ['held', 'heldBytes']) created.createObjectStore(keptById, { keyPath: 'id' });
  });
  const transaction = db.transaction(db.objectStoreNames, 'readwrite');
  const put = (store: string, record: unknown) => transaction.objectStore(store).put(record);
  const deflated = Uint8Array.from(atob(SEGMENT), (sign) => sign.charCodeAt(0));
  put('segments', { first: 1, deflated, size: SIZE, hashes: Float64Array.from(HASHES) });
  for (const [index, set] of TAIL.entries()) put('tail', { stamp: HASHES.length + 1 + index, set });
  put('shards', SHARD);
  put('state', { ...STATE, device: DEVICE });
  await new Promise((resolve, reject) => {
    transaction.addEventListener('complete', resolve);
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not written')));
  });
  db.close();
}
