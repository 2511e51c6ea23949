// Settling on a real park, against a colleague who works apart.
import { describe, expect, test } from 'vitest';
import type { ActionContext } from '../../renderer/actions/action-context.ts';
import { type Settlement, settleConflicts } from '../../renderer/actions/settle-conflicts.ts';
import { create, remove, settle, update } from '../../renderer/changes/edit.ts';
import type { ParkStore } from '../../renderer/store/park-store.ts';
import { receive, sendTo, workApart } from '../helpers/apart.ts';
import { openTestPark } from '../helpers/open-park.tsx';
import { testId } from '../helpers/replica.ts';

const project = testId('p', 1);
const M = testId('m', 1);

function openPark(): Promise<ParkStore> {
  return openTestPark([
    create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } }),
    create('milestone', M, { project, code: 'EXO-01', title: { en: 'Prototype' }, forecastDate: '2026-03-01' }),
  ]);
}

async function settled(store: ParkStore, ...settlements: readonly Settlement[]): Promise<string> {
  const context: ActionContext = { store, newId: () => testId('n', 1), today: '2026-11-24', language: 'en' };
  const result = await settleConflicts(context, settlements);
  return result.ok ? 'done' : result.problem.code;
}

const kinds = (store: ParkStore) => store.conflicts.map(({ kind }) => kind);
const forecast = (store: ParkStore) => store.view.row('milestone', M)?.forecastDate;
const moveTo = (forecastDate: string) => [update('milestone', M, { forecastDate })];

describe('a field with two values', () => {
  test.each(['2026-04-01', '2026-05-01', '2026-06-15'])('takes %s, be it one of them or a third, and undo takes it back', async (value) => {
    const store = await openPark();
    await workApart(store, moveTo('2026-04-01'), moveTo('2026-05-01'));
    expect(kinds(store)).toEqual(['field']);
    const before = forecast(store);
    expect(await settled(store, { kind: 'value', table: 'milestone', id: M, field: 'forecastDate', value })).toBe('done');
    expect([forecast(store), kinds(store)]).toEqual([value, []]);
    await store.undo();
    expect(forecast(store)).toBe(before);
    await store.redo();
    expect([forecast(store), kinds(store)]).toEqual([value, []]);
  });

  test('that is empty on one side can be settled empty', async () => {
    const store = await openPark();
    await workApart(store, moveTo('2026-04-01'), [update('milestone', M, { forecastDate: null })]);
    expect(await settled(store, { kind: 'value', table: 'milestone', id: M, field: 'forecastDate', value: null })).toBe('done');
    expect([forecast(store), kinds(store)]).toEqual([null, []]);
  });

  test('settled alike on both sides stays settled', async () => {
    const store = await openPark();
    const colleague = await workApart(store, moveTo('2026-04-01'), moveTo('2026-05-01'));
    sendTo(colleague, store);
    colleague.commit([settle('milestone', M, 'forecastDate', '2026-06-01')]);
    await settled(store, { kind: 'value', table: 'milestone', id: M, field: 'forecastDate', value: '2026-06-01' });
    await receive(store, colleague);
    expect([forecast(store), kinds(store)]).toEqual(['2026-06-01', []]);
    sendTo(colleague, store);
  });
});

describe('a row that was deleted and changed', () => {
  const openDispute = async () => {
    const store = await openPark();
    await workApart(store, [remove('milestone', M)], moveTo('2026-05-01'));
    expect(kinds(store)).toEqual(['deletion']);
    return store;
  };

  test('stays with the change', async () => {
    const store = await openDispute();
    await settled(store, { kind: 'row', table: 'milestone', id: M, stays: true });
    expect([forecast(store), kinds(store)]).toEqual(['2026-05-01', []]);
  });

  test('or goes, and undo brings it back', async () => {
    const store = await openDispute();
    await settled(store, { kind: 'row', table: 'milestone', id: M, stays: false });
    expect([store.view.row('milestone', M), kinds(store)]).toEqual([null, []]);
    await store.undo();
    expect(forecast(store)).toBe('2026-05-01');
  });
});

describe('two rows with one code', () => {
  const [mine, theirs] = [testId('m', 2), testId('m', 3)];
  const added = (id: string, title: string) => [create('milestone', id, { project, code: 'EXO-02', title: { en: title } })];
  const openClash = async () => {
    const store = await openPark();
    await workApart(store, added(mine, 'Mine'), added(theirs, 'Theirs'));
    expect(kinds(store)).toEqual(['clash']);
    return store;
  };

  test('part when one gets another', async () => {
    const store = await openClash();
    expect(await settled(store, { kind: 'rename', table: 'milestone', field: 'code', values: { [theirs]: 'EXO-02-2' } })).toBe('done');
    expect([store.view.row('milestone', theirs)?.code, kinds(store)]).toEqual(['EXO-02-2', []]);
  });

  test('not when the other one is taken too', async () => {
    const store = await openClash();
    expect(await settled(store, { kind: 'rename', table: 'milestone', field: 'code', values: { [theirs]: 'EXO-01' } })).toBe('edit.taken');
    expect(kinds(store)).toEqual(['clash']);
  });
});

describe('a row without its owner', () => {
  const other = testId('p', 2);
  const stray = testId('m', 4);
  const openStray = async () => {
    const store = await openPark();
    await store.commit({ key: 'test' }, [create('project', other, { code: 'DRN', name: { en: 'Drone' } })]);
    await workApart(
      store,
      [remove('milestone', M), remove('project', project)],
      [create('milestone', stray, { project, code: 'EXO-04', title: { en: 'Stray' } })],
    );
    expect(kinds(store)).toEqual(['homeless']);
    return store;
  };
  const place = { table: 'milestone', id: stray, field: 'project' } as const;

  test('gets another one', async () => {
    const store = await openStray();
    await settled(store, { kind: 'move', ...place, owner: other });
    expect([store.view.row('milestone', stray)?.project, kinds(store)]).toEqual([other, []]);
  });

  test('or its owner comes back', async () => {
    const store = await openStray();
    await settled(store, { kind: 'restoreOwner', ...place, owner: project });
    expect([store.view.row('project', project)?.code, kinds(store)]).toEqual(['EXO', []]);
  });

  test('or it goes', async () => {
    const store = await openStray();
    await settled(store, { kind: 'remove', table: 'milestone', id: stray });
    expect([store.view.row('milestone', stray), kinds(store)]).toEqual([null, []]);
  });
});

test('many are one step in history, and one undo', async () => {
  const store = await openPark();
  const both = (day: string, status: 'submitted' | 'cancelled') => [update('milestone', M, { forecastDate: day, status })];
  await workApart(store, both('2026-04-01', 'submitted'), both('2026-05-01', 'cancelled'));
  const before = store.log.length;
  await settled(
    store,
    { kind: 'value', table: 'milestone', id: M, field: 'forecastDate', value: '2026-04-01' },
    { kind: 'value', table: 'milestone', id: M, field: 'status', value: 'cancelled' },
  );
  expect([kinds(store), store.log.length]).toEqual([[], before + 1]);
  expect(store.undoable()).toEqual({ key: 'conflict.settle', params: { caption: 'EXO-01 Prototype', count: 2 } });
  await store.undo();
  await store.undo();
  expect(store.log.length).toBe(before + 3);
});
