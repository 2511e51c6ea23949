// A country's working days, built once from its year tables and then asked often: every day's kind lies in one typed array,
// and running totals of working days make any count two look-ups, whatever the distance.
import { type CalendarDate, dayNumber, FIRST_DAY, FIRST_YEAR, LAST_DAY, LAST_YEAR, weekdayOfDay, yearOfDay } from './calendar-date.ts';
import type { CalendarTable, LocalizedName, TableDay } from './calendar-table.ts';

export type DayKind = 'workday' | 'weekend' | 'dayOff' | 'makeUpWorkday' | 'shortDay';

/** How far a year's days can be relied on. Unknown: no table; plain Monday-to-Friday weeks stand in for it. */
export type Certainty = 'official' | 'provisional' | 'unknown';

/** What a calendar says of one day. */
export interface DayInfo {
  readonly kind: DayKind;
  readonly working: boolean;
  /** One hour less: short days, and make-up workdays on the eve of a holiday. */
  readonly short: boolean;
  /** The holiday, or on a make-up workday the holiday that it makes up for. */
  readonly name?: LocalizedName;
  /** The weekend day whose day off this is. */
  readonly movedFrom?: CalendarDate;
  readonly certainty: Certainty;
}

export interface WorkCalendar {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The tables in force, one a year, by year. */
  readonly tables: readonly CalendarTable[];
  /** Per day from FIRST_DAY, an index into DAY_KINDS. */
  readonly kinds: Uint8Array;
  /** Per day from FIRST_DAY (and one past LAST_DAY), the number of working days before it. */
  readonly workdaysBefore: Int32Array;
  /** Per year from FIRST_YEAR, an index into CERTAINTIES. */
  readonly certainties: Uint8Array;
  /** The listed days by day number, with the table that lists each. */
  readonly listed: ReadonlyMap<number, { readonly day: TableDay; readonly table: CalendarTable }>;
}

const DAY_KINDS = ['workday', 'weekend', 'dayOff', 'makeUpWorkday', 'shortDay'] as const satisfies readonly DayKind[];
const CERTAINTIES = ['official', 'provisional', 'unknown'] as const satisfies readonly Certainty[]; // from best to worst
const DAYS = LAST_DAY - FIRST_DAY + 1;

/**
 * A calendar from a country's tables, in any order. Of two tables for one year an official one beats a provisional one, and a
 * later one in the list beats an earlier one. Days of December listed by the next year's table follow that table.
 */
export function buildWorkCalendar(country: string, tables: readonly CalendarTable[]): WorkCalendar {
  const inForce = tablesInForce(country, tables);
  const listed = new Map(inForce.flatMap((table) => table.days.map((day) => [dayNumber(day.date), { day, table }] as const)));
  const kinds = plainWeeks();
  for (const [number, { day }] of listed) kinds[number - FIRST_DAY] = DAY_KINDS.indexOf(day.kind);
  const certainties = new Uint8Array(LAST_YEAR - FIRST_YEAR + 1).fill(CERTAINTIES.indexOf('unknown'));
  for (const table of inForce) certainties[table.year - FIRST_YEAR] = CERTAINTIES.indexOf(table.status);
  return { country, tables: inForce, kinds, workdaysBefore: runningTotals(kinds), certainties, listed };
}

/** What the calendar says of a day. */
export function dayKind(calendar: WorkCalendar, date: CalendarDate): DayInfo {
  const number = dayNumber(date);
  const kind = kindOfDay(calendar, number);
  const entry = calendar.listed.get(number);
  return {
    kind,
    working: isWorkdayNumber(calendar, number),
    short: kind === 'shortDay' || (entry?.day.kind === 'makeUpWorkday' && entry.day.short === true),
    ...detailsOf(entry),
    certainty: worstCertainty(calendar, number, number),
  };
}

/** Whether people work on that day; in a year without a table, whether it is Monday to Friday (see `dayKind` for certainty). */
export function isWorkday(calendar: WorkCalendar, date: CalendarDate): boolean {
  return isWorkdayNumber(calendar, dayNumber(date));
}

