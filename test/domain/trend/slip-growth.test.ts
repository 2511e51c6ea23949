import { describe, expect, it } from 'vitest';
import { officialCalendars } from '../../../renderer/domain/calendar/official.ts';
import { growthOf, lateBy, type MilestoneOverTime, monthEnds, slipsOfDays } from '../../../renderer/domain/trend/slip-growth.ts';

const late: MilestoneOverTime = {
  points: [
    { madeOn: '2026-01-12', date: '2026-06-01' },
    { madeOn: '2026-04-20', date: '2026-06-08' },
  ],
  promises: [{ from: '2026-01-12', date: '2026-06-01' }],
  calendar: officialCalendars.CN,
  actual: '2026-06-09',
};

describe('the ends of months', () => {
  it('go back from today, over the turn of the year and through February', () => {
    expect(monthEnds('2026-03-31', 4)).toEqual(['2025-11-30', '2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31']);
    expect(monthEnds('2028-03-01', 1)).toEqual(['2028-02-29', '2028-03-01']);
  });
});

describe('the slips of a day', () => {
  it('count from the day on which the forecast moved until the milestone was reached', () => {
    const days = ['2026-04-19', '2026-04-20', '2026-06-08', '2026-06-09'];
    expect(days.map((day) => lateBy(late, day))).toEqual([0, 5, 5, 0]);
  });

  it('add up over milestones', () => {
    const counted = slipsOfDays(['2026-04-19', '2026-05-01']);
    for (const milestone of [late, { ...late, actual: null }, { ...late, promises: [] }]) counted.add(milestone);
    expect(counted.sums()).toEqual([
      { day: '2026-04-19', milestones: 0, days: 0 },
      { day: '2026-05-01', milestones: 2, days: 10 },
    ]);
  });
});

describe('slips', () => {
  const sum = (days: number) => ({ day: '2026-05-01', milestones: 1, days });
  it('grow, shrink, hold, or are not there', () => {
    expect([growthOf(sum(1), sum(2)), growthOf(sum(2), sum(1)), growthOf(sum(2), sum(2)), growthOf(sum(0), sum(0))]).toEqual([
      'grow',
      'shrink',
      'hold',
      'none',
    ]);
  });
});
