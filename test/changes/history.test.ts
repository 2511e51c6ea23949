import { expect, test } from 'vitest';
import { create, remove, update } from '../../renderer/changes/edit.ts';
import { familyOf, historyOf } from '../../renderer/changes/history.ts';
import { Replica, testId } from '../helpers/replica.ts';

const project = testId('p', 1);
const milestone = testId('m', 1);
const deliverable = testId('v', 1);

function started(): Replica {
  const replica = new Replica();
  replica.commit([
    create('deliverable', deliverable, { milestone, title: { en: 'Report' } }),
    create('milestone', milestone, { project, title: { en: 'Prototype' } }),
    create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } }),
  ]);
  replica.commit([create('project', testId('p', 2), { code: 'UWE', name: { en: 'Underwater' } })]);
  replica.commit([update('deliverable', deliverable, { title: { en: 'Test report' } })]);
  replica.commit([remove('deliverable', deliverable)]);
  return replica;
}

test('a project has all that ever belonged to it, in whatever order it was written', () => {
  expect(familyOf(started().log, project)).toEqual(new Set([project, milestone, deliverable]));
});

test('history tells what stood before and what was written', () => {
  const entries = historyOf(started().log, { ids: new Set([deliverable]) });
  expect(entries.map(({ set }) => set.seq)).toEqual([1, 3, 4]);
  expect(entries[1]?.changes.map(({ op, before, after }) => [op.field, before, after])).toEqual([['title.en', 'Report', 'Test report']]);
  expect(entries[2]?.changes.map(({ op, before, after }) => [op.field, before, after])).toEqual([['_deleted', false, true]]);
});

test('history is cut by time', () => {
  const replica = started();
  const second = [...replica.log][1];
  if (second === undefined) throw new Error('two change sets expected');
  expect(historyOf(replica.log, { untilMs: second.at.ms }).map(({ set }) => set.seq)).toEqual([1, 2]);
  expect(historyOf(replica.log, { afterMs: second.at.ms }).map(({ set }) => set.seq)).toEqual([3, 4]);
});
