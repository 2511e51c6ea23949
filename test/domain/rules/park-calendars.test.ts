import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { create, type Edit, type Values } from '../../../renderer/changes/edit.ts';
import { endOfMonth } from '../../../renderer/domain/calendar/calendar-date.ts';
import { officialCalendars, officialTables } from '../../../renderer/domain/calendar/official.ts';
import { dayKind, isWorkday } from '../../../renderer/domain/calendar/work-calendar.ts';
import { commonWorkdays, workingDaysBetween } from '../../../renderer/domain/calendar/working-days.ts';
import type { Localized } from '../../../renderer/domain/registry/language.ts';
import { CALENDAR_COUNTRIES, calendarsOf, enteredYears, tableOfYear } from '../../../renderer/domain/rules/park-calendars.ts';
import { idOf, ParkBuilder } from '../../reports/park-builder.ts';

type Listed = NonNullable<Values<'calendarYear'>['days']>[number];

const bare: Omit<Listed, 'date' | 'kind'> = { holiday: {}, movedFrom: null, short: null };

function day(date: string, kind: Listed['kind'] = 'dayOff', more: Partial<Listed> = {}): Listed {
  return { ...bare, date, kind, ...more };
}

function year(at: number, values: Values<'calendarYear'>): Edit {
  return create('calendarYear', idOf(7000 + at), values);
}

function parkWith(...edits: readonly Edit[]) {
  return new ParkBuilder().on('2026-11-20', edits).view;
}

/** The row that holds the same as a shipped table. */
function rowOf(country: 'CN' | 'RU', shippedYear: number): Values<'calendarYear'> {
  const table = officialTables[country].find((each) => each.year === shippedYear);
  if (table === undefined) throw new Error('no such table');
  const days = table.days.map((listed): Listed => {
    const holiday: Localized = (listed.kind !== 'shortDay' && table.holidays[listed.holiday ?? '']) || {};
    return day(listed.date, listed.kind, {
      holiday,
      ...(listed.kind === 'dayOff' && listed.movedFrom !== undefined && { movedFrom: listed.movedFrom }),
      ...(listed.kind === 'makeUpWorkday' && listed.short !== undefined && { short: listed.short }),
    });
  });
  return { country, year: shippedYear, status: table.status, days };
}

describe('the calendars of a park', () => {
  it('are the shipped ones where it entered no year', () => {
    expect(calendarsOf(parkWith())).toBe(officialCalendars);
  });

  it('take an entered year for the shipped one, and leave the other country as it is', () => {
    const calendars = calendarsOf(parkWith(year(1, { country: 'CN', year: 2027, source: '国务院办公厅通知', days: [day('2027-03-03')] })));
    expect(dayKind(calendars.CN, '2027-03-03')).toMatchObject({ kind: 'dayOff', certainty: 'official' });
    expect(dayKind(calendars.CN, '2027-02-05').kind).toBe('workday');
    expect(dayKind(calendars.CN, '2026-02-16').kind).toBe('dayOff');
    expect(calendars.RU).toBe(officialCalendars.RU);
  });

  it('take a provisional year that was entered for an official one that is shipped', () => {
    const calendars = calendarsOf(parkWith(year(1, { country: 'CN', year: 2026, status: 'provisional', days: [] })));
    expect(dayKind(calendars.CN, '2026-10-01')).toMatchObject({ kind: 'workday', certainty: 'provisional' });
  });

  it('stay the same object until a year is entered, changed or deleted', () => {
    const park = parkWith(year(1, { country: 'RU', year: 2028, days: [day('2028-01-03')] }));
    const before = calendarsOf(park);
    expect(calendarsOf(park.after(new Set(['milestone', 'project'])))).toBe(before);
    expect(calendarsOf(park.after(new Set(['calendarYear'])))).not.toBe(before);
  });

  it('hold the holidays by name, in the language that exists where one is missing', () => {
    const holiday = { zh: '火星节' };
    const calendars = calendarsOf(parkWith(year(1, { country: 'CN', year: 2030, days: [day('2030-05-06', 'dayOff', { holiday })] })));
    expect(dayKind(calendars.CN, '2030-05-06').name).toEqual({ zh: '火星节', ru: '火星节', en: '火星节' });
  });

  it('take the greater id of two rows for one year, and an official one before a provisional one', () => {
    const one = year(1, { country: 'CN', year: 2030, days: [day('2030-05-06')] });
    const other = year(2, { country: 'CN', year: 2030, days: [day('2030-05-07')] });
    const provisional = year(3, { country: 'CN', year: 2030, status: 'provisional', days: [day('2030-05-08')] });
    const { CN } = calendarsOf(parkWith(other, provisional, one));
    expect(['2030-05-06', '2030-05-07', '2030-05-08'].map((date) => isWorkday(CN, date))).toEqual([true, false, true]);
    expect(enteredYears(parkWith(other, provisional, one), 'CN').get(2030)?.id).toBe(idOf(7002));
  });

  it('pass over a row that is no sound table', () => {
    const unsound: readonly Values<'calendarYear'>[] = [
      { country: 'CN', year: 2027, days: [day('2026-03-03')] },
      { country: 'CN', year: 2027, days: [day('2027-03-03'), day('2027-03-03')] },
      { country: 'CN', year: 2027, days: [{ ...day('2027-03-03'), date: null }] },
      { country: 'CN', year: 2027, days: [day('2027-03-03', null)] },
      { country: 'CN', days: [] },
      { year: 2027, days: [] },
    ];
    for (const values of unsound) {
      const park = parkWith(year(1, values));
      expect(park.rows('calendarYear').map((row) => tableOfYear(row).ok)).toEqual([false]);
      expect(calendarsOf(park)).toEqual(officialCalendars);
    }
  });

  it('count the years as shipped where exactly those were entered', () => {
    const rows = CALENDAR_COUNTRIES.flatMap((country, at) => [2025, 2026].map((each) => year(each + at * 100, rowOf(country, each))));
    const { CN, RU } = calendarsOf(parkWith(...rows));
    expect(workingDaysBetween(CN, '2025-12-31', '2026-12-31').days).toBe(248);
    expect(workingDaysBetween(RU, '2025-12-31', '2026-12-31').days).toBe(247);
    const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}-01`);
    const common = months.map((first) => commonWorkdays([CN, RU], first, endOfMonth(first)).dates.length);
    expect(common).toEqual([15, 14, 21, 21, 17, 20, 23, 21, 21, 17, 20, 22]);
    expect(commonWorkdays([CN, RU], '2025-01-01', '2025-12-31').dates).toHaveLength(231);
  });

  it('never differ from the shipped ones outside the years entered', () => {
    const entered = fc.uniqueArray(fc.integer({ min: 2023, max: 2029 }), { maxLength: 4 });
    fc.assert(
      fc.property(entered, fc.integer({ min: 2023, max: 2029 }), fc.integer({ min: 1, max: 28 }), (years, asked, dayOfMonth) => {
        const { RU } = calendarsOf(parkWith(...years.map((each, at) => year(at, { country: 'RU', year: each, days: [] }))));
        const date = `${asked}-01-${String(dayOfMonth).padStart(2, '0')}`;
        const expected = years.includes(asked) ? { certainty: 'official' } : dayKind(officialCalendars.RU, date);
        expect(dayKind(RU, date)).toMatchObject(expected);
      }),
      { numRuns: 40 },
    );
  });
});
