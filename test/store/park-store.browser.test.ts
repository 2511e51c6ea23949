// The store on real IndexedDB.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { create, remove, update } from '../../renderer/changes/edit.ts';
import { ChangeLog } from '../../renderer/changes/log.ts';
import { foldLog } from '../../renderer/changes/park.ts';
import { ParkView } from '../../renderer/changes/park-view.ts';
import type { Result } from '../../renderer/domain/result.ts';
import { ParkDatabase } from '../../renderer/store/database.ts';
import { Directory } from '../../renderer/store/directory.ts';
import { createPark, type OpenedPark, openPark } from '../../renderer/store/open-park.ts';
import type { ParkStore } from '../../renderer/store/park-store.ts';
import { testMaker } from '../helpers/identity.ts';
import { testId } from '../helpers/replica.ts';

const parkId = testId('k', 1);
const project = testId('p', 1);
let directory: Directory;
const opened: OpenedPark[] = [];
let ms = Date.UTC(2026, 0, 1);
const context = { now: () => (ms += 1_000), author: () => 'Tester', ...testMaker() };

beforeEach(async () => {
  directory = new Directory('caravan-test');
  await createPark(directory, { parkId, name: 'Test park', sets: [] }, testMaker(), ms);
});

afterEach(async () => {
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
  await store.commit({ key: 'project.create' }, [create('project', project, { code: 'EXO', name: { zh: '外骨骼' } })]);
  return store;
}

async function addMilestones(store: ParkStore, from: number, count: number): Promise<Result<unknown>> {
  const edits = Array.from({ length: count }, (_, at) =>
    create('milestone', testId('m', from + at), { project, title: { en: `M ${from + at}` } }),
  );
  return store.commit({ key: 'milestone.paste' }, edits);
}

/** Every write to IndexedDB fails as on a full disk until the returned function is called: the quota of a test's browser cannot be set. */
function fillDisk(): () => void {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  return () => put.mockRestore();
}

function contents(store: ParkStore): unknown {
  return [store.view.rows('project'), store.view.rows('milestone')].map((rows) => Object.fromEntries(rows.map((row) => [row.id, row])));
}

describe('a commit', () => {
  test('shows at once and is there after a restart', async () => {
    const store = await withProject();
    const done = store.commit({ key: 'project.update' }, [update('project', project, { stage: 'selected' })]);
    expect(store.view.row('project', project)?.stage).toBe('selected');
    expect(store.unsaved).toBe(1);
    expect((await done).ok).toBe(true);
    expect(store.unsaved).toBe(0);
    expect((await reopen()).view.row('project', project)).toMatchObject({ code: 'EXO', stage: 'selected', name: { zh: '外骨骼' } });
  });

  test('made while another is being written is kept too, in order', async () => {
    const store = await withProject();
    const done = ['selected', 'incubating', 'onHold'].map((stage) =>
      store.commit({ key: 'project.update' }, [{ kind: 'update', table: 'project', id: project, values: { stage } }]),
    );
    expect((await Promise.all(done)).every((result) => result.ok)).toBe(true);
    const again = await reopen();
    expect(again.view.row('project', project)?.stage).toBe('onHold');
    expect([...again.log].map((set) => set.seq)).toEqual([1, 2, 3, 4]);
  });

  test('that storage has no room for leaves the park, on screen and on disk, as it was', async () => {
    const store = await withProject();
    const freeDisk = fillDisk();
    const first = addMilestones(store, 1, 400);
    const second = store.commit({ key: 'project.update' }, [update('project', project, { stage: 'stopped' })]);
    expect(store.view.rows('milestone')).toHaveLength(400);
    expect([await first, await second].map((result) => result.ok || result.problem.code)).toEqual(['storage.full', 'storage.full']);
    freeDisk();
    expect(store.view.rows('milestone')).toEqual([]);
    expect(store.view.row('project', project)?.stage).toBe('intake');
    const again = await reopen();
    expect(again.view.rows('milestone')).toEqual([]);
    expect((await again.commit({ key: 'project.update' }, [update('project', project, { stage: 'selected' })])).ok).toBe(true);
  });

  test('is refused in plain words where storage is denied', async () => {
    const opening = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('blocked by the user', 'SecurityError');
    });
    const made = await createPark(new Directory('denied'), { parkId, name: 'X', sets: [] }, testMaker(), ms);
    opening.mockRestore();
    expect(made.ok || made.problem.code).toBe('storage.denied');
  });

  test('to a database that has gone on without this page writes nothing', async () => {
    const store = await withProject();
    const db = new ParkDatabase(parkId);
    await db.state.update('state', { lastStamp: 7 });
    db.close();
    const result = await store.commit({ key: 'project.update' }, [update('project', project, { stage: 'selected' })]);
    expect(result.ok || result.problem.code).toBe('storage.otherWindow');
    expect(store.view.row('project', project)?.stage).toBe('intake');
  });
});

