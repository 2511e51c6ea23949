import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOfDay, dayNumber, FIRST_DAY, LAST_DAY, yearOf } from '../../../renderer/domain/calendar/calendar-date.ts';
import type { CalendarTable } from '../../../renderer/domain/calendar/calendar-table.ts';
import { officialCalendars, officialTables } from '../../../renderer/domain/calendar/official.ts';
import { buildWorkCalendar, coverage, dayKind, isWorkday } from '../../../renderer/domain/calendar/work-calendar.ts';
import { addWorkingDays, commonWorkdays, nextWorkday, workingDaysBetween } from '../../../renderer/domain/calendar/working-days.ts';

const { CN, RU } = officialCalendars;

/** A table with nothing in it but what a test names. */
function table(changes: Partial<CalendarTable>): CalendarTable {
  return { country: 'CN', year: 2028, status: 'official', sources: [{ title: 'A notice' }], holidays: {}, days: [], ...changes };
}

describe('the kind of a day', () => {
  it('follows the tables', () => {
    expect(dayKind(CN, '2026-11-24')).toEqual({ kind: 'workday', working: true, short: false, certainty: 'official' });
    expect(dayKind(CN, '2026-11-28')).toEqual({ kind: 'weekend', working: false, short: false, certainty: 'official' });
    expect(dayKind(CN, '2026-10-10')).toMatchObject({ kind: 'makeUpWorkday', working: true, short: false, name: { zh: '国庆节' } });
    expect(dayKind(CN, '2026-02-17')).toMatchObject({ kind: 'dayOff', working: false, name: { zh: '春节', en: 'Spring Festival' } });
    expect(dayKind(RU, '2026-11-03')).toEqual({ kind: 'shortDay', working: true, short: true, certainty: 'official' });
    expect(dayKind(RU, '2025-11-01')).toEqual({ kind: 'makeUpWorkday', working: true, short: true, certainty: 'official' });
    expect(dayKind(RU, '2026-12-31')).toEqual({
      kind: 'dayOff',
      working: false,
      short: false,
      movedFrom: '2026-01-04',
      certainty: 'official',
    });
    expect(dayKind(RU, '2026-05-11')).toMatchObject({ kind: 'dayOff', movedFrom: '2026-05-09', name: { ru: 'День Победы' } });
    expect(isWorkday(CN, '2026-10-10')).toBe(true);
    expect(isWorkday(RU, '2026-11-04')).toBe(false);
  });

  it('says how far it can be relied on', () => {
    expect(dayKind(RU, '2027-06-14')).toMatchObject({ kind: 'dayOff', certainty: 'provisional' });
    expect(dayKind(RU, '2028-01-03')).toMatchObject({ kind: 'workday', certainty: 'unknown' });
    expect(dayKind(CN, '2023-12-31')).toMatchObject({ kind: 'weekend', certainty: 'unknown' });
  });
});

describe('a slip in working days', () => {
  it('counts from the day after the earlier date to the later one', () => {
    expect(workingDaysBetween(CN, '2026-09-30', '2026-10-09')).toEqual({ days: 2, certainty: 'official' }); // 8 and 9 October
    expect(workingDaysBetween(CN, '2026-09-30', '2026-10-10')).toEqual({ days: 3, certainty: 'official' }); // and a make-up Saturday
    expect(workingDaysBetween(CN, '2026-10-10', '2026-09-30')).toEqual({ days: -3, certainty: 'official' });
    expect(workingDaysBetween(RU, '2026-06-11', '2026-06-14')).toEqual({ days: 0, certainty: 'official' });
    expect(workingDaysBetween(RU, '2029-05-05', '2029-05-05')).toEqual({ days: 0, certainty: 'official' });
  });

  it('is as certain as the least certain year that it touches', () => {
    expect(workingDaysBetween(CN, '2026-12-01', '2026-12-31').certainty).toBe('official');
    expect(workingDaysBetween(CN, '2026-12-31', '2027-01-04')).toEqual({ days: 1, certainty: 'provisional' });
    expect(workingDaysBetween(CN, '2027-12-31', '2027-12-01').certainty).toBe('provisional');
    expect(workingDaysBetween(CN, '2026-12-31', '2028-01-03').certainty).toBe('unknown');
    expect(workingDaysBetween(CN, '2024-01-10', '2023-12-29').certainty).toBe('unknown');
  });

  it('sees a year missing between two known ones', () => {
    const gap = buildWorkCalendar('CN', [...officialTables.CN, table({ year: 2029 })]);
    expect(workingDaysBetween(gap, '2026-01-01', '2029-01-02').certainty).toBe('unknown');
    expect(workingDaysBetween(gap, '2028-12-31', '2029-01-02')).toEqual({ days: 2, certainty: 'official' });
  });
});

