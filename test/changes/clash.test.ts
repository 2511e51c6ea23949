// A code that only one may have, given by two who worked apart.
import { describe, expect, test } from 'vitest';
import { create, remove, update } from '../../renderer/changes/edit.ts';
import { testId } from '../helpers/replica.ts';
import { apart, conflicts, exchange, id, pair, project } from '../helpers/two-laptops.ts';

describe('a code that two gave', () => {
  const [first, second] = [testId('p', 2), testId('p', 3)];

  test('stays with both rows, which are flagged until one gets another', () => {
    const both = apart(
      [create('project', second, { code: 'ICE', name: { en: 'Ice' } })],
      [create('project', first, { code: 'ICE', name: { en: 'Icebreaker' } })],
    );
    expect(both.xian.view.rows('project')).toHaveLength(3);
    expect(conflicts(both)).toEqual([{ kind: 'clash', table: 'project', field: 'code', value: 'ICE', ids: [first, second] }]);
    both.moscow.commit([update('project', second, { code: 'ICE-2' })]);
    exchange(both);
    expect(conflicts(both)).toEqual([]);
  });

  test('counts within the owner, and not for what is deleted', () => {
    const other = testId('p', 2);
    const both = apart(
      [create('project', other, { code: 'UWE', name: { en: 'Underwater' } })],
      [create('milestone', testId('m', 2), { project, code: 'M2', title: { en: 'Trial' } })],
    );
    apart(
      [create('milestone', testId('m', 3), { project: other, code: 'M1', title: { en: 'Dive' } })],
      [update('milestone', testId('m', 2), { code: 'M3' })],
      both,
    );
    expect(conflicts(both)).toEqual([]);
  });

  test('is no clash where none has one, or one was cleared', () => {
    const both = apart(
      [create('milestone', testId('m', 2), { project, title: { en: 'Trial' } })],
      [create('milestone', testId('m', 3), { project, title: { en: 'Dive' } }), update('milestone', id, { code: '' })],
    );
    expect(conflicts(both)).toEqual([]);
  });

  test('is no clash where one of the two is deleted', () => {
    const both = apart(
      [create('project', second, { code: 'ICE', name: { en: 'Ice' } }), remove('project', second)],
      [create('project', first, { code: 'ICE', name: { en: 'Icebreaker' } })],
    );
    expect(conflicts(both)).toEqual([]);
  });

  test('counts where a disputed deletion keeps the row visible', () => {
    const both = pair();
    both.xian.commit([create('project', second, { code: 'ICE', name: { en: 'Ice' } })]);
    exchange(both);
    both.moscow.commit([remove('project', second)]);
    both.moscow.commit([create('project', first, { code: 'ICE', name: { en: 'Icebreaker' } })]);
    apart([update('project', second, { stage: 'selected' })], [], both);
    expect(conflicts(both).map(({ kind }) => kind)).toEqual(['clash', 'deletion']);
  });
});
