// Changes with very many rows, on real IndexedDB: made in slices, whole or not at all.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { create, update } from '../../renderer/changes/edit.ts';
import { ParkDatabase } from '../../renderer/store/database.ts';
import { Directory } from '../../renderer/store/directory.ts';
import { createPark, type OpenedPark, openPark } from '../../renderer/store/open-park.ts';
import type { ParkStore } from '../../renderer/store/park-store.ts';
import { testMaker } from '../helpers/identity.ts';
import { testId } from '../helpers/replica.ts';

const ROWS = 3_000;
const parkId = testId('k', 7);
const project = testId('p', 1);
const ids = Array.from({ length: ROWS }, (_, at) => testId('m', at));
const opened: OpenedPark[] = [];
let directory: Directory;
let ms = Date.UTC(2026, 0, 1);
const context = { now: () => (ms += 1_000), author: () => 'Tester', ...testMaker() };

beforeEach(async () => {
  directory = new Directory('caravan-large');
  await createPark(directory, { parkId, name: 'Test park', sets: [] }, testMaker(), ms);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(opened.splice(0).map((park) => park.close()));
  await new ParkDatabase(parkId).delete();
  await directory.delete();
});

async function open(): Promise<ParkStore> {
  const result = await openPark(directory, parkId, context);
  if (!result.ok) throw new Error(result.problem.code);
  opened.push(result.value);
  return result.value.store;
}

async function reopen(): Promise<ParkStore> {
  await opened.pop()?.close();
  return open();
}

async function withProject(): Promise<ParkStore> {
  const store = await open();
  await store.commit({ key: 'project.create' }, [create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } })]);
  return store;
}

const paste = (store: ParkStore) =>
  store.commit(
    { key: 'milestone.paste', params: { count: ROWS } },
    ids.map((id, at) => create('milestone', id, { project, code: `M${at}`, title: { en: `Pasted ${at}` } })),
  );

const count = (store: ParkStore) => store.view.rows('milestone').length;

/** Stops the change that is made next, as soon as it tells of itself. */
function stopNext(store: ParkStore): void {
  const stop = store.subscribe(() => {
    if (store.large.underWay === null) return;
    store.large.underWay.stop();
    stop();
  });
}

describe('a change of thousands of rows', () => {
  test('is one change set, is there after a restart, and is undone and redone as one', async () => {
    const store = await withProject();
    const made = await paste(store);
    expect(made.ok && made.value?.ops.length).toBe(ROWS * 4);
    expect(count(store)).toBe(ROWS);
    const again = await reopen();
    expect([count(again), again.log.length]).toEqual([ROWS, 2]);
    expect(again.log.at(2)).toEqual(store.log.at(2));
    expect((await again.undo()).ok).toBe(true);
    expect(count(again)).toBe(0);
    expect((await again.redo()).ok).toBe(true);
    const last = await reopen();
    expect(count(last)).toBe(ROWS);
    expect(last.view.row('milestone', ids[7] ?? '')).toMatchObject({ code: 'M7', title: { en: 'Pasted 7' } });
  });

  test('counts as unsaved until it is on the disk, and tells how far it is', async () => {
    const store = await withProject();
    const shares: number[] = [];
    store.subscribe(() => store.large.underWay !== null && shares.push(store.large.underWay.share));
    // A machine so slow that each pause has something to tell.
    let now = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 60));
    const done = paste(store);
    await expect.poll(() => shares.length).toBeGreaterThan(3);
    expect(store.unsaved).toBe(1);
    expect(count(store)).toBe(0);
    await done;
    expect([store.unsaved, store.large.underWay, count(store)]).toEqual([0, null, ROWS]);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  test('is left off without a trace when its user stops it', async () => {
    const store = await withProject();
    let now = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 60));
    stopNext(store);
    expect(await paste(store)).toMatchObject({ ok: false, problem: { code: 'edit.stopped' } });
    expect([count(store), store.log.length, store.unsaved]).toEqual([0, 1, 0]);
    vi.restoreAllMocks();
    expect((await paste(store)).ok).toBe(true);
    expect(count(await reopen())).toBe(ROWS);
  });

  test('is refused whole where one of its rows cannot be made', async () => {
    const store = await withProject();
    const edits = ids.map((id) => create('milestone', id, { project, code: 'SAME', title: { en: 'T' } }));
    expect(await store.commit({ key: 'milestone.paste' }, edits)).toMatchObject({ problem: { code: 'edit.taken' } });
    expect([count(store), store.log.length]).toEqual([0, 1]);
  });

  test('leaves the park as it was where the disk has no room, and can be made afterwards', async () => {
    const store = await withProject();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await paste(store)).toMatchObject({ problem: { code: 'storage.full' } });
    put.mockRestore();
    expect([count(store), store.log.length]).toEqual([0, 1]);
    expect((await paste(store)).ok).toBe(true);
    expect(count(await reopen())).toBe(ROWS);
  });

  test('lets an edit that is made meanwhile follow', async () => {
    const store = await withProject();
    const done = paste(store);
    const edit = store.commit({ key: 'project.update' }, [update('project', project, { stage: 'selected' })]);
    expect([(await done).ok, (await edit).ok]).toEqual([true, true]);
    const again = await reopen();
    expect([again.log.length, count(again), again.view.row('project', project)?.stage]).toEqual([3, ROWS, 'selected']);
  });
});
