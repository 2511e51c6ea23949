import { describe, expect, it } from 'vitest';
import { create, type Values } from '../../../renderer/changes/edit.ts';
import { levelOn, readinessElements, readinessSpread, yearBefore } from '../../../renderer/domain/rules/readiness.ts';
import { Replica, testId } from '../../helpers/replica.ts';

const project = testId('p', 1);

function parkWith(...assessments: readonly Values<'readinessAssessment'>[]) {
  const replica = new Replica();
  replica.commit([
    create('project', project, { code: 'P', name: { en: 'P' } }),
    ...assessments.map((values, at) => create('readinessAssessment', testId('a', at + 1), { project, ...values })),
  ]);
  return replica.view;
}

const hip = (level: number, assessedOn: string, targetLevel?: number): Values<'readinessAssessment'> => ({
  element: { en: 'Hip' },
  level,
  assessedOn,
  ...(targetLevel !== undefined && { targetLevel }),
});

describe('readinessElements', () => {
  it('tells of each element where it began, stands and is to get; a level may go down', () => {
    const [element] = readinessElements(parkWith(hip(4, '2026-10-12'), hip(3, '2025-12-22', 7), hip(5, '2026-07-20')), project);
    expect(element).toMatchObject({ start: 3, current: 4, target: 7 });
    expect(element?.assessments.map(({ level }) => level)).toEqual([3, 5, 4]);
  });

  it('keeps the two scales apart, TRL first, and leaves out what has no level', () => {
    const park = parkWith({ ...hip(2, '2026-01-01'), scale: 'MRL' }, hip(3, '2026-01-01'), { element: { en: 'Knee' } });
    expect(readinessElements(park, project).map(({ scale, current }) => [scale, current])).toEqual([
      ['TRL', 3],
      ['MRL', 2],
    ]);
  });

  it('stands as of a day', () => {
    const park = parkWith(hip(3, '2025-12-22'), hip(5, '2026-07-20'));
    expect(readinessElements(park, project, '2026-07-19')[0]?.current).toBe(3);
    expect(readinessElements(park, project, '2025-12-21')).toEqual([]);
    expect(readinessElements(park, project).map((element) => levelOn(element, '2026-07-20'))).toEqual([5]);
  });
});

describe('readinessSpread', () => {
  it('counts each element where it stands now, and where it stood a year ago', () => {
    const park = parkWith(hip(3, '2025-11-01'), hip(5, '2026-07-20'), { ...hip(5, '2026-03-01'), element: { en: 'Knee' } });
    const spread = readinessSpread(park, [project], 'TRL', { today: '2026-11-24', earlier: '2025-11-24' });
    expect(spread.map(({ level }) => level)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(spread.filter(({ now, before }) => now.length + before > 0)).toMatchObject([
      { level: 5, now: [{ before: 3 }, { before: null }], before: 0 },
      { level: 3, now: [], before: 1 },
    ]);
  });

  it('has ten levels of manufacturing readiness', () => {
    expect(readinessSpread(parkWith(), [project], 'MRL', { today: '2026-11-24', earlier: '2025-11-24' })).toHaveLength(10);
  });
});

it('a year before 29 February is the 28th', () => {
  expect([yearBefore('2028-02-29'), yearBefore('2026-11-24')]).toEqual(['2027-02-28', '2025-11-24']);
});
