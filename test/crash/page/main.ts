// The page whose browser is killed: the app's own store, on a profile on the disk. The runner calls it step by step.
import { update } from '../../../renderer/changes/edit.ts';
import { foldLog, type Park } from '../../../renderer/changes/park.ts';
import { ParkDatabase } from '../../../renderer/store/database.ts';
import { Directory } from '../../../renderer/store/directory.ts';
import { createPark, type OpenedPark, openPark } from '../../../renderer/store/open-park.ts';
import { ParkRepository } from '../../../renderer/store/park-repository.ts';
import { readBundle } from '../../../renderer/sync/bundle/read-bundle.ts';
import { openReceived } from '../../../renderer/sync/exchange/open-received.ts';
import type { ReceivedBundle } from '../../../renderer/sync/exchange/received-bundle.ts';
import { newIdentity } from '../../../renderer/sync/trust/identity.ts';

/** What the disk holds. */
export interface Found {
  /** Of rows, clocks, heads, log and what is remembered of exchange. Two that are equal hold the same. */
  readonly digest: string;
  readonly changeSets: number;
  /** The shards hold what the log tells. */
  readonly agrees: boolean;
  /** The project's name as the last edit left it. */
  readonly name: string;
}

export interface CrashBench {
  /** A park as it was before any merge, with a held bundle, open. */
  readonly prepare: () => Promise<void>;
  /** An edit; resolves when it is said to be saved. */
  readonly edit: (name: string) => Promise<void>;
  /** Merges the bundle, which releases the held one. */
  readonly merge: () => Promise<void>;
  /** Opens the park as the app does after a start, and looks at all of it. */
  readonly find: () => Promise<Found>;
}

/** The steps of a merge, told as they happen. */
export type Step = 'merging' | 'writing' | 'written' | 'confirmed';

declare global {
  var crashBench: CrashBench;
}

const DEVICE = '01890000-0000-7000-8000-0000000000aa';
const HELD = {
  id: 'f'.repeat(64),
  fileName: 'held.caravan',
  receivedAt: 1,
  size: 3,
  reason: 'gap',
  problem: { code: 'bundle.gap' },
  facts: null,
} as const;
const directory = new Directory('crash');
const context = { now: () => Date.UTC(2030, 0, 1), author: () => 'Crash', newId: () => DEVICE, newIdentity, installation: null };
const bundle = received();
let opened: OpenedPark | null = null;

globalThis.crashBench = { prepare, edit, merge, find };

async function prepare(): Promise<void> {
  const base = await readBundle(await fetched('base'));
  if (!base.ok) throw new Error(base.problem.code);
  const { manifest, sets } = base.value;
  await opened?.close();
  await new ParkDatabase(manifest.park.id).delete();
  await createPark(directory, { parkId: manifest.park.id, name: 'Crash', sets }, context, 0);
  await open();
  await store().changeExchange({ hold: [{ ...HELD, bytes: new Uint8Array([1, 2, 3]) }] });
}

async function edit(name: string): Promise<void> {
  const [project] = store().view.rows('project');
  if (project === undefined) throw new Error('no project');
  const done = await store().commit({ key: 'project.update' }, [update('project', project.id, { name: { en: name } })]);
  if (!done.ok) throw new Error(done.problem.code);
}

async function merge(): Promise<void> {
  const { incoming } = await bundle;
  tellStep('merging');
  const restore = watchWrites();
  const merged = await store().merge(incoming, { release: [HELD.id], marks: { receivedAt: 7 } });
  restore();
  if (!('ok' in merged) || !merged.ok) throw new Error(JSON.stringify(merged));
  tellStep('confirmed');
}

async function find(): Promise<Found> {
  const { incoming } = await bundle;
  const base = await readBundle(await fetched('base'));
  if (!base.ok) throw new Error(base.problem.code);
  const parkId = base.value.manifest.park.id;
  if (opened === null) await open(parkId);
  const repository = new ParkRepository(parkId);
  const loaded = await repository.load();
  const heldBytes = await repository.heldBytes(HELD.id);
  repository.close();
  if (loaded === null || incoming.chunks.length === 0) throw new Error('no park');
  const { log, park, exchange } = loaded;
  const states = statesOf(park);
  const remembered = { held: exchange.held, marks: exchange.marks, bytes: heldBytes?.length ?? 0 };
  const [project] = store().view.rows('project');
  return {
    digest: await digestOf(textOf([states, [...log], remembered])),
    changeSets: log.length,
    agrees: textOf(states) === textOf(statesOf(foldLog(log))),
    name: project?.name.en ?? '',
  };
}

/** To the runner, which listens to the console: the step, and when it was. */
function tellStep(step: Step): void {
  console.debug(`${step} ${performance.now()}`);
}

/** Tells of the first write of the merge's transaction and of its end. */
function watchWrites(): () => void {
  const watched = new WeakSet<IDBTransaction>();
  const { prototype } = IDBObjectStore;
  const original = Object.getOwnPropertyDescriptor(prototype, 'add');
  const add: IDBObjectStore['add'] = original?.value;
  function telling(this: IDBObjectStore, ...given: Parameters<IDBObjectStore['add']>): IDBRequest<IDBValidKey> {
    if (!watched.has(this.transaction)) {
      watched.add(this.transaction);
      tellStep('writing');
      this.transaction.addEventListener('complete', () => tellStep('written'));
    }
    return add.apply(this, given);
  }
  Object.defineProperty(prototype, 'add', { ...original, value: telling });
  return () => Object.defineProperty(prototype, 'add', { ...original });
}

async function open(parkId?: string): Promise<void> {
  const [entry] = await directory.list();
  const result = await openPark(directory, parkId ?? entry?.id ?? '', context);
  if (!result.ok) throw new Error(result.problem.code);
  opened = result.value;
}

function store(): OpenedPark['store'] {
  if (opened === null) throw new Error('not open');
  return opened.store;
}

async function received(): Promise<ReceivedBundle> {
  const opening = await openReceived({ bytes: await fetched('changes'), passphrase: null, decryption: null, trust: null });
  if (!opening.opened.ok) throw new Error(opening.opened.problem.code);
  return opening.opened.value;
}

async function fetched(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetch(`./${name}.caravan`)).arrayBuffer());
}

function statesOf(park: Park): unknown {
  return Object.entries(park.tables).map(([name, rows]) => [name, [...rows].sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** JSON in which the order of keys does not count: a row that was read and one that was folded have them in another. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) => {
    const isRecord = typeof part === 'object' && part !== null && !Array.isArray(part);
    return isRecord ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part;
  });
}

async function digestOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
