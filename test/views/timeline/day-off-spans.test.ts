import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber } from '../../../renderer/domain/calendar/calendar-date.ts';
import { officialCalendars } from '../../../renderer/domain/calendar/official.ts';
import { dayOffSpans, type OffWhere, shortestShaded } from '../../../renderer/views/timeline/day-off-spans.ts';

const { CN, RU } = officialCalendars;
const year = [dayNumber('2026-01-01'), dayNumber('2026-12-31')] as const;

function daysOff(where: OffWhere): number {
  return dayOffSpans([CN, RU], ...year)
    .filter((span) => span.where === where)
    .reduce((sum, { from, to }) => sum + to - from, 0);
}

const read = (from: string, to: string, shortest?: number) =>
  dayOffSpans([CN, RU], dayNumber(from), dayNumber(to), shortest).map((span) => [span.where, dateOfDay(span.from), dateOfDay(span.to - 1)]);

describe('days off of both sites', () => {
  it('are those of the official calendars of 2026: 365 days less 248 in China, less 247 in Russia, less 232 in common', () => {
    expect(365 - daysOff('both') - daysOff('first')).toBe(248);
    expect(365 - daysOff('both') - daysOff('second')).toBe(247);
    expect(365 - daysOff('both') - daysOff('first') - daysOff('second')).toBe(232);
  });

  it('tell who is off alone: the national holiday in October', () => {
    expect(read('2026-09-30', '2026-10-09')).toEqual([
      ['first', '2026-10-01', '2026-10-02'],
      ['both', '2026-10-03', '2026-10-04'],
      ['first', '2026-10-05', '2026-10-07'],
    ]);
  });

  it('leave weekends out where a day is hardly a pixel wide, and keep long holidays whole', () => {
    expect(read('2026-09-01', '2026-10-31', 4)).toEqual([
      ['first', '2026-10-01', '2026-10-02'],
      ['both', '2026-10-03', '2026-10-04'],
      ['first', '2026-10-05', '2026-10-07'],
    ]);
  });

  it('of one calendar, and of none', () => {
    expect(dayOffSpans([RU], dayNumber('2026-11-02'), dayNumber('2026-11-08')).map(({ where }) => where)).toEqual(['both', 'both']);
    expect(dayOffSpans([], ...year)).toEqual([]);
  });

  it('are shaded as far as the zoom lets one see them', () => {
    expect([shortestShaded(20), shortestShaded(1), shortestShaded(0.2)]).toEqual([1, 4, null]);
  });
});
