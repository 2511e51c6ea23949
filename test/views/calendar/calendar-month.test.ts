import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDay, FIRST_DAY, isCalendarDate, LAST_DAY } from '../../../renderer/domain/calendar/calendar-date.ts';
import { officialCalendars } from '../../../renderer/domain/calendar/official.ts';
import {
  dayAfterKey,
  dayOf,
  jointDaysOfYear,
  offWhere,
  periodAway,
  periodOfAddress,
  weeksOfMonth,
} from '../../../renderer/views/calendar/calendar-month.ts';

const { CN, RU } = officialCalendars;

describe('the calendar of a month', () => {
  test('counts the joint working days of 2026 and 2025 as the official tables have them', () => {
    const counts = jointDaysOfYear(2026, [CN, RU]).map(({ dates }) => dates.length);
    expect(counts).toEqual([15, 14, 21, 21, 17, 20, 23, 21, 21, 17, 20, 22]);
    expect(total(jointDaysOfYear(2025, [CN, RU]))).toBe(231);
  });

  test('counts the working days of one country', () => {
    expect(total(jointDaysOfYear(2026, [CN]))).toBe(248);
    expect(total(jointDaysOfYear(2026, [RU]))).toBe(247);
  });

  test('begins weeks on Monday and holds each day of the month once', () => {
    const weeks = weeksOfMonth('2026-11', [CN, RU]);
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
    expect(weeks[0]?.map((day) => day?.date)).toEqual([...Array<undefined>(6).fill(undefined), '2026-11-01']);
    expect(weeks.flat().filter((day) => day !== null)).toHaveLength(30);
  });

  test('has no joint days without calendars', () => {
    expect(
      weeksOfMonth('2026-11', [])
        .flat()
        .some((day) => day?.joint),
    ).toBe(false);
  });

  test('shows the month of today where the address names no month or year', () => {
    for (const text of ['2026-02', '2031', '1900', '2200-12']) expect(periodOfAddress(text, '2026-11-29')).toBe(text);
    for (const text of [undefined, '2026-13', '1899-12', '1899', '20x6', 'x', '2026-02-01'])
      expect(periodOfAddress(text, '2026-11-29')).toBe('2026-11');
  });

  test('steps over the turn of the year, and not beyond the years it knows', () => {
    expect([periodAway('2026-12', 1), periodAway('2026-01', -1), periodAway('2026', 1)]).toEqual(['2027-01', '2025-12', '2027']);
    expect(['2200-12', '2200'].map((last) => periodAway(last, 1))).toEqual([null, null]);
    expect(['1900-01', '1900'].map((first) => periodAway(first, -1))).toEqual([null, null]);
  });

  test('tells at which site people are off', () => {
    const where = (date: string) => offWhere(dayOf(date, [CN, RU]));
    expect(['2026-11-24', '2026-11-28', '2026-02-17', '2026-06-12'].map(where)).toEqual([undefined, 'both', 'first', 'second']);
    expect(offWhere(dayOf('2026-02-17', [CN]))).toBe('both');
    expect(offWhere(dayOf('2026-02-17', []))).toBeUndefined();
  });
});

describe('the keys of the grid', () => {
  const led = (date: string, key: string, ctrlKey = false, shiftKey = false) => dayAfterKey(date, { key, ctrlKey, shiftKey });

  test('lead by day, week, ends of the week, month and year', () => {
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((key) => led('2026-12-01', key))).toEqual([
      '2026-11-30',
      '2026-12-02',
      '2026-11-24',
      '2026-12-08',
    ]);
    expect([led('2026-12-02', 'Home'), led('2026-12-02', 'End')]).toEqual(['2026-11-30', '2026-12-06']);
    expect([led('2026-12-02', 'Home', true), led('2026-12-02', 'End', true)]).toEqual(['2026-12-01', '2026-12-31']);
    expect([led('2026-03-31', 'PageUp'), led('2026-01-31', 'PageDown')]).toEqual(['2026-02-28', '2026-02-28']);
    expect([led('2028-02-29', 'PageDown', false, true), led('2026-05-05', 'PageUp', false, true)]).toEqual(['2029-02-28', '2025-05-05']);
    expect(led('2026-12-02', 'x')).toBeNull();
  });

  test('never lead out of the years that are known, and back where they came from', () => {
    const keys = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown');
    const day = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(dateOfDay);
    fc.assert(
      fc.property(day, keys, fc.boolean(), fc.boolean(), (date, key, ctrl, shift) => {
        const next = led(date, key, ctrl, shift);
        expect(next === null || isCalendarDate(next)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(day, (date) => {
        const right = led(date, 'ArrowRight') ?? date;
        expect(right === date || led(right, 'ArrowLeft') === date).toBe(true);
      }),
    );
  });
});

function total(months: ReturnType<typeof jointDaysOfYear>): number {
  return months.reduce((sum, { dates }) => sum + dates.length, 0);
}
