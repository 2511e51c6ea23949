// The list of conflicts: complete, and the same wherever the same change sets are.
import { describe, expect, test } from 'vitest';
import type { ChangeSet, Op } from '../../renderer/changes/change-set.ts';
import { conflictsOf, countOfRow, keyOf } from '../../renderer/changes/conflicts.ts';
import { create, remove, restore, update } from '../../renderer/changes/edit.ts';
import { ChangeLog } from '../../renderer/changes/log.ts';
import { foldLog } from '../../renderer/changes/park.ts';
import { Replica, testId } from '../helpers/replica.ts';

const project = testId('p', 1);
const id = testId('m', 1);
const MOSCOW = testId('d', 2);
const THIRD = testId('d', 3);

function started(): Replica {
  const replica = new Replica();
  replica.commit([create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } })]);
  replica.commit([create('milestone', id, { project, code: 'M1', title: { en: 'Prototype' } })]);
  return replica;
}

function conflictsIn(replica: Replica) {
  return conflictsOf(replica.park, replica.log);
}

describe('a row whose owner', () => {
  test('has not arrived needs a home', () => {
    const replica = new Replica();
    const write = (field: string, value: Op['value']): Op => ({ table: 'milestone', id, field, value, supersedes: [] });
    const ops = [write('_deleted', false), write('project', project)];
    const orphan: ChangeSet = { device: MOSCOW, seq: 1, at: { ms: 1, counter: 0 }, author: 'Li', intent: { key: 'new' }, ops };
    replica.receive(orphan);
    expect(conflictsIn(replica)).toEqual([{ kind: 'homeless', table: 'milestone', id, field: 'project', owner: project }]);
  });

  test('is disputed has a home: the owner is visible', () => {
    const xian = started();
    const other = xian.copyAs(MOSCOW);
    xian.commit([remove('project', project)]);
    other.commit([update('project', project, { stage: 'selected' })]);
    expect(xian.merge(other.bundleFor(xian))).toBeNull();
    expect(conflictsIn(xian).map(({ kind }) => kind)).toEqual(['deletion']);
  });

  test('is deleted along with it is no conflict', () => {
    const replica = started();
    replica.commit([remove('milestone', id), remove('project', project)]);
    expect(conflictsIn(replica)).toEqual([]);
  });
});

describe('a disputed deletion', () => {
  test('tells only what none of those who deleted had seen', () => {
    const xian = started();
    const [moscow, third] = [xian.copyAs(MOSCOW), xian.copyAs(THIRD)];
    moscow.commit([update('milestone', id, { title: { ru: 'Образец' } })]);
    third.commit([update('milestone', id, { code: 'M9' })]);
    expect(xian.merge(moscow.bundleFor(xian))).toBeNull();
    xian.commit([remove('milestone', id)]);
    expect(xian.merge(third.bundleFor(xian))).toBeNull();
    const [conflict] = conflictsIn(xian);
    expect(conflict?.kind === 'deletion' && conflict.edits.map(({ field }) => field)).toEqual(['code']);
    expect(countOfRow('milestone', xian.park.tables.milestone.get(id), xian.log)).toBe(1);
    expect(countOfRow('milestone', undefined, xian.log)).toBe(0);
  });

  test('counts beside a field with several values, and the field is told as well', () => {
    const xian = started();
    const [moscow, third] = [xian.copyAs(MOSCOW), xian.copyAs(THIRD)];
    third.wallMs += 60_000;
    moscow.commit([update('milestone', id, { code: 'M8' })]);
    third.commit([update('milestone', id, { code: 'M9' })]);
    xian.commit([remove('milestone', id)]);
    for (const other of [moscow, third]) expect(xian.merge(other.bundleFor(xian))).toBeNull();
    expect(conflictsIn(xian).map(({ kind }) => kind)).toEqual(['deletion', 'field']);
    expect(countOfRow('milestone', xian.park.tables.milestone.get(id), xian.log)).toBe(2);
  });

  test('by the earlier of two values of one field counts, when the later was seen', () => {
    const xian = started();
    const [moscow, third] = [xian.copyAs(MOSCOW), xian.copyAs(THIRD)];
    third.wallMs += 60_000;
    moscow.commit([update('milestone', id, { code: 'M8' })]);
    third.commit([update('milestone', id, { code: 'M9' })]);
    xian.merge(third.bundleFor(xian));
    xian.commit([remove('milestone', id)]);
    xian.merge(moscow.bundleFor(xian));
    expect(xian.view.row('milestone', id)?.code).toBe('M9');
    const [conflict] = conflictsIn(xian);
    expect(conflict?.kind === 'deletion' && conflict.edits.map(({ value }) => value)).toEqual(['M8']);
  });
});

describe('a restoration', () => {
  test('of a row that another had restored and deleted again meanwhile is a conflict with both words', () => {
    const xian = started();
    xian.commit([remove('milestone', id)]);
    const moscow = xian.copyAs(MOSCOW);
    moscow.commit([restore('milestone', id)]);
    moscow.commit([remove('milestone', id)]);
    xian.wallMs += 60_000;
    xian.commit([restore('milestone', id)]);
    expect(xian.merge(moscow.bundleFor(xian))).toBeNull();
    const [conflict] = conflictsIn(xian);
    expect(conflict?.kind === 'deletion' && conflict.contenders.map(({ value }) => value)).toEqual([false, true]);
  });

  test('by two is none', () => {
    const xian = started();
    xian.commit([remove('milestone', id)]);
    const moscow = xian.copyAs(MOSCOW);
    for (const replica of [xian, moscow]) replica.commit([restore('milestone', id)]);
    expect(xian.merge(moscow.bundleFor(xian))).toBeNull();
    expect(conflictsIn(xian)).toEqual([]);
  });
});

test('the list does not depend on the order in which rows and values came', () => {
  const xian = started();
  const ids = [5, 3, 4, 2].map((n) => testId('m', n));
  const laptops = ids.map((_id, index) => xian.copyAs(testId('d', 10 + index)));
  laptops.forEach((laptop, index) => {
    const own = ids[index] ?? '';
    laptop.commit([create('milestone', own, { project, code: 'M2', title: { en: 'Trial' } })]);
    laptop.commit([update('milestone', id, { code: `M${10 + index}`, title: { ru: `Р${index}` } })]);
  });
  const lists = [laptops, laptops.toReversed()].map((order) => {
    const all = xian.copyAs(THIRD);
    for (const laptop of order) expect(all.merge(laptop.bundleFor(all))).toBeNull();
    return conflictsOf(all.park, all.log);
  });
  expect(lists[1]).toEqual(lists[0]);
  expect(lists[0]?.map(({ kind }) => kind)).toEqual(['field', 'field', 'clash']);
  expect(lists[0]?.find(({ kind }) => kind === 'clash')).toMatchObject({ ids: ids.toSorted() });
  expect(new Set(lists[0]?.map(keyOf)).size).toBe(3);
  const folded = foldLog(ChangeLog.of(xian.log));
  expect(conflictsOf(folded, xian.log)).toEqual([]);
});
