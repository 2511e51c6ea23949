import { describe, expect, it } from 'vitest';
import { officialCalendars } from '../../../renderer/domain/calendar/official.ts';
import { dueNow } from '../../../renderer/domain/rules/due-now.ts';
import { MOSCOW, milestoneId, parkWith, XIAN } from './park.ts';

/** A Monday. */
const MONDAY = '2026-03-02';
const FRIDAY = '2026-03-06';

function due(today: string, ...given: Parameters<typeof parkWith>) {
  return dueNow(parkWith(...given), today, officialCalendars).map(({ kind, milestone, days }) => [kind, milestone.id, days]);
}

describe('dueNow', () => {
  it('names what is overdue, the longest first, then what is due', () => {
    const milestones = [
      { forecastDate: MONDAY },
      { forecastDate: '2026-03-01' },
      { forecastDate: '2026-02-02' },
      { baseline: '2026-02-27' },
    ];
    expect(due(MONDAY, milestones)).toEqual([
      ['overdue', milestoneId(2), 28],
      ['overdue', milestoneId(3), 3],
      ['overdue', milestoneId(1), 1],
      ['due', milestoneId(0), 0],
    ]);
  });

  it('leaves out what is due on a working day to come', () => {
    expect(due(MONDAY, [{ forecastDate: '2026-03-03' }])).toEqual([]);
    expect(due(FRIDAY, [{ forecastDate: '2026-03-20' }])).toEqual([]);
  });

  it('names what is due on the days off that follow, by the calendar of its site', () => {
    const overWeekend = [
      { forecastDate: '2026-03-07', site: XIAN },
      { forecastDate: '2026-03-08', site: MOSCOW },
    ];
    expect(due(FRIDAY, overWeekend)).toEqual([
      ['due', milestoneId(0), 1],
      ['due', milestoneId(1), 2],
    ]);
    // 9 March is a day off in Russia, as 8 March is a Sunday.
    const onMonday = (site: string) => due(FRIDAY, [{ forecastDate: '2026-03-09', site }]);
    expect(onMonday(MOSCOW)).toEqual([['due', milestoneId(0), 3]]);
    expect(onMonday(XIAN)).toEqual([]);
  });

  it('leaves out what is reached, cancelled or undated, and projects that are over', () => {
    const milestones = [{ forecastDate: MONDAY, actualDate: MONDAY }, { status: 'cancelled' as const, forecastDate: MONDAY }, {}];
    expect(due(MONDAY, milestones)).toEqual([]);
    expect(due(MONDAY, [{ forecastDate: MONDAY }], [], { stage: 'stopped' })).toEqual([]);
  });
});
