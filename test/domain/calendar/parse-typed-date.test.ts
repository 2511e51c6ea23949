import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, FIRST_DAY, LAST_DAY } from '../../../renderer/domain/calendar/calendar-date.ts';
import { parseTypedDate, type TypedDateOptions } from '../../../renderer/domain/calendar/parse-typed-date.ts';

const today = '2026-03-01';

/** The date, or the code of the problem. */
function read(text: string, options: TypedDateOptions = { today }): string {
  const result = parseTypedDate(text, options);
  return result.ok ? result.value : result.problem.code;
}

describe('what managers type for 24 November 2026', () => {
  it.each([
    ['2026-11-24'],
    ['2026/11/24'],
    ['2026.11.24'],
    ['20261124'],
    ['2026年11月24日'],
    ['2026 年 11 月 24 日'],
    ['２０２６年１１月２４日'],
    ['26年11月24号'],
    ['11月24日'],
    ['24.11.2026'],
    ['24.11.2026 г.'],
    ['24. 11. 2026'],
    ['24.11.26'],
    ['24.11'],
    ['24/11/2026'],
    ['11/24/2026'],
    ['24 ноября 2026'],
    ['24 ноября 2026 г.'],
    ['24 нояб. 2026'],
    ['24 НОЯБРЯ'],
    ['Nov 24, 2026'],
    ['November 24th, 2026'],
    ['24 Nov 2026'],
    ['24-Nov-26'],
    ['Nov 24'],
    ['  2026–11–24 '],
  ])('%s', (text) => {
    expect(read(text)).toBe('2026-11-24');
  });

  it.each([
    ['2026-3-5', '2026-03-05'],
    ['5.3', '2026-03-05', 'dayFirst' as const],
    ['3月5日', '2026-03-05'],
    ['5 мая', '2026-05-05'],
    ['29.02.2024', '2024-02-29'],
  ])('%s is %s', (text, date, order?: 'dayFirst') => {
    expect(read(text, order === undefined ? { today } : { today, order })).toBe(date);
  });
});

describe('a date that does not exist', () => {
  it.each([
    ['31.11.2026'],
    ['2026-02-29'],
    ['29.02.2026'],
    ['2026年13月1日'],
    ['31 апреля 2026'],
    ['Feb 30, 2026'],
    ['13/13/2026'],
    ['0.11.2026'],
    ['11.24.2026'],
    ['31.11.26'],
    ['31/11/26'],
  ])('%s is refused', (text) => expect(read(text)).toBe('date.impossible'));

  it('is refused when the year of today makes it so', () => {
    expect(read('29.02')).toBe('date.impossible');
    expect(read('29.02', { today: '2028-01-01' })).toBe('2028-02-29');
  });
});

describe('a date that can be read in two ways', () => {
  it('is refused with both readings', () => {
    const result = parseTypedDate('11/12/2026', { today });
    expect(result).toEqual({
      ok: false,
      problem: { code: 'date.ambiguous', details: { text: '11/12/2026', first: '2026-12-11', second: '2026-11-12' } },
    });
    expect(['11.12', '11-12', '11/12/26', '26/11/24'].map((text) => read(text))).toEqual(Array(4).fill('date.ambiguous'));
  });

  it("is read by the writer's habit where that is known", () => {
    expect(read('11/12/2026', { order: 'dayFirst' })).toBe('2026-12-11');
    expect(read('11/12/2026', { order: 'monthFirst' })).toBe('2026-11-12');
    expect(read('11/12/2026', { order: 'yearFirst' })).toBe('date.ambiguous');
    expect(read('11.12', { today, order: 'dayFirst' })).toBe('2026-12-11');
    expect(read('11.12', { today, order: 'yearFirst' })).toBe('2026-11-12');
    expect(read('26.11.24', { order: 'yearFirst' })).toBe('2026-11-24');
    expect(read('26/11/24', { order: 'yearFirst' })).toBe('2026-11-24');
    expect(read('26.02.30', { order: 'yearFirst' })).toBe('date.impossible');
    expect(read('26.11.24')).toBe('2024-11-26');
  });

  it('is no doubt when both readings are one day, or only one exists', () => {
    expect(read('11/11/2026')).toBe('2026-11-11');
    expect(read('24.11', { today, order: 'yearFirst' })).toBe('2026-11-24');
    expect(read('11/24/2026', { order: 'dayFirst' })).toBe('2026-11-24');
  });
});

describe('what is no date', () => {
  it.each([
    [''],
    ['soon'],
    ['Q3 2026'],
    ['2026'],
    ['2026-11'],
    ['ноябрь 2026'],
    ['24.11/2026'],
    ['24.11.2026.1'],
    ['24.11.026'],
    ['2026-11-24x'],
    ['1 2 3'],
    ['24 брюмера 2026'],
    ['45000'],
  ])('"%s" is refused', (text) => expect(read(text)).toBe('date.unreadable'));

  it('is told from a date outside 1900-2200 and from one without its year', () => {
    expect(['2201-01-01', '1899-12-31', '24.11.0026'].map((text) => read(text))).toEqual(Array(3).fill('date.outOfRange'));
    expect(['24.11', '11月24日', '24 ноября'].map((text) => read(text, {}))).toEqual(Array(3).fill('date.yearMissing'));
  });
});

describe('every date', () => {
  const dates = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(dateOfDay);

  it('is read back from each full notation, whatever the habit', () => {
    const orders = fc.constantFrom<TypedDateOptions>({}, { order: 'dayFirst' }, { order: 'monthFirst' }, { order: 'yearFirst' });
    fc.assert(
      fc.property(dates, orders, (date, options) => {
        const [year = '', month = '', day = ''] = date.split('-');
        const english = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(date));
        const russian = new Intl.DateTimeFormat('ru', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(date));
        const typed = [
          date,
          `${year}/${month}/${day}`,
          `${day}.${month}.${year}`,
          `${year}年${Number(month)}月${Number(day)}日`,
          english,
          russian,
        ];
        expect(typed.map((text) => read(text, options))).toEqual(typed.map(() => date));
      }),
      { numRuns: 300 },
    );
  });

  it('any text gives a date or a known problem, never a crash', () => {
    const pieces = fc.constantFrom('1', '11', '24', '2026', '.', '/', '-', ' ', '年', '月', '日', 'nov', 'мая', 'г.', ',', '٣', '\u0000');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
        expect(read(parts.join(''))).toMatch(/^(\d{4}-\d{2}-\d{2}|date\.(unreadable|impossible|ambiguous|outOfRange))$/);
      }),
    );
  });
});
