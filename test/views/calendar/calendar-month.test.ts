import { describe, expect, test } from 'vitest';
import { officialCalendars } from '../../../renderer/domain/calendar/official.ts';
import { jointDaysOfYear, monthAway, monthOfAddress, weeksOfMonth } from '../../../renderer/views/calendar/calendar-month.ts';

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

  test('shows the month of today where the address names none', () => {
    expect(monthOfAddress('2026-02', '2026-11-29')).toBe('2026-02');
    for (const text of [undefined, '2026-13', '1899-12', 'x']) expect(monthOfAddress(text, '2026-11-29')).toBe('2026-11');
  });

  test('steps over the turn of the year, and not beyond the years it knows', () => {
    expect([monthAway('2026-12', 1), monthAway('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
    expect([monthAway('2200-12', 1), monthAway('1900-01', -1)]).toEqual([null, null]);
  });
});

function total(months: ReturnType<typeof jointDaysOfYear>): number {
  return months.reduce((sum, { dates }) => sum + dates.length, 0);
}