describe('stepping in working days', () => {
  it('passes over holidays and stops on make-up workdays', () => {
    expect(addWorkingDays(CN, '2026-09-30', 3)).toEqual({ ok: true, value: { date: '2026-10-10', certainty: 'official' } });
    expect(addWorkingDays(CN, '2026-10-10', -3)).toEqual({ ok: true, value: { date: '2026-09-30', certainty: 'official' } });
    expect(addWorkingDays(RU, '2026-11-01', 0)).toEqual({ ok: true, value: { date: '2026-11-01', certainty: 'official' } });
    expect(addWorkingDays(RU, '2026-12-30', 1)).toEqual({ ok: true, value: { date: '2027-01-11', certainty: 'provisional' } });
    expect(nextWorkday(RU, '2026-05-08')).toEqual({ ok: true, value: { date: '2026-05-12', certainty: 'official' } });
  });

  it('from a day off backwards is the inverse of the slip', () => {
    expect(addWorkingDays(RU, '2026-11-29', -1)).toMatchObject({ value: { date: '2026-11-26' } }); // Sunday to Thursday
    expect(workingDaysBetween(RU, '2026-11-29', '2026-11-26').days).toBe(-1);
  });

  it('fails where the years end', () => {
    const failed = { ok: false, problem: { code: 'date.outOfRange' } };
    expect(addWorkingDays(RU, '2200-12-31', 1)).toMatchObject(failed);
    expect(addWorkingDays(RU, '1900-01-01', -1)).toMatchObject(failed);
    expect(addWorkingDays(RU, '2026-01-01', 1e9)).toMatchObject(failed);
    expect(addWorkingDays(RU, '2026-01-01', Number.NaN)).toMatchObject(failed);
    expect(nextWorkday(RU, '2200-12-31')).toMatchObject(failed);
  });
});

describe('days on which both sites work', () => {
  it('are those of every calendar', () => {
    expect(commonWorkdays([CN, RU], '2026-10-05', '2026-10-12')).toEqual({
      dates: ['2026-10-08', '2026-10-09', '2026-10-12'],
      certainty: 'official',
    });
    expect(commonWorkdays([CN], '2026-10-10', '2026-10-10').dates).toEqual(['2026-10-10']);
    expect(commonWorkdays([CN, RU], '2026-10-12', '2026-10-05').dates).toEqual([]);
  });

  it('are as certain as the least certain calendar', () => {
    const longer = buildWorkCalendar('CN', [...officialTables.CN, table({ year: 2028 })]);
    expect(commonWorkdays([longer], '2028-01-03', '2028-01-03').certainty).toBe('official');
    expect(commonWorkdays([longer, RU], '2028-01-03', '2028-01-03').certainty).toBe('unknown');
    expect(commonWorkdays([], '2026-01-01', '2026-01-02').certainty).toBe('unknown');
  });
});

