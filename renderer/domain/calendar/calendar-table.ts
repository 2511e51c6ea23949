// One country's official working days in one year, as a notice or decree sets them. The shipped tables under
// assets/calendars and the tables that users bring for a new year pass the same checks.
import { z } from 'zod';
import { failure, type Problem, type Result, success } from '../result.ts';
import { type CalendarDate, FIRST_YEAR, isCalendarDate, LAST_YEAR, weekday, yearOf } from './calendar-date.ts';

const localizedName = z.strictObject({ zh: z.string().min(1), ru: z.string().min(1), en: z.string().min(1) });

const day = z.discriminatedUnion('kind', [
  /** A day off: a public holiday, or a day that another one's day off was moved to. */
  z.strictObject({ date: z.string(), kind: z.literal('dayOff'), holiday: z.string().optional(), movedFrom: z.string().optional() }),
  /** A Saturday or Sunday on which people work; `short`: one hour less. */
  z.strictObject({ date: z.string(), kind: z.literal('makeUpWorkday'), holiday: z.string().optional(), short: z.boolean().optional() }),
  /** A working day one hour shorter, on the eve of a holiday. */
  z.strictObject({ date: z.string(), kind: z.literal('shortDay') }),
]);

const source = z.strictObject({
  /** The document's own title, in its own language. */
  title: z.string().min(1),
  number: z.string().optional(),
  issuedOn: z.string().refine(isCalendarDate).optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
});

export const calendarTableSchema = z.strictObject({
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
  year: z.int().min(FIRST_YEAR).max(LAST_YEAR),
  /** Provisional: worked out from the rules, or not yet checked against the document that sets the year. */
  status: z.enum(['official', 'provisional']),
  sources: z.array(source).min(1).max(20),
  /** For the table's keepers; never shown. */
  note: z.string().optional(),
  holidays: z.record(z.string(), localizedName),
  /** Only the days that differ from the plain week, and holidays that fall on a weekend. */
  days: z.array(day).max(366),
});

export type CalendarTable = z.infer<typeof calendarTableSchema>;
export type TableDay = CalendarTable['days'][number];
export type LocalizedName = z.infer<typeof localizedName>;

/** What the reader of a table is waiting for; left out, any country and year will do. */
export interface ExpectedTable {
  readonly country?: string;
  readonly year?: number;
}

/**
 * Reads a table from parsed JSON. Fails with 'calendarTable.malformed', '.wrongCountry', '.wrongYear', '.impossibleDay',
 * '.dayOutsideYear', '.duplicateDay', '.makeUpOnWeekday', '.shortOnWeekend', '.movedFromWorkday', '.movedTwice',
 * '.movedFromStillOff' or '.unknownHoliday'; the details name the date.
 */
export function parseCalendarTable(input: unknown, expected: ExpectedTable = {}): Result<CalendarTable> {
  const parsed = calendarTableSchema.safeParse(input);
  if (!parsed.success) return failure('calendarTable.malformed', { path: firstPath(parsed.error) });
  return checkedTable(parsed.data, expected);
}

/** The same checks, without 'calendarTable.malformed', for a table whose values are known to be of their kinds. */
export function checkedTable(table: CalendarTable, expected: ExpectedTable = {}): Result<CalendarTable> {
  const problem = unexpected(table, expected) ?? faultInDays(table) ?? faultInMoves(table);
  return problem === undefined ? success(table) : { ok: false, problem };
}

function firstPath(error: z.ZodError): string {
  return error.issues[0]?.path.map(String).join('.') ?? '';
}

function unexpected(table: CalendarTable, expected: ExpectedTable): Problem | undefined {
  if (expected.country !== undefined && table.country !== expected.country) {
    return { code: 'calendarTable.wrongCountry', details: { country: table.country, expected: expected.country } };
  }
  if (expected.year !== undefined && table.year !== expected.year) {
    return { code: 'calendarTable.wrongYear', details: { year: table.year, expected: expected.year } };
  }
  return undefined;
}

function faultInDays(table: CalendarTable): Problem | undefined {
  const seen = new Set<CalendarDate>();
  for (const listed of table.days) {
    const fault = seen.has(listed.date) ? 'duplicateDay' : faultOfDay(listed, table);
    if (fault !== undefined) return { code: `calendarTable.${fault}`, details: { date: listed.date, year: table.year } };
    seen.add(listed.date);
  }
  return undefined;
}

function faultOfDay(listed: TableDay, table: CalendarTable): string | undefined {
  if (!isCalendarDate(listed.date)) return 'impossibleDay';
  if (!belongsToYear(listed.date, table.year)) return 'dayOutsideYear';
  if (listed.kind === 'makeUpWorkday' && !isWeekend(listed.date)) return 'makeUpOnWeekday';
  if (listed.kind === 'shortDay' && isWeekend(listed.date)) return 'shortOnWeekend';
  if (listed.kind !== 'shortDay' && listed.holiday !== undefined && !Object.hasOwn(table.holidays, listed.holiday)) return 'unknownHoliday';
  return undefined;
}

// A notice for a year may begin in the December before it: China worked on Saturday 2018-12-29 by the notice for 2019.
function belongsToYear(date: CalendarDate, year: number): boolean {
  return yearOf(date) === year || date.startsWith(`${year - 1}-12-`);
}

/** A day off is moved from a weekend, once, and that weekend day is then a working day, unless it is a holiday itself. */
function faultInMoves(table: CalendarTable): Problem | undefined {
  const listedDates = new Set(table.days.map((listed) => listed.date));
  const moved = new Set<CalendarDate>();
  for (const listed of table.days) {
    if (listed.kind !== 'dayOff' || listed.movedFrom === undefined) continue;
    const fault = faultOfMove(listed.movedFrom, moved, listedDates, table.year);
    if (fault !== undefined) return { code: `calendarTable.${fault}`, details: { date: listed.date, from: listed.movedFrom } };
    moved.add(listed.movedFrom);
  }
  return undefined;
}

function faultOfMove(from: string, moved: ReadonlySet<string>, listedDates: ReadonlySet<string>, year: number): string | undefined {
  if (!isCalendarDate(from)) return 'impossibleDay';
  if (!isWeekend(from)) return 'movedFromWorkday';
  if (moved.has(from)) return 'movedTwice';
  return yearOf(from) === year && !listedDates.has(from) ? 'movedFromStillOff' : undefined;
}

function isWeekend(date: CalendarDate): boolean {
  return weekday(date) >= 6;
}
