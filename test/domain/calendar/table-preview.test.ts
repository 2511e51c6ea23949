import { describe, expect, it } from 'vitest';
import type { CalendarTable } from '../../../renderer/domain/calendar/calendar-table.ts';
import { readCalendarTable } from '../../../renderer/domain/calendar/import/read-table.ts';
import { officialCalendars, officialTables } from '../../../renderer/domain/calendar/official.ts';
import { type DayChange, previewOfTable } from '../../../renderer/domain/calendar/table-preview.ts';

const { CN, RU } = officialCalendars;

function shipped(country: 'CN' | 'RU', year: number): CalendarTable {
  const table = officialTables[country].find((each) => each.year === year);
  if (table === undefined) throw new Error('no such table');
  return table;
}

/** The provisional Chinese year, with a longer Spring Festival and a Saturday that makes up for it. */
function chinese2027(): CalendarTable {
  const text = '2027-02-05 – 2027-02-11,off\n2027-02-13,make-up\n2027-10-01 – 2027-10-07,off';
  const { table } = readCalendarTable(text, { country: 'CN', year: 2027 });
  if (table === null) throw new Error('not read');
  return table;
}

function kinds({ date, before, after }: DayChange) {
  return { date, before: before.kind, after: after.kind };
}

describe('the preview of a year', () => {
  it('counts what is known: 248 in China, 232 with Russia, by month', () => {
    const { workdays, joint, months, changes } = previewOfTable(shipped('CN', 2026), CN, [RU]);
    expect([workdays, joint]).toEqual([248, 232]);
    expect(months.map((month) => month.joint)).toEqual([15, 14, 21, 21, 17, 20, 23, 21, 21, 17, 20, 22]);
    expect(months[1]).toEqual({ month: '2026-02', workdays: 16, daysOff: 6, makeUpWorkdays: 2, shortDays: 0, joint: 14 });
    expect(changes).toEqual([]);
  });

  it('tells each day that differs from the calendar in force, and how the year counts until then', () => {
    const { before, changes, workdays } = previewOfTable(chinese2027(), CN, []);
    expect(before).toEqual({ workdays: 248, certainty: 'provisional' });
    expect(workdays).toBe(252);
    expect(changes.slice(0, 3).map(kinds)).toEqual([
      { date: '2027-01-01', before: 'dayOff', after: 'workday' },
      { date: '2027-02-11', before: 'workday', after: 'dayOff' },
      { date: '2027-02-13', before: 'weekend', after: 'makeUpWorkday' },
    ]);
  });

  it('looks at the December before, where the table begins there', () => {
    const { table } = readCalendarTable('2026-12-26,make-up\n2027-01-01,off', { country: 'CN', year: 2027 });
    if (table === null) throw new Error('not read');
    expect(previewOfTable(table, CN, []).changes.slice(0, 1).map(kinds)).toEqual([
      { date: '2026-12-26', before: 'weekend', after: 'makeUpWorkday' },
    ]);
  });

  it('tells where a make-up workday becomes longer', () => {
    const { table } = readCalendarTable('2027-02-20,make-up', { country: 'RU', year: 2027 });
    if (table === null) throw new Error('not read');
    const change = previewOfTable(table, RU, []).changes.find(({ date }) => date === '2027-02-20');
    expect([change?.before.short, change?.after.short]).toEqual([true, false]);
  });

  it('stands for a year that has no calendar yet', () => {
    const { table } = readCalendarTable('2040-01-02,off', { country: 'RU', year: 2040 });
    if (table === null) throw new Error('not read');
    const { before, workdays } = previewOfTable(table, RU, []);
    expect(before.certainty).toBe('unknown');
    expect(workdays).toBe(before.workdays - 1);
  });
});
