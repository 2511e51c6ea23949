// Official tables in every form that is read, and whatever is refused. ../shared/calendars lies beside the repository where the founders work;
// without it the comparisons with published tables are skipped.
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCalendarTable } from '../../../../renderer/domain/calendar/calendar-table.ts';
import type { WantedTable } from '../../../../renderer/domain/calendar/import/draft-table.ts';
import { MOST_BYTES, readCalendarTable, textOfTable } from '../../../../renderer/domain/calendar/import/read-table.ts';
import { officialCalendars, officialTables } from '../../../../renderer/domain/calendar/official.ts';
import { buildWorkCalendar, dayKind } from '../../../../renderer/domain/calendar/work-calendar.ts';
import { workdaysOfYear } from '../../../../renderer/domain/calendar/working-days.ts';

const CHINA: WantedTable = { country: 'CN', year: 2026 };
const RUSSIA: WantedTable = { country: 'RU', year: 2026 };
const facts = new URL('../../../../../shared/calendars/', import.meta.url);

function days(text: string, wanted = CHINA): unknown {
  const { table, problems } = readCalendarTable(text, wanted);
  return table === null ? problems.map(({ code }) => code) : table.days.map(({ date, kind }) => `${date} ${kind}`);
}

function problems(text: string, wanted = CHINA): readonly unknown[] {
  return readCalendarTable(text, wanted).problems.map(({ code, details = {} }) => [code.replace('calendarTable.', ''), details]);
}

function workdays(text: string, wanted: WantedTable): number | null {
  const { table } = readCalendarTable(text, wanted);
  return table === null ? null : workdaysOfYear(buildWorkCalendar(wanted.country, [table]), wanted.year);
}

/** The Russian calendar of 2026 in the form of the open data. */
const GRID = [
  'Год/Месяц,Январь,Февраль,Март,Апрель,Май,Июнь,Июль,Август,Сентябрь,Октябрь,Ноябрь,Декабрь,Всего рабочих дней',
  '2025,"1,2,3","1,2","1,2","5,6","1,2","1,7","5,6","2,3","6,7","4,5","1,2","6,7",300',
  '2026,"1,2,3,4,5,6,7,8,9+,10,11,17,18,24,25,31","1,7,8,14,15,21,22,23,28","1,7,8,9+,14,15,21,22,28,29","4,5,11,12,18,19,25,26,30*","1,2,3,8*,9,10,11+,16,17,23,24,30,31","6,7,11*,12,13,14,20,21,27,28","4,5,11,12,18,19,25,26","1,2,8,9,15,16,22,23,29,30","5,6,12,13,19,20,26,27","3,4,10,11,17,18,24,25,31","1,3*,4,7,8,14,15,21,22,28,29","5,6,12,13,19,20,26,27,31+",247',
].join('\r\n');

describe('a list of days', () => {
  it('is read as copied from a spreadsheet, with headings', () => {
    expect(days('Date\tKind\tHoliday\n2026-01-01\tday off\tNew Year\n2026-01-04\tmake-up\t\n2026-04-30\tshort\t')).toEqual([
      '2026-01-01 dayOff',
      '2026-01-04 makeUpWorkday',
      '2026-04-30 shortDay',
    ]);
  });

  it.each([
    ['commas', '1月1日,放假,元旦\n1月4日,补班'],
    ['full-width commas', '1月1日，放假，元旦\n1月4日，补班'],
    ['semicolons, as Russian Excel writes', '01.01.2026;выходной;Новый год\n04.01.2026;рабочее воскресенье'],
    ['headings in Chinese', '日期,类型,节日\n2026/1/1,放假,元旦\n2026/1/4,上班,'],
    ['headings in words that are not known', 'Datum,Art\n2026-01-01,off\n2026-01-04,work'],
    [
      'quotes, a byte order mark and Windows line ends',
      '\uFEFF"date","kind","name"\r\n"2026-01-01","off","New Year, the first"\r\n2026-01-04,make-up,\r\n',
    ],
    ['every day of the week named', '2026-01-01,off\n2026-01-03,weekend\n2026-01-04,work\n2026-01-05,work'],
  ])('is read with %s', (_, text) => {
    expect(days(text)).toEqual(['2026-01-01 dayOff', '2026-01-04 makeUpWorkday']);
  });

  it('takes ranges for every day of them', () => {
    const week = ['15', '16', '17'].map((day) => `2026-02-${day} dayOff`);
    expect(days('2026-02-15 – 2026-02-17,off')).toEqual(week);
    expect(days('2月15日至17日,放假')).toEqual(week);
    expect(days('15.02.2026 – 17.02.2026; выходной', RUSSIA)).toEqual(week);
    expect(days('from,to,kind\n2026-02-15,2026-02-17,off')).toEqual(week);
  });

  it('knows the holidays that Caravan ships by any of their names, and keeps others as they are written', () => {
    const { table } = readCalendarTable('2026-02-16,off,Spring Festival\n2026-05-06,off,火星节', CHINA);
    expect(Object.values(table?.holidays ?? {})).toEqual([
      { zh: '春节', ru: 'Праздник Весны (китайский Новый год)', en: 'Spring Festival' },
      { zh: '火星节', ru: '火星节', en: '火星节' },
    ]);
  });

  it('takes the column of the country, and the day that a day off was moved from', () => {
    const text = 'date\tcn\tru\n2026-01-03\toff:元旦\toff\n2026-01-09\twork\toff moved from 01.03\n2026-04-30\twork\twork-1h';
    expect(days(text)).toEqual(['2026-01-03 dayOff']);
    expect(readCalendarTable(text, RUSSIA).table?.days).toEqual([
      { date: '2026-01-03', kind: 'dayOff', holiday: '新年假期' },
      { date: '2026-01-09', kind: 'dayOff', movedFrom: '2026-01-03' },
      { date: '2026-04-30', kind: 'shortDay' },
    ]);
    expect(days('date\tcn\n2026-01-01\toff', RUSSIA)).toEqual(['calendarTable.noCountry']);
    const russian = '03.01.2026; выходной\n09.01.2026; выходной перенесён с 03.01';
    expect(readCalendarTable(russian, RUSSIA).table?.days[1]).toEqual({
      date: '2026-01-09',
      kind: 'dayOff',
      movedFrom: '2026-01-03',
    });
  });
});