describe('a restart', () => {
  test('rebuilds shards that are gone from the log', async () => {
    const store = await withProject();
    await addMilestones(store, 1, 30);
    await store.commit({ key: 'milestone.delete' }, [remove('milestone', testId('m', 3))]);
    const before = contents(store);
    const db = new ParkDatabase(parkId);
    await db.shards.clear();
    db.close();
    const again = await reopen();
    expect(contents(again)).toEqual(before);
    expect(contents(await reopen())).toEqual(before);
    const rebuilt = new ParkDatabase(parkId);
    expect(await rebuilt.shards.count()).toBeGreaterThan(0);
    rebuilt.close();
  });

  test('folds the log anew where the shards are of another version', async () => {
    await withProject();
    const db = new ParkDatabase(parkId);
    await db.state.update('state', { schema: 'older' });
    await db.shards.toCollection().modify({ tables: [] });
    db.close();
    expect((await reopen()).view.row('project', project)?.code).toBe('EXO');
  });

  test('reads shards that equal the fold of the log, with many rows and many commits', async () => {
    const store = await withProject();
    for (let n = 0; n < 12; n += 1) await addMilestones(store, n * 60, 60);
    await store.commit({ key: 'milestone.update' }, [update('milestone', testId('m', 500), { code: 'LAST', title: { ru: 'Веха' } })]);
    await store.undo();
    const again = await reopen();
    expect(contents(again)).toEqual(contents(store));
    const folded = new ParkView(foldLog(ChangeLog.of(again.log)));
    expect(Object.fromEntries(again.view.rows('milestone').map((row) => [row.id, row]))).toEqual(
      Object.fromEntries(folded.rows('milestone').map((row) => [row.id, row])),
    );
  });

  test('still knows what can be undone and redone', async () => {
    const store = await withProject();
    await store.commit({ key: 'project.update' }, [update('project', project, { stage: 'selected' })]);
    let again = await reopen();
    expect(again.undoable()?.key).toBe('project.update');
    await again.undo();
    again = await reopen();
    expect(again.view.row('project', project)?.stage).toBe('intake');
    expect(again.redoable()?.key).toBe('project.update');
    await again.redo();
    expect(again.view.row('project', project)?.stage).toBe('selected');
  });

  test('folds a long tail into segments and loses nothing', async () => {
    const store = await withProject();
    const stages = ['selected', 'incubating'] as const;
    const commits = Array.from({ length: 1_200 }, (_, at) =>
      store.commit({ key: 'project.update' }, [update('project', project, { stage: stages[at % 2] ?? 'selected' })]),
    );
    await Promise.all(commits);
    await store.settled();
    const db = new ParkDatabase(parkId);
    await expect.poll(() => db.segments.count()).toBeGreaterThan(0);
    expect(await db.tail.count()).toBeLessThan(1_000);
    db.close();
    expect((await reopen()).log.length).toBe(1_201);
  });
});

describe('a second window', () => {
  test('does not write while the first one has the park', async () => {
    await open();
    const second = await openPark(directory, parkId, context);
    expect(second.ok || second.problem.code).toBe('storage.otherWindow');
  });
});