/** The years that have a table, with its standing and its sources, by year. */
export function coverage(calendar: WorkCalendar): readonly Pick<CalendarTable, 'year' | 'status' | 'sources'>[] {
  return calendar.tables.map(({ year, status, sources }) => ({ year, status, sources }));
}

/** `isWorkday` of a day number. */
export function isWorkdayNumber(calendar: WorkCalendar, day: number): boolean {
  return totalBefore(calendar, day + 1) > totalBefore(calendar, day);
}

/** The number of working days from 1900-01-01 up to, and without, that day. */
export function totalBefore(calendar: WorkCalendar, day: number): number {
  const total = calendar.workdaysBefore[day - FIRST_DAY];
  if (total === undefined) throw new RangeError(`day number out of range: ${day}`);
  return total;
}

/** The worst certainty among the days from `first` to `last`; 'official' for no days at all, which nothing can change. */
export function worstCertainty(calendar: WorkCalendar, first: number, last: number): Certainty {
  if (first > last) return 'official';
  let worst = 0;
  const lastYear = yearOfDay(last);
  for (let year = yearOfDay(first); year <= lastYear; year += 1) {
    worst = Math.max(worst, calendar.certainties[year - FIRST_YEAR] ?? 0);
  }
  return CERTAINTIES[worst] ?? 'unknown';
}

/** The less certain of the two. */
export function worseOf(one: Certainty, other: Certainty): Certainty {
  return CERTAINTIES.indexOf(one) >= CERTAINTIES.indexOf(other) ? one : other;
}

function kindOfDay(calendar: WorkCalendar, day: number): DayKind {
  const kind = DAY_KINDS[calendar.kinds[day - FIRST_DAY] ?? -1];
  if (kind === undefined) throw new RangeError(`day number out of range: ${day}`);
  return kind;
}

function detailsOf(entry: { day: TableDay; table: CalendarTable } | undefined): Pick<DayInfo, 'name' | 'movedFrom'> {
  if (entry === undefined || entry.day.kind === 'shortDay') return {};
  const name = entry.day.holiday === undefined ? undefined : entry.table.holidays[entry.day.holiday];
  const movedFrom = entry.day.kind === 'dayOff' ? entry.day.movedFrom : undefined;
  return { ...(name !== undefined && { name }), ...(movedFrom !== undefined && { movedFrom }) };
}

function tablesInForce(country: string, tables: readonly CalendarTable[]): readonly CalendarTable[] {
  const byYear = new Map<number, CalendarTable>();
  for (const table of tables) {
    if (table.country !== country) throw new Error(`a table of ${table.country} in the calendar of ${country}`);
    const standing = byYear.get(table.year);
    if (standing === undefined || !(standing.status === 'official' && table.status === 'provisional')) byYear.set(table.year, table);
  }
  return [...byYear.values()].sort((one, other) => one.year - other.year);
}

// Plain loops, here and below: a start of the app makes both calendars, and these are most of it.
function plainWeeks(): Uint8Array<ArrayBuffer> {
  const [workday, weekend] = [DAY_KINDS.indexOf('workday'), DAY_KINDS.indexOf('weekend')];
  const kinds = new Uint8Array(DAYS).fill(workday);
  const firstSaturday = 6 - weekdayOfDay(FIRST_DAY);
  for (let at = firstSaturday; at < DAYS; at += 7) {
    kinds[at] = weekend;
    if (at + 1 < DAYS) kinds[at + 1] = weekend;
  }
  return kinds;
}

function runningTotals(kinds: Uint8Array): Int32Array {
  const working = DAY_KINDS.map((kind) => (kind === 'workday' || kind === 'makeUpWorkday' || kind === 'shortDay' ? 1 : 0));
  const totals = new Int32Array(DAYS + 1);
  let total = 0;
  for (let at = 0; at < DAYS; at += 1) {
    total += working[kinds[at] ?? 0] ?? 0;
    totals[at + 1] = total;
  }
  return totals;
}