describe('the Russian grid of months', () => {
  it('comes to the working days that it names, with its short days and holidays', () => {
    expect(workdays(GRID, RUSSIA)).toBe(247);
    const { table } = readCalendarTable(GRID, RUSSIA);
    const calendar = buildWorkCalendar('RU', table === null ? [] : [table]);
    expect(dayKind(calendar, '2026-06-11')).toMatchObject({ kind: 'shortDay', short: true });
    expect(dayKind(calendar, '2026-06-12').name?.ru).toBe('День России');
  });

  it('makes a working day of a weekend day that it leaves out', () => {
    expect(days(GRID.replace('"5,6,12,13,19,20,26,27"', '"6,12,13,19,20,26,27"').replace(',247', ''), RUSSIA)).toContain(
      '2026-09-05 makeUpWorkday',
    );
  });

  it('is refused where its days do not come to the number that it names', () => {
    expect(problems(GRID.replace(',247', ',248'), RUSSIA)).toEqual([['countDiffers', { stated: 248, counted: 247 }]]);
  });

  it('is refused for a year that it does not have, or with a day that does not exist', () => {
    expect(problems(GRID, { country: 'RU', year: 2031 })).toEqual([['wrongYear', { year: 2026, expected: 2031 }]]);
    expect(days(GRID.replace('"1,7,8,14,15,21,22,23,28"', '"1,7,8,14,15,21,22,23,28,30"'), RUSSIA)).toEqual(['calendarTable.noSuchDate']);
    expect(days(GRID.replace('"1,7,8,14,15,21,22,23,28"', ''), RUSSIA)).toEqual(['calendarTable.badDate']);
  });
});

describe('JSON', () => {
  it('is read as Caravan keeps its own tables', () => {
    const [table] = officialTables.RU;
    expect(readCalendarTable(JSON.stringify(table), { country: 'RU', year: 2024 }).table).toEqual(table);
    expect(days(JSON.stringify(table), RUSSIA)).toEqual(['calendarTable.wrongYear']);
    expect(days(JSON.stringify(table), { country: 'CN', year: 2024 })).toEqual(['calendarTable.wrongCountry']);
  });

  it('is read as a list of Chinese days, with the notice that it names', () => {
    const list = { year: 2026, papers: ['https://example.org/notice'], days: [{ name: '元旦', date: '2026-01-01', isOffDay: true }] };
    const { table } = readCalendarTable(JSON.stringify(list), CHINA);
    expect(table?.days).toEqual([{ date: '2026-01-01', kind: 'dayOff', holiday: '元旦' }]);
    expect(table?.sources[0]?.url).toBe('https://example.org/notice');
    expect(days(JSON.stringify(list), { country: 'CN', year: 2027 })).toEqual(['calendarTable.wrongYear']);
    expect(days(JSON.stringify(list), RUSSIA)).toEqual(['calendarTable.noCountry']);
  });

  it('is read as Russian months, with the days off that were moved', () => {
    const cells = GRID.split('\r\n')[2]?.match(/"[^"]+"/g) ?? [];
    const months = cells.map((cell, at) => ({ month: at + 1, days: cell.slice(1, -1) }));
    const given = { year: 2026, months, transitions: [{ from: '01.03', to: '01.09' }], statistic: { workdays: 247 } };
    expect(readCalendarTable(JSON.stringify(given), RUSSIA).table?.days).toContainEqual({
      date: '2026-01-09',
      kind: 'dayOff',
      movedFrom: '2026-01-03',
    });
  });
});