describe('building a calendar', () => {
  it('prefers official tables, then later ones', () => {
    const official = table({ year: 2027 });
    const provisional = table({ year: 2027, status: 'provisional' });
    const newer = table({ year: 2027, sources: [{ title: 'An amended notice' }] });
    const statusOf = (...tables: CalendarTable[]) =>
      coverage(buildWorkCalendar('CN', tables)).map(({ status, sources }) => [status, sources[0]?.title]);
    expect(statusOf(official, provisional)).toEqual([['official', 'A notice']]);
    expect(statusOf(provisional, official)).toEqual([['official', 'A notice']]);
    expect(statusOf(official, newer)).toEqual([['official', 'An amended notice']]);
  });

  it('lets a notice reach into the December before its year', () => {
    const next = table({ year: 2028, days: [{ date: '2027-12-25', kind: 'makeUpWorkday' }] });
    const calendar = buildWorkCalendar('CN', [next, ...officialTables.CN]);
    expect(dayKind(calendar, '2027-12-25')).toMatchObject({ kind: 'makeUpWorkday', certainty: 'provisional' });
  });

  it("takes no other country's table", () => {
    expect(() => buildWorkCalendar('RU', [table({})])).toThrow('a table of CN');
  });

  it('lists its years', () => {
    expect(coverage(RU).map(({ year, status }) => `${year} ${status}`)).toEqual([
      '2024 official',
      '2025 official',
      '2026 official',
      '2027 provisional',
    ]);
  });
});

describe('for all dates', () => {
  const anyCalendar = fc.constantFrom(CN, RU);
  const anyDate = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(dateOfDay);
  const nearDate = fc.integer({ min: dayNumber('2023-06-01'), max: dayNumber('2028-06-30') }).map(dateOfDay);
  const date = fc.oneof(nearDate, anyDate);

  it('the running totals count what counting day by day counts', () => {
    fc.assert(
      fc.property(anyCalendar, nearDate, fc.integer({ min: 0, max: 800 }), (calendar, from, length) => {
        const to = addDays(from, length);
        let counted = 0;
        for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) counted += dayKind(calendar, day).working ? 1 : 0;
        expect(workingDaysBetween(calendar, from, to).days).toBe(counted);
      }),
    );
  });

  it('a slip back is the slip forth with the other sign', () => {
    fc.assert(
      fc.property(anyCalendar, date, date, (calendar, one, other) => {
        const forth = workingDaysBetween(calendar, one, other);
        const back = workingDaysBetween(calendar, other, one);
        expect(forth.days + back.days).toBe(0);
        expect(back.certainty).toBe(forth.certainty);
      }),
    );
  });

  it('slips add up', () => {
    fc.assert(
      fc.property(anyCalendar, date, date, date, (calendar, one, two, three) => {
        const whole = workingDaysBetween(calendar, one, three).days;
        expect(workingDaysBetween(calendar, one, two).days + workingDaysBetween(calendar, two, three).days).toBe(whole);
      }),
    );
  });

  it('the slip to the day that a step reaches is that step, and the day is a working day', () => {
    fc.assert(
      fc.property(anyCalendar, nearDate, fc.integer({ min: -3000, max: 3000 }), (calendar, from, step) => {
        const reached = addWorkingDays(calendar, from, step);
        if (!reached.ok) throw new Error('out of range');
        expect(workingDaysBetween(calendar, from, reached.value.date).days).toBe(step);
        expect(step === 0 || isWorkday(calendar, reached.value.date)).toBe(true);
      }),
    );
  });

  it('a step of the slip to a working day reaches that day', () => {
    fc.assert(
      fc.property(anyCalendar, date, nearDate, (calendar, from, other) => {
        const to = isWorkday(calendar, other) ? other : addDays(other, -7);
        fc.pre(isWorkday(calendar, to) && workingDaysBetween(calendar, from, to).days !== 0);
        expect(addWorkingDays(calendar, from, workingDaysBetween(calendar, from, to).days)).toMatchObject({
          ok: true,
          value: { date: to },
        });
      }),
    );
  });

  it('the certainty of a span is the worst of its days', () => {
    const rank = ['official', 'provisional', 'unknown'];
    fc.assert(
      fc.property(anyCalendar, nearDate, fc.integer({ min: 1, max: 500 }), (calendar, from, length) => {
        const to = addDays(from, length);
        let worst = 0;
        for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
          worst = Math.max(worst, rank.indexOf(dayKind(calendar, day).certainty));
        expect(workingDaysBetween(calendar, from, to).certainty).toBe(rank[worst]);
        expect(dayKind(calendar, to).certainty === 'unknown').toBe(yearOf(to) < 2024 || yearOf(to) > 2027);
      }),
    );
  });
});
