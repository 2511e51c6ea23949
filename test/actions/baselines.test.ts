import { expect, it } from 'vitest';
import { datesToApprove } from '../../renderer/actions/baselines.ts';
import { create, type Values } from '../../renderer/changes/edit.ts';
import { Replica, testId } from '../helpers/replica.ts';

const project = testId('p', 1);
const M = testId('m', 1);

function approved(values: Values<'milestone'>, earlier?: string) {
  const replica = new Replica();
  replica.commit([
    create('project', project, { code: 'P', name: { en: 'P' } }),
    create('milestone', M, { project, title: { en: 'M' }, ...values }),
    ...(earlier === undefined
      ? []
      : [create('baseline', testId('b', 1), { project, name: { en: 'B' }, approvedOn: '2026-01-01', dates: { [M]: earlier } })]),
  ]);
  return datesToApprove(replica.view, project)[M];
}

it('an open milestone is promised for its forecast', () => {
  expect(approved({ forecastDate: '2026-05-01' }, '2026-04-01')).toBe('2026-05-01');
});

it('an open milestone without a forecast keeps its earlier promise, and without either has none', () => {
  expect(approved({}, '2026-04-01')).toBe('2026-04-01');
  expect(approved({})).toBeUndefined();
});

it('a reached milestone keeps the promise that it was measured by', () => {
  expect(approved({ forecastDate: '2026-05-01', actualDate: '2026-05-02', status: 'accepted' }, '2026-04-01')).toBe('2026-04-01');
  expect(approved({ actualDate: '2026-05-02' })).toBe('2026-05-02');
});

it('a cancelled milestone is promised no more', () => {
  expect(approved({ forecastDate: '2026-05-01', status: 'cancelled' }, '2026-04-01')).toBeUndefined();
});
