// From days as they were read, wherever they stood, to a table that the calendars take, or to all that is wrong with it.
import type { Problem } from '../../result.ts';
import { type CalendarDate, isCalendarDate, weekday, yearOf } from '../calendar-date.ts';
import { type CalendarTable, checkedTable, type LocalizedName, type TableDay } from '../calendar-table.ts';
import { type OfficialCountry, officialTables } from '../official.ts';

export interface WantedTable {
  readonly country: OfficialCountry;
  readonly year: number;
}

export interface DraftDay {
  readonly date: CalendarDate;
  readonly kind: TableDay['kind'];
  /** Of the holiday, in whichever language; empty for none. */
  readonly name: string;
  readonly movedFrom: CalendarDate | null;
  /** Where it stood: a line of the text, or the position in a list, from 1. */
  readonly line: number;
}

/** Exactly one of them tells: the table, or what is wrong, in the order of the text. */
export interface TableReading {
  readonly table: CalendarTable | null;
  readonly problems: readonly Problem[];
}

/** Enough to see what is wrong; a foreign file would bring thousands. */
export const MOST_PROBLEMS = 50;

export function refused(...problems: readonly Problem[]): TableReading {
  return { table: null, problems: problems.slice(0, MOST_PROBLEMS) };
}

/** Problems: 'calendarTable.empty', '.wrongYear', '.overlap', and those of `checkedTable`. */
export function tableOfDrafts(
  drafts: readonly DraftDay[],
  wanted: WantedTable,
  given: Partial<Pick<CalendarTable, 'sources' | 'status'>> = {},
): TableReading {
  if (drafts.length === 0) return refused({ code: 'calendarTable.empty' });
  const problems = [...otherYear(drafts, wanted), ...overlaps(drafts)];
  if (problems.length > 0) return refused(...problems);
  const named = drafts.map((draft) => ({ ...draft, name: draft.name === '' ? usualNameOf(draft, wanted) : draft.name }));
  const names = new Map(named.filter(({ name }) => name !== '').map(({ name }) => [name, holidayName(wanted.country, name)]));
  const table: CalendarTable = {
    ...wanted,
    status: given.status ?? 'official',
    sources: given.sources ?? [],
    holidays: Object.fromEntries(names),
    days: named.map(dayOf).sort((one, other) => (one.date < other.date ? -1 : 1)),
  };
  const checked = checkedTable(table);
  return checked.ok ? { table, problems: [] } : refused(checked.problem);
}

/** Where not one day is of the year that is wanted, that is all there is to say. */
function otherYear(drafts: readonly DraftDay[], { year }: WantedTable): Problem[] {
  const found = drafts.find(({ date }) => yearOf(date) === year);
  const other = drafts[0]?.date ?? '';
  return found === undefined ? [{ code: 'calendarTable.wrongYear', details: { year: yearOf(other), expected: year } }] : [];
}

function overlaps(drafts: readonly DraftDay[]): Problem[] {
  const seen = new Map<CalendarDate, number>();
  return drafts.flatMap(({ date, line }) => {
    const other = seen.get(date);
    seen.set(date, other ?? line);
    return other === undefined ? [] : [{ code: 'calendarTable.overlap', details: { date, line, other } }];
  });
}

function usualNameOf({ date, kind, movedFrom }: DraftDay, { country }: WantedTable): string {
  return kind === 'dayOff' && movedFrom === null ? usualName(country, date) : '';
}

function dayOf({ date, kind, name, movedFrom }: DraftDay): TableDay {
  const holiday = name === '' ? {} : { holiday: name };
  if (kind === 'dayOff') return { date, kind, ...holiday, ...(movedFrom !== null && { movedFrom }) };
  // One hour less on a weekend day that is worked.
  if (kind === 'shortDay') return weekday(date) >= 6 ? { date, kind: 'makeUpWorkday', short: true } : { date, kind };
  return { date, kind, ...holiday };
}

/** The name in three languages, where Caravan ships a holiday that is called so in any of them; else as it is written. */
function holidayName(country: OfficialCountry, name: string): LocalizedName {
  const wanted = name.toLowerCase();
  const known = officialTables[country]
    .flatMap(({ holidays }) => Object.values(holidays))
    .find(({ zh, ru, en }) => [zh, ru, en].some((each) => each.toLowerCase() === wanted));
  return known ?? { zh: name, ru: name, en: name };
}

/** What a holiday that falls on the same day of every year is called there; empty for any other day. */
export function usualName(country: OfficialCountry, date: CalendarDate): string {
  const named = officialTables[country].map(({ year, days, holidays }) => {
    const day = days.find((each) => each.date === `${year}${date.slice(4)}`);
    return day?.kind !== 'dayOff' || day.movedFrom !== undefined ? '' : (holidays[day.holiday ?? '']?.zh ?? '');
  });
  return named.every((name) => name === named[0]) ? (named[0] ?? '') : '';
}

/** `MM-DD` in the year; null where there is no such day. */
export function dateInYear(year: number, monthAndDay: string): CalendarDate | null {
  const date = `${year}-${monthAndDay}`;
  return isCalendarDate(date) ? date : null;
}
