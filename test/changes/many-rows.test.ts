// What one change set does to very many rows takes time in proportion: files come from outside.
import { expect, test } from 'vitest';
import type { ChangeSet, Op } from '../../renderer/changes/change-set.ts';
import { conflictsOf } from '../../renderer/changes/conflicts.ts';
import { deletionIn } from '../../renderer/changes/drafts.ts';
import { create, update } from '../../renderer/changes/edit.ts';
import { ChangeLog } from '../../renderer/changes/log.ts';
import { foldLog } from '../../renderer/changes/park.ts';
import { Replica, testId } from '../helpers/replica.ts';

const ROWS = 40_000;
const device = testId('d', 1);

function deletedOps(value: boolean, supersedes: Op['supersedes']): Op[] {
  return Array.from({ length: ROWS }, (_, at) => ({ table: 'milestone', id: testId('m', at), field: '_deleted', value, supersedes }));
}

function setOf(seq: number, ops: readonly Op[]): ChangeSet {
  return { device, seq, at: { ms: seq, counter: 0 }, author: 'A', intent: { key: 'test' }, ops };
}

test('forty thousand rows are deleted by one change set', () => {
  const log = ChangeLog.of([setOf(1, deletedOps(false, [])), setOf(2, deletedOps(true, [{ device, seq: 1 }]))]);
  const park = foldLog(log); // took forty seconds once
  expect([...park.tables.milestone.values()].every((state) => state.deleted && !state.contested)).toBe(true);
}, 15_000);

test('what a change set says on a row is found by table and id', () => {
  const id = testId('m', 1);
  const ops: Op[] = ['milestone', 'project'].map((table, at) => ({ table, id, field: '_deleted', value: at === 0, supersedes: [] }));
  expect(deletionIn(setOf(1, ops), 'project', id)?.value).toBe(false);
  expect(deletionIn(setOf(1, ops), 'site', id)).toBeUndefined();
});

test('writes to one field, none of which replaces another, stand in the order of their clocks', () => {
  const id = testId('p', 1);
  const times = [5, 1, 9, 3, 7];
  const sets = times.map((ms, at): ChangeSet => {
    const op: Op = { table: 'project', id, field: 'code', value: `C${ms}`, supersedes: [] };
    return { ...setOf(1, [op]), device: testId('d', 10 + at), at: { ms, counter: 0 } };
  });
  const log = ChangeLog.of(sets);
  const [conflict] = conflictsOf(foldLog(log), log);
  expect(conflict?.kind === 'field' && conflict.contenders.map(({ value }) => value)).toEqual(['C9', 'C7', 'C5', 'C3', 'C1']);
});

test('ten thousand pasted rows, changed and changed back, are taken back and made again', () => {
  const project = testId('p', 1);
  const ids = Array.from({ length: 10_000 }, (_, at) => testId('m', at));
  const replica = new Replica();
  replica.commit([create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } })]);
  replica.commit(ids.map((id, at) => create('milestone', id, { project, code: `M${at}`, title: { en: 'Pasted' } })));
  replica.commit(ids.map((id) => update('milestone', id, { title: { en: 'Changed' } })));
  const titles = () => new Set(replica.view.rows('milestone').map(({ title }) => title.en));
  replica.step('undo');
  expect(titles()).toEqual(new Set(['Pasted']));
  replica.step('undo');
  expect(replica.view.rows('milestone')).toEqual([]);
  replica.step('redo'); // took twelve seconds once, and so did the undo of it
  expect(titles()).toEqual(new Set(['Pasted']));
  replica.step('redo');
  expect(titles()).toEqual(new Set(['Changed']));
}, 15_000);
