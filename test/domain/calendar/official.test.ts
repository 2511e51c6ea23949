// The shipped tables against published facts. ../shared/calendars lies beside the repository where the founders work; without
// it the row-by-row comparisons are skipped and the published sums still hold.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dateOfDay, dayNumber, endOfMonth, weekday } from '../../../renderer/domain/calendar/calendar-date.ts';
import { type OfficialCountry, officialCalendars, officialTables } from '../../../renderer/domain/calendar/official.ts';
import { type DayInfo, dayKind } from '../../../renderer/domain/calendar/work-calendar.ts';
import { commonWorkdays, workingDaysBetween } from '../../../renderer/domain/calendar/working-days.ts';

const { CN, RU } = officialCalendars;
const facts = new URL('../../../../shared/calendars/', import.meta.url);

function workingDaysOfYear(country: OfficialCountry, year: number): number {
  return workingDaysBetween(officialCalendars[country], `${year - 1}-12-31`, `${year}-12-31`).days;
}

function datesOfYear(year: number): string[] {
  const first = dayNumber(`${year}-01-01`);
  const length = dayNumber(`${year}-12-31`) - first + 1;
  return Array.from({ length }, (_, at) => dateOfDay(first + at));
}

describe('working days of a year', () => {
  it.each([
    [2024, 251, 248, 228],
    [2025, 248, 247, 231],
    [2026, 248, 247, 232],
    [2027, 248, 247, 235],
  ])('%i: China %i, Russia %i, common %i', (year, china, russia, common) => {
    expect(workingDaysOfYear('CN', year)).toBe(china);
    expect(workingDaysOfYear('RU', year)).toBe(russia);
    expect(commonWorkdays([CN, RU], `${year}-01-01`, `${year}-12-31`).dates).toHaveLength(common);
  });

  it('common to both sites in 2026, by month', () => {
    const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}-01`);
    expect(months.map((first) => commonWorkdays([CN, RU], first, endOfMonth(first)).dates.length)).toEqual([
      15, 14, 21, 21, 17, 20, 23, 21, 21, 17, 20, 22,
    ]);
  });

  // The production calendar's hours for a 40-hour week: eight a day, less one for each short day.
  it.each([
    [2024, 1979],
    [2025, 1972],
    [2026, 1972],
  ])('Russian hours of %i: %i', (year, hours) => {
    const days = datesOfYear(year).map((date) => dayKind(RU, date));
    expect(days.reduce((sum, day) => sum + hoursOf(day), 0)).toBe(hours);
  });
});

function hoursOf(day: DayInfo): number {
  if (!day.working) return 0;
  return day.short ? 7 : 8;
}

describe('each shipped table', () => {
  const tables = Object.values(officialTables).flat();

  it('is official for the years whose document was checked, and provisional for 2027', () => {
    expect(tables.map(({ country, year, status }) => `${country} ${year} ${status}`)).toEqual([
      'CN 2024 official',
      'CN 2025 official',
      'CN 2026 official',
      'CN 2027 provisional',
      'RU 2024 official',
      'RU 2025 official',
      'RU 2026 official',
      'RU 2027 provisional',
    ]);
  });

  it('names its document, with number and date', () => {
    for (const { sources } of tables) expect(sources[0]).toMatchObject({ title: /./, number: /\d/, issuedOn: /\d/ });
  });

  it('calls a holiday by the same names every year', () => {
    for (const country of Object.values(officialTables)) {
      const names = country.flatMap(({ holidays }) => Object.entries(holidays).map(([key, name]) => [key, JSON.stringify(name)] as const));
      for (const [key, name] of names) expect(new Map(names).get(key)).toBe(name);
    }
  });

  it('gives Russia its fourteen public holidays, and days off in place of those on weekends', () => {
    for (const { days } of officialTables.RU) {
      const moved = days.filter((day) => day.kind === 'dayOff' && day.movedFrom !== undefined);
      const holidays = days.filter((day) => day.kind === 'dayOff' && day.movedFrom === undefined);
      const makeUp = days.filter((day) => day.kind === 'makeUpWorkday');
      expect(holidays).toHaveLength(14);
      expect(moved.length - makeUp.length).toBe(holidays.filter((day) => weekday(day.date) >= 6).length);
    }
  });

  it('gives China in 2027 its thirteen statutory days on what would be working days', () => {
    const days = officialTables.CN.find(({ year }) => year === 2027)?.days ?? [];
    expect(days.filter((day) => day.kind === 'dayOff' && weekday(day.date) < 6)).toHaveLength(13);
  });
});

// Written out a second time from the notices and decrees: a slip of the hand in a table shows here.
describe('days on which people work otherwise than the week says', () => {
  it.each([
    ['CN', 2024, '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12'],
    ['CN', 2025, '01-26 02-08 04-27 09-28 10-11'],
    ['CN', 2026, '01-04 02-14 02-28 05-09 09-20 10-10'],
    ['CN', 2027, ''],
    ['RU', 2024, '04-27 11-02 12-28'],
    ['RU', 2025, '11-01'],
    ['RU', 2026, ''],
    ['RU', 2027, '02-20'],
  ] as const)('make-up workdays, %s %i: %s', (country, year, expected) => {
    const days = datesOfYear(year).filter((date) => dayKind(officialCalendars[country], date).kind === 'makeUpWorkday');
    expect(days.map((date) => date.slice(5)).join(' ')).toBe(expected);
  });

  it.each([
    [2024, '02-22 03-07 05-08 06-11 11-02'],
    [2025, '03-07 04-30 06-11 11-01'],
    [2026, '04-30 05-08 06-11 11-03'],
    [2027, '02-20 04-30 06-11 11-03'],
  ])('short days, Russia %i: %s', (year, expected) => {
    const days = datesOfYear(year).filter((date) => dayKind(RU, date).short);
    expect(days.map((date) => date.slice(5)).join(' ')).toBe(expected);
  });

  it.each([
    [2024, '04-27>04-29 11-02>04-30 01-06>05-10 12-28>12-30 01-07>12-31'],
    [2025, '01-04>05-02 02-23>05-08 03-08>06-13 11-01>11-03 01-05>12-31'],
    [2026, '01-03>01-09 03-08>03-09 05-09>05-11 01-04>12-31'],
    [2027, '02-20>02-22 05-01>05-03 05-09>05-10 06-12>06-14 01-02>11-05 01-03>12-31'],
  ])('moved days off, Russia %i: %s', (year, expected) => {
    const days = datesOfYear(year).map((date) => ({ date, from: dayKind(RU, date).movedFrom }));
    const moved = days.flatMap(({ date, from }) => (from === undefined ? [] : [`${from.slice(5)}>${date.slice(5)}`]));
    expect(moved.join(' ')).toBe(expected);
  });
});

describe('holidays by lunar date', () => {
  // The engine's Chinese calendar puts New Year 2027 on 7 February; the published one has 6 February, so that one is left out.
  it.each([
    [2024, ['1/1', '5/5', '8/15']],
    [2025, ['1/1', '5/5', '8/15']],
    [2026, ['1/1', '5/5', '8/15']],
    [2027, ['5/5', '8/15']],
  ])('fall on days off in %i', (year, lunarDays) => {
    const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
    const days = datesOfYear(year).filter((date) => lunarDays.includes(lunar.format(Date.parse(date))));
    expect(days.map((date) => dayKind(CN, date).kind)).toEqual(lunarDays.map(() => 'dayOff'));
  });
});

describe.skipIf(!existsSync(facts))('compared with the collected facts', () => {
  const holidayFile = z.object({ days: z.array(z.object({ name: z.string(), date: z.string(), isOffDay: z.boolean() })) });

  it.each([2024, 2025, 2026])('China %i, every day of the year', (year) => {
    const file = holidayFile.parse(JSON.parse(readFileSync(new URL(`holiday-cn_${year}.json`, facts), 'utf8')));
    const listed = new Map(file.days.map((day) => [day.date, day]));
    expect(file.days).toHaveLength(officialTables.CN.find((table) => table.year === year)?.days.length ?? 0);
    for (const date of datesOfYear(year)) {
      const fact = listed.get(date);
      const { kind, name } = dayKind(CN, date);
      const plain = weekday(date) >= 6 ? 'weekend' : 'workday';
      const expected = fact === undefined ? plain : fact.isOffDay ? 'dayOff' : 'makeUpWorkday';
      expect([date, kind, name?.zh]).toEqual([date, expected, fact?.name]);
    }
  });

  it('both countries in 2026, row by row, and no other day is special', () => {
    const [, ...lines] = readFileSync(new URL('cn_ru_2026_days.tsv', facts), 'utf8').trim().split('\n');
    const rows = new Map(lines.map((line) => [line.split('\t')[0], line.split('\t').slice(2)]));
    expect(rows.size).toBe(54);
    for (const date of datesOfYear(2026)) {
      const weekend = weekday(date) >= 6;
      const plain = weekend ? ['weekend', 'weekend', 'no'] : ['work', 'work', 'yes'];
      const china = describeChina(dayKind(CN, date));
      const russia = describeRussia(dayKind(RU, date));
      const common = dayKind(CN, date).working && dayKind(RU, date).working ? 'yes' : 'no';
      expect([date, china, russia, common]).toEqual([date, ...(rows.get(date) ?? plain)]);
    }
  });
});

/** The day in the words of the facts' table. */
function describeChina({ kind, name }: DayInfo): string {
  if (kind === 'dayOff') return `off:${name?.zh}`;
  if (kind === 'makeUpWorkday') return `WORK(make-up):${name?.zh}`;
  return kind === 'weekend' ? 'weekend' : 'work';
}

function describeRussia({ kind, movedFrom }: DayInfo): string {
  if (kind === 'shortDay') return 'work-1h';
  if (kind !== 'dayOff') return kind === 'weekend' ? 'weekend' : 'work';
  return movedFrom === undefined ? 'off' : `off moved from ${movedFrom.slice(5).replace('-', '.')}`;
}
