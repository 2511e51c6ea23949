// Attached files on their way: in a bundle for another laptop, in a copy of the whole park, and through a backup.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ActionContext } from '../../renderer/actions/action-context.ts';
import { attachFiles } from '../../renderer/actions/attach-files.ts';
import { ensureIntroduced } from '../../renderer/actions/devices.ts';
import { examine, takeIn } from '../../renderer/actions/receive-bundle.ts';
import { restorePark } from '../../renderer/actions/restore-park.ts';
import type { ChangeSet, VersionVector } from '../../renderer/changes/change-set.ts';
import { create } from '../../renderer/changes/edit.ts';
import type { Result } from '../../renderer/domain/result.ts';
import { ParkDatabase } from '../../renderer/store/database.ts';
import { Directory } from '../../renderer/store/directory.ts';
import type { Trust } from '../../renderer/store/exchange-state.ts';
import { createPark, type OpenedPark, openPark } from '../../renderer/store/open-park.ts';
import type { ParkStore } from '../../renderer/store/park-store.ts';
import { writtenBundle } from '../../renderer/views/exchange/written-bundle.ts';
import { readBackup } from '../../renderer/workers/read-backup.ts';
import { testMaker } from '../helpers/identity.ts';
import { testId } from '../helpers/replica.ts';
import { openedFor } from '../helpers/sender.ts';

const [parkId, project, milestone] = [testId('f', 7), testId('p', 1), testId('m', 1)];
const NOW = Date.UTC(2026, 5, 1);
/** Of the three bytes "abc", by FIPS 180-2, appendix B.1. */
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

/** What the first laptop had before the file was attached, and what it sent: news for whoever had that, and the whole park. */
let early: { readonly sets: readonly ChangeSet[]; readonly base: VersionVector; readonly trust: Trust };
let late: readonly ChangeSet[];
let news: Uint8Array<ArrayBuffer>;
let whole: Uint8Array<ArrayBuffer>;
let directory: Directory;
let opened: OpenedPark | null = null;
let laptops = 0;

/** The laptop before is gone with its database: what the next one has came by file. */
async function onNewLaptop(sets: readonly ChangeSet[], trust?: Trust): Promise<ParkStore> {
  await leave();
  await new ParkDatabase(parkId).delete();
  laptops += 1;
  await createPark(directory, { parkId, name: 'Park', sets, ...(trust && { trust }) }, contextOf(), NOW);
  return openHere();
}

async function openHere(): Promise<ParkStore> {
  opened = must(await openPark(directory, parkId, contextOf()));
  return opened.store;
}

async function leave(): Promise<void> {
  await opened?.close();
  opened = null;
}

function contextOf() {
  let ms = NOW;
  return { now: () => (ms += 1_000), author: () => 'Wang', ...testMaker(laptops * 10) };
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

async function receive(store: ParkStore, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const received = await openedFor({ park: store.id, ...store.exchange.trust }, bytes);
  const examined = await examine(store, received, NOW);
  if (examined.kind !== 'ready' && examined.kind !== 'nothingNew') throw new Error(JSON.stringify(examined));
  must(await takeIn(store, received, examined, NOW));
  return examined.kind;
}

/** The text of the one file that hangs on the milestone; null where its bytes are not here. */
async function fileOn(store: ParkStore): Promise<string | null> {
  const file = store.view.row('attachment', store.view.row('milestone', milestone)?.evidence[0] ?? null);
  expect(file).toMatchObject({ sha256: ABC, name: 'note.txt', size: 3 });
  const [kept] = await store.blobs([ABC]);
  return kept === undefined ? null : kept.bytes.text();
}

beforeEach(async () => {
  directory = new Directory('caravan-files-travel');
  const store = await onNewLaptop([]);
  must(await ensureIntroduced(store, { person: 'Wang', deviceName: 'Office', wallMs: NOW }));
  const edits = [
    create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } }),
    create('milestone', milestone, { project, title: { en: 'Prototype' } }),
  ];
  must(await store.commit({ key: 'project.create' }, edits));
  early = { sets: [...store.log], base: store.log.versionVector(), trust: store.exchange.trust };
  const context: ActionContext = { store, newId: () => testId('a', 1), today: '2026-03-02', language: 'en' };
  must(await attachFiles(context, { table: 'milestone', id: milestone }, [new File(['abc'], 'note.txt')]));
  news = must(await writtenBundle(store, { base: early.base }));
  whole = must(await writtenBundle(store));
  late = [...store.log];
});

afterEach(async () => {
  await leave();
  await new ParkDatabase(parkId).delete();
  await directory.delete();
});

test.each([
  ['a bundle with the news', () => news],
  ['a copy of the whole park', () => whole],
])('%s brings the file to a laptop that lacks it', async (_, bytes) => {
  const store = await onNewLaptop(early.sets, early.trust);
  expect(await receive(store, bytes())).toBe('ready');
  expect(await fileOn(store)).toBe('abc');
});

test('a copy of the whole park brings the bytes to a laptop that has the row alone, although no change is new to it', async () => {
  const store = await onNewLaptop(late, early.trust);
  expect(await fileOn(store)).toBeNull();
  expect(await receive(store, whole)).toBe('nothingNew');
  expect(await fileOn(store)).toBe('abc');
});

test('whoever lacks the bytes sends the row on all the same, and takes nothing from whoever has them', async () => {
  const lacking = await onNewLaptop(late, early.trust);
  must(await ensureIntroduced(lacking, { person: 'Wang', deviceName: 'Home', wallMs: NOW }));
  const trust = lacking.exchange.trust;
  const without = must(await writtenBundle(lacking));
  const store = await onNewLaptop(early.sets, trust);
  await receive(store, news);
  const received = await openedFor({ park: store.id, ...trust }, without);
  expect(received.incoming.blobs).toEqual([]);
  const examined = await examine(store, received, NOW, { writer: true });
  if (examined.kind !== 'nothingNew') throw new Error(examined.kind);
  must(await takeIn(store, received, examined, NOW));
  expect(await fileOn(store)).toBe('abc');
});

test('a backup that is restored brings the file back', async () => {
  const store = await onNewLaptop(early.sets, early.trust);
  const before = store.exchange;
  const content = must(await readBackup(whole));
  await leave();
  must(await restorePark(content, before, null));
  expect(await fileOn(await openHere())).toBe('abc');
});
