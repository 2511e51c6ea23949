import { describe, expect, it } from 'vitest';
import { type CalendarTable, type ExpectedTable, parseCalendarTable } from '../../../renderer/domain/calendar/calendar-table.ts';

const good: CalendarTable = {
  country: 'RU',
  year: 2025,
  status: 'official',
  sources: [{ title: 'A decree', number: '1', issuedOn: '2024-10-04', url: 'https://example.org/decree' }],
  holidays: { victory: { zh: '胜利日', ru: 'День Победы', en: 'Victory Day' } },
  days: [
    { date: '2025-01-04', kind: 'dayOff' },
    { date: '2025-05-02', kind: 'dayOff', movedFrom: '2025-01-04' },
    { date: '2025-05-09', kind: 'dayOff', holiday: 'victory' },
    { date: '2025-06-11', kind: 'shortDay' },
    { date: '2025-11-01', kind: 'makeUpWorkday', short: true },
    { date: '2025-11-03', kind: 'dayOff', movedFrom: '2025-11-01' },
  ],
};

function codeOf(input: unknown, expected?: ExpectedTable): string {
  const result = parseCalendarTable(input, expected);
  return result.ok ? 'accepted' : result.problem.code;
}

function withDays(...days: unknown[]): unknown {
  return { ...good, days: [...good.days, ...days] };
}

describe('a calendar table', () => {
  it('is accepted as it stands', () => {
    expect(parseCalendarTable(structuredClone(good), { country: 'RU', year: 2025 })).toEqual({ ok: true, value: good });
  });

  it('may begin in the December before its year', () => {
    expect(codeOf(withDays({ date: '2024-12-28', kind: 'makeUpWorkday' }))).toBe('accepted');
    expect(codeOf(withDays({ date: '2024-11-30', kind: 'makeUpWorkday' }))).toBe('calendarTable.dayOutsideYear');
  });
});

describe('a table is refused', () => {
  it.each<[string, unknown, ExpectedTable?]>([
    ['wrongYear', good, { year: 2026 }],
    ['wrongCountry', good, { country: 'CN' }],
    ['dayOutsideYear', { ...good, year: 2026 }],
    ['dayOutsideYear', withDays({ date: '2026-01-02', kind: 'dayOff' })],
    ['impossibleDay', withDays({ date: '2025-02-29', kind: 'dayOff' })],
    ['impossibleDay', withDays({ date: '1.05.2025', kind: 'dayOff' })],
    ['impossibleDay', withDays({ date: '2025-07-01', kind: 'dayOff', movedFrom: '2025-06-31' })],
    ['duplicateDay', withDays({ date: '2025-05-09', kind: 'shortDay' })],
    ['makeUpOnWeekday', withDays({ date: '2025-07-01', kind: 'makeUpWorkday' })],
    ['shortOnWeekend', withDays({ date: '2025-07-05', kind: 'shortDay' })],
    ['movedFromWorkday', withDays({ date: '2025-07-01', kind: 'dayOff', movedFrom: '2025-05-09' })],
    ['movedTwice', withDays({ date: '2025-07-01', kind: 'dayOff', movedFrom: '2025-11-01' })],
    ['movedFromStillOff', withDays({ date: '2025-07-01', kind: 'dayOff', movedFrom: '2025-07-05' })],
    ['unknownHoliday', withDays({ date: '2025-07-01', kind: 'dayOff', holiday: 'moonDay' })],
    ['unknownHoliday', withDays({ date: '2025-07-01', kind: 'dayOff', holiday: 'constructor' })],
    ['malformed', withDays({ date: '2025-07-01', kind: 'feast' })],
    ['malformed', withDays({ date: '2025-07-01', kind: 'shortDay', movedFrom: '2025-07-05' })],
    ['malformed', { ...good, year: 3025 }],
    ['malformed', { ...good, sources: [] }],
    ['malformed', { ...good, surprise: true }],
    ['malformed', 'a table'],
    ['malformed', null],
  ])('as %s', (code, input, expected) => {
    expect(codeOf(input, expected)).toBe(`calendarTable.${code}`);
  });

  it('naming the day, or the place in the file', () => {
    expect(parseCalendarTable(withDays({ date: '2025-05-09', kind: 'dayOff' }))).toEqual({
      ok: false,
      problem: { code: 'calendarTable.duplicateDay', details: { date: '2025-05-09', year: 2025 } },
    });
    expect(parseCalendarTable({ ...good, days: [{ date: '2025-07-01', kind: 'feast' }] })).toMatchObject({
      problem: { details: { path: 'days.0.kind' } },
    });
  });
});
