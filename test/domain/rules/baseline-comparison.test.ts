import { describe, expect, it } from 'vitest';
import { remove } from '../../../renderer/changes/edit.ts';
import { officialCalendars } from '../../../renderer/domain/calendar/official.ts';
import { compareDates, type DatesById, datesNow, summaryOf } from '../../../renderer/domain/rules/baseline-comparison.ts';
import { MOSCOW, milestoneId, type Planned, PROJECT, parkWith, XIAN } from './park.ts';

const [A, B, C] = [milestoneId(0), milestoneId(1), milestoneId(2)];

function compare(milestones: readonly Planned[], first: DatesById, second: DatesById, more: Parameters<typeof parkWith>[1] = []) {
  return compareDates(parkWith(milestones, more), PROJECT, first, second, officialCalendars);
}

describe('compareDates', () => {
  it('tells the difference in calendar days, and in working days of each milestone’s site', () => {
    const dates = [
      { [A]: '2026-09-30', [B]: '2026-09-30' },
      { [A]: '2026-10-08', [B]: '2026-10-08' },
    ] as const;
    const found = compare([{ site: XIAN }, { site: MOSCOW }], ...dates);
    expect(found.map(({ difference }) => difference)).toEqual([
      { calendarDays: 8, workingDays: 1, certainty: 'official' },
      { calendarDays: 8, workingDays: 6, certainty: 'official' },
    ]);
    const back = compare([{ site: XIAN }, { site: MOSCOW }], dates[1], dates[0]);
    expect(back.map(({ difference }) => difference?.workingDays)).toEqual([-1, -6]);
  });

  it('lists what only one side has, and leaves out what neither has', () => {
    const found = compare([{}, {}, {}], { [A]: '2026-03-02' }, { [C]: '2026-03-03' });
    expect(found.map(({ id, first, second, difference }) => [id, first, second, difference])).toEqual([
      [A, '2026-03-02', null, null],
      [C, null, '2026-03-03', null],
    ]);
  });

  it('remembers milestones that were deleted since, after all others', () => {
    const found = compare([{}, {}], { [A]: '2026-03-02', [B]: '2026-03-02' }, { [A]: '2026-03-04', [B]: '2026-03-03' }, [
      remove('milestone', A),
    ]);
    expect(found.map(({ id, milestone, difference }) => [id, milestone === null, difference?.calendarDays])).toEqual([
      [B, false, 1],
      [A, true, undefined],
    ]);
  });
});

it('summaryOf counts later, earlier, same, and what cannot be compared', () => {
  const found = compare(
    [{}, {}, {}, {}],
    { [A]: '2026-03-02', [B]: '2026-03-02', [C]: '2026-03-02', [milestoneId(3)]: '2026-03-02' },
    { [A]: '2026-03-04', [B]: '2026-03-01', [C]: '2026-03-02' },
  );
  expect(summaryOf(found)).toEqual({ later: 1, earlier: 1, same: 1, incomparable: 1 });
});

it('datesNow takes the actual date, else the forecast, and nothing of cancelled milestones', () => {
  const park = parkWith([
    { forecastDate: '2026-03-02', actualDate: '2026-03-05' },
    { forecastDate: '2026-04-01' },
    { forecastDate: '2026-05-01', status: 'cancelled' },
    {},
  ]);
  expect(datesNow(park, PROJECT)).toEqual({ [A]: '2026-03-05', [B]: '2026-04-01' });
});
