// What is written while a merge is on its way: nothing of it is lost, and nothing of the merge.
import { beforeEach, expect, test } from 'vitest';
import { create, remove, update } from '../../renderer/changes/edit.ts';
import type { ParkStore } from '../../renderer/store/park-store.ts';
import type { Incoming } from '../../renderer/store/prepared-merge.ts';
import { packInSteps } from '../../renderer/sync/bundle/packed-sets.ts';
import { colleagueOf } from '../helpers/apart.ts';
import { openTestPark } from '../helpers/open-park.tsx';
import { type Replica, testId } from '../helpers/replica.ts';

const project = testId('p', 1);
let store: ParkStore;

beforeEach(async () => {
  store = await openTestPark([create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } })]);
});

function colleague(n: number): Replica {
  return colleagueOf(store, testId('d', 50 + n));
}

/** All that a colleague has and the park lacks. */
function newsOf({ log }: Replica): Incoming {
  const sets = [...log].filter((set) => set.seq > store.log.lastSeq(set.device));
  return { announcement: { requires: {}, knows: log.knows(), lastHlc: log.lastHlc }, chunks: packInSteps(sets), blobs: [] };
}

function founds(by: Replica, n: number): Incoming {
  by.commit([create('project', testId('p', n), { code: `P${n}`, name: { en: 'New' } })]);
  return newsOf(by);
}

test('several merges and edits at once are done one after the other', async () => {
  const news = [1, 2, 3, 4].map((n) => founds(colleague(n), 10 + n));
  const merges = news.map((incoming) => store.merge(incoming, {}));
  await Promise.resolve();
  const edits = [20, 21].map((n) =>
    store.commit({ key: 'test' }, [create('project', testId('p', n), { code: `E${n}`, name: { en: 'Here' } })]),
  );
  for (const done of await Promise.all([...merges, ...edits])) expect(done).toMatchObject({ ok: true });
  expect(
    store.view
      .rows('project')
      .map((row) => row.code)
      .sort(),
  ).toEqual(['E20', 'E21', 'EXO', 'P11', 'P12', 'P13', 'P14']);
  expect(store.log.length).toBe(7);
});

test('an edit that was made before a merge could be seen does not replace what came with it', async () => {
  const anna = colleague(1);
  anna.commit([update('project', project, { code: 'ANNA' })]);
  const merging = store.merge(newsOf(anna), {});
  await Promise.resolve();
  const editing = store.commit({ key: 'test' }, [update('project', project, { code: 'HERE' })]);
  expect(await merging).toMatchObject({ ok: true });
  expect(await editing).toMatchObject({ ok: true });
  expect(store.conflicts).toMatchObject([{ kind: 'field', field: 'code' }]);
});

test('a deletion that was made before a merge could be seen does not cover what came with it', async () => {
  const anna = colleague(1);
  anna.commit([update('project', project, { code: 'ANNA' })]);
  const merging = store.merge(newsOf(anna), {});
  await Promise.resolve();
  const deleting = store.commit({ key: 'test' }, [remove('project', project)]);
  expect(await merging).toMatchObject({ ok: true });
  expect(await deleting).toMatchObject({ ok: true });
  expect(store.conflicts).toMatchObject([{ kind: 'deletion', id: project }]);
});
