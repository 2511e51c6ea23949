import { describe, expect, it } from 'vitest';
import { milestonesInOrder } from '../../../renderer/domain/rules/milestone-order.ts';
import { nextMilestone } from '../../../renderer/domain/rules/next-milestone.ts';
import { progressOf } from '../../../renderer/domain/rules/progress.ts';
import { milestoneId, PROJECT, parkWith } from './park.ts';

describe('progressOf', () => {
  it('weighs milestones where each has a weight', () => {
    const park = parkWith([{ weight: '30', actualDate: '2026-02-02' }, { weight: '70' }]);
    expect(progressOf(park, PROJECT)).toEqual({ fraction: 0.3, reached: 1, total: 2, weighted: true });
  });

  it('counts them where one has none', () => {
    const park = parkWith([{ weight: '30', status: 'accepted' }, { weight: '70' }, {}, {}]);
    expect(progressOf(park, PROJECT)).toEqual({ fraction: 0.25, reached: 1, total: 4, weighted: false });
  });

  it('leaves cancelled ones out, and counts parts in place of what they are parts of', () => {
    const park = parkWith([{ status: 'cancelled' }, {}, { parent: milestoneId(1), actualDate: '2026-02-02' }, { parent: milestoneId(1) }]);
    expect(progressOf(park, PROJECT)).toMatchObject({ fraction: 0.5, reached: 1, total: 2 });
  });

  it('is nothing for a project without milestones', () => {
    expect(progressOf(parkWith([]), PROJECT)).toEqual({ fraction: 0, reached: 0, total: 0, weighted: false });
  });
});

describe('nextMilestone', () => {
  it('is the open one that is due first, by forecast, else by baseline', () => {
    const park = parkWith([
      { forecastDate: '2026-05-01', baseline: '2026-01-01' },
      { baseline: '2026-04-01' },
      { actualDate: '2026-02-02', forecastDate: '2026-02-02' },
    ]);
    expect(nextMilestone(park, PROJECT, '2026-03-02')).toMatchObject({ milestone: { id: milestoneId(1) }, due: '2026-04-01', days: 30 });
  });

  it('is overdue where one is', () => {
    expect(nextMilestone(parkWith([{ forecastDate: '2026-03-01' }, { forecastDate: '2026-03-03' }]), PROJECT, '2026-03-02')?.days).toBe(-1);
  });

  it('is null where nothing open has a date', () => {
    expect(nextMilestone(parkWith([{}]), PROJECT, '2026-03-02')).toBeNull();
  });
});

describe('milestonesInOrder', () => {
  const order = (...given: Parameters<typeof parkWith>) =>
    milestonesInOrder(parkWith(...given), PROJECT).map(({ milestone, depth }) => [milestone.title.en, depth]);

  it('puts parts under what they are parts of, each by its order key', () => {
    expect(order([{ order: 'b' }, { order: 'a' }, { order: 'c', parent: milestoneId(1) }, { order: 'B', parent: milestoneId(1) }])).toEqual(
      [
        ['M1', 0],
        ['M3', 1],
        ['M2', 1],
        ['M0', 0],
      ],
    );
  });

  it('puts those without a key after the others, by date', () => {
    expect(order([{ baseline: '2026-03-02' }, { baseline: '2026-02-02' }, { order: 'z' }])).toEqual([
      ['M2', 0],
      ['M1', 0],
      ['M0', 0],
    ]);
  });

  it('loses none that are parts of each other', () => {
    expect(order([{ parent: milestoneId(1) }, { parent: milestoneId(0) }])).toHaveLength(2);
  });
});
