import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dateOfDay,
  dayNumber,
  daysBetween,
  endOfMonth,
  FIRST_DAY,
  isCalendarDate,
  LAST_DAY,
  weekday,
  yearOf,
} from '../../../renderer/domain/calendar/calendar-date.ts';

// The oracle: the engine's own calendar, in UTC, which shares no code with ours.
const MILLISECONDS_PER_DAY = 86_400_000;
const isoOfDay = (day: number) => new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);

const days = fc.integer({ min: FIRST_DAY, max: LAST_DAY });

describe('day numbers', () => {
  it('agree with the engine on every day from 1900 to 2200', () => {
    const wrong: string[] = [];
    for (let day = FIRST_DAY; day <= LAST_DAY; day += 1) {
      const iso = isoOfDay(day);
      if (dateOfDay(day) !== iso || dayNumber(iso) !== day) wrong.push(iso);
    }
    expect(wrong).toEqual([]);
    expect([isoOfDay(FIRST_DAY), isoOfDay(LAST_DAY)]).toEqual(['1900-01-01', '2200-12-31']);
  });

  it('count from 1970-01-01', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1969-12-31')).toBe(-1);
    expect(dayNumber('2000-02-29')).toBe(11_016);
  });

  it('throw outside the accepted years and on text that is no date', () => {
    expect(() => dateOfDay(FIRST_DAY - 1)).toThrow(RangeError);
    expect(() => dateOfDay(LAST_DAY + 1)).toThrow(RangeError);
    expect(() => dateOfDay(0.5)).toThrow(RangeError);
    expect(() => dayNumber('tomorrow')).toThrow(RangeError);
    expect(() => addDays('2200-12-31', 1)).toThrow(RangeError);
  });
});

describe('isCalendarDate', () => {
  it('knows leap years', () => {
    expect(['2024-02-29', '2000-02-29', '2026-02-28'].every(isCalendarDate)).toBe(true);
    expect(['2026-02-29', '1900-02-29', '2100-02-29', '2026-04-31', '2026-00-10', '2026-13-01', '2026-01-00'].some(isCalendarDate)).toBe(
      false,
    );
  });

  it('takes one spelling only', () => {
    const others = [
      '2026-1-5',
      '2026/01/05',
      ' 2026-01-05',
      '2026-01-05T00:00',
      '+2026-01-05',
      '1899-12-31',
      '2201-01-01',
      '',
      '２０２６-01-05',
    ];
    expect(others.filter(isCalendarDate)).toEqual([]);
    expect([undefined, null, 20260105, new Date(0)].filter(isCalendarDate)).toEqual([]);
  });

  it('agrees with the engine on any numbers', () => {
    const two = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), two, two, (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const time = Date.parse(`${text}T00:00:00Z`);
        expect(isCalendarDate(text)).toBe(!Number.isNaN(time) && isoOfDay(time / MILLISECONDS_PER_DAY) === text);
      }),
    );
  });
});

describe('arithmetic', () => {
  it('adds what it counted', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        const from = dateOfDay(one);
        const to = dateOfDay(other);
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(daysBetween(from, to)).toBe(other - one);
      }),
    );
  });

  it('gives ISO weekdays', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(weekday(dateOfDay(day))).toBe(new Date(day * MILLISECONDS_PER_DAY).getUTCDay() || 7);
      }),
    );
    expect(weekday('2026-11-24')).toBe(2);
  });

  it('finds the last day of a month', () => {
    expect(['2024-02-10', '2026-02-28', '2026-04-01', '2026-12-31', '2100-02-01'].map(endOfMonth)).toEqual([
      '2024-02-29',
      '2026-02-28',
      '2026-04-30',
      '2026-12-31',
      '2100-02-28',
    ]);
    expect(yearOf('2026-12-31')).toBe(2026);
  });
});