describe('a table is refused', () => {
  it('line by line, with what is wrong in each', () => {
    const text =
      '2026-01-01,off\n2026-02-30,off\n1899-01-01,off\nsome day,off\n2026-05-01,party\n2026-05-03 – 2026-05-01,off\n2026-06-01 – 2026-08-31,off';
    expect(problems(text)).toEqual([
      ['noSuchDate', { line: 2, text: '2026-02-30' }],
      ['farDate', { line: 3, text: '1899-01-01' }],
      ['badDate', { line: 4, text: 'some day' }],
      ['badKind', { line: 5, text: 'party' }],
      ['backwards', { line: 6, from: '2026-05-03', to: '2026-05-01' }],
      ['longRange', { line: 7, from: '2026-06-01', to: '2026-08-31' }],
    ]);
  });

  it('with a day in two lines, which are both named', () => {
    expect(problems('2026-02-15 – 2026-02-23,off\n2026-02-28,work\n2026-02-23,off')).toEqual([
      ['overlap', { date: '2026-02-23', line: 3, other: 1 }],
    ]);
  });

  it('of another year, or with a day of another year', () => {
    expect(problems('2025-01-01,off\n2025-01-28,off')).toEqual([['wrongYear', { year: 2025, expected: 2026 }]]);
    expect(problems('2026-01-01,off\n2027-01-01,off')).toEqual([['dayOutsideYear', { date: '2027-01-01', year: 2026 }]]);
  });

  it.each([
    ['empty', ''],
    ['empty', ' \n\t\n'],
    ['empty', '2026-01-05,work\n2026-01-06,work'],
    ['foreign', 'Name,Amount\nLu Min,100'],
    ['foreign', '{"some":"thing"}'],
    ['foreign', '{ not json'],
    ['foreign', 'PK\u0003\u0004 the beginning of an archive'],
    ['tooLarge', 'x'.repeat(MOST_BYTES + 1)],
    ['tooManyLines', '2026-01-01,off\n'.repeat(2_001)],
  ])('as %s', (code, text) => {
    expect(problems(text).map((each) => (Array.isArray(each) ? each[0] : each))).toEqual([code]);
  });

  it('or read into one that the calendars take, whatever the text', () => {
    const cell = fc.oneof(
      fc.constantFrom('2026-01-01', '2月30日', 'off', '放假', 'short', '"', 'work:x', '31.12.2026', '1,2', ''),
      fc.string({ maxLength: 8 }),
    );
    const line = fc.array(cell, { maxLength: 4 }).map((cells) => cells.join(','));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom(CHINA, RUSSIA), (lines, wanted) => {
        const { table, problems: found } = readCalendarTable(lines.join('\n'), wanted);
        const isSound = table !== null && parseCalendarTable({ ...table, sources: [{ title: 'any' }] }, wanted).ok;
        expect(isSound).toBe(found.length === 0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the bytes of a file', () => {
  const utf8 = new TextEncoder();

  it('are UTF-8, or what the country’s older programs write', () => {
    expect(textOfTable(utf8.encode('放假'), 'CN')).toEqual({ ok: true, value: '放假' });
    expect(textOfTable(Uint8Array.of(0xb7, 0xc5, 0xbc, 0xd9), 'CN')).toEqual({ ok: true, value: '放假' });
    expect(textOfTable(Uint8Array.of(0xe2, 0xfb, 0xf5), 'RU')).toEqual({ ok: true, value: 'вых' });
    expect(textOfTable(Uint8Array.of(0xff, 0xfe, 0x31, 0x00), 'CN')).toEqual({ ok: true, value: '1' });
  });

  it('are refused where they are none, too many, or no text', () => {
    expect(textOfTable(new Uint8Array(), 'CN')).toMatchObject({ problem: { code: 'calendarTable.empty' } });
    expect(textOfTable(new Uint8Array(MOST_BYTES + 1), 'CN')).toMatchObject({ problem: { code: 'calendarTable.tooLarge' } });
    expect(textOfTable(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'CN')).toMatchObject({ problem: { code: 'calendarTable.foreign' } });
  });
});

describe.skipIf(!existsSync(facts))('published tables', () => {
  const fact = (name: string) => readFileSync(new URL(name, facts), 'utf8');

  it('of both countries in one list give the working days of 2026, day by day as shipped', () => {
    const text = fact('cn_ru_2026_days.tsv');
    expect([workdays(text, CHINA), workdays(text, RUSSIA)]).toEqual([248, 247]);
    for (const wanted of [CHINA, RUSSIA]) {
      const { table } = readCalendarTable(text, wanted);
      const calendar = buildWorkCalendar(wanted.country, table === null ? [] : [table]);
      for (const { date } of table?.days ?? []) {
        const shipped = dayKind(officialCalendars[wanted.country], date);
        expect([date, dayKind(calendar, date).working, dayKind(calendar, date).short]).toEqual([date, shipped.working, shipped.short]);
      }
    }
  });

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('of China in %i come to %i working days', (year, expected) => {
    expect(workdays(fact(`holiday-cn_${year}.json`), { country: 'CN', year })).toBe(expected);
  });
});
