// What a year's table would change, before it counts: month by month, and day by day against the calendar that counts now.
import { type CalendarDate, dateOfDay, dayNumber, endOfMonth, weekday } from './calendar-date.ts';
import type { CalendarTable } from './calendar-table.ts';
import { buildWorkCalendar, type Certainty, type DayInfo, dayKind, isWorkday, type WorkCalendar } from './work-calendar.ts';
import { commonWorkdays, workdaysOfYear } from './working-days.ts';

export interface MonthPreview {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly workdays: number;
  /** Days from Monday to Friday on which nobody works. */
  readonly daysOff: number;
  /** Saturdays and Sundays on which people work. */
  readonly makeUpWorkdays: number;
  readonly shortDays: number;
  /** Working days here and in all of the other calendars. */
  readonly joint: number;
}

export interface DayChange {
  readonly date: CalendarDate;
  readonly before: DayInfo;
  readonly after: DayInfo;
}

export interface TablePreview {
  readonly months: readonly MonthPreview[];
  /** Working days of the year. */
  readonly workdays: number;
  readonly joint: number;
  /** As the year counts now. */
  readonly before: { readonly workdays: number; readonly certainty: Certainty };
  /** The days that would be worked and are not, the other way round, or would be longer or shorter; by date. */
  readonly changes: readonly DayChange[];
}

/** @param others the calendars of the other sites */
export function previewOfTable(table: CalendarTable, now: WorkCalendar, others: readonly WorkCalendar[]): TablePreview {
  const { country, year } = table;
  const after = buildWorkCalendar(country, [...now.tables.filter((each) => each.year !== year), table]);
  const months = Array.from({ length: 12 }, (_, at) => monthOf(`${year}-${String(at + 1).padStart(2, '0')}`, after, others));
  return {
    months,
    workdays: workdaysOfYear(after, year),
    joint: months.reduce((sum, { joint }) => sum + joint, 0),
    before: { workdays: workdaysOfYear(now, year), certainty: dayKind(now, `${year}-01-01`).certainty },
    changes: changesBetween(now, after, firstDayOf(table), dayNumber(`${year}-12-31`)),
  };
}

/** A notice may begin in the December before its year. */
function firstDayOf({ year, days }: CalendarTable): number {
  return Math.min(dayNumber(`${year}-01-01`), ...days.map(({ date }) => dayNumber(date)));
}

function monthOf(month: string, calendar: WorkCalendar, others: readonly WorkCalendar[]): MonthPreview {
  const [from, to] = [`${month}-01`, endOfMonth(`${month}-01`)];
  const dates = daysFrom(dayNumber(from), dayNumber(to));
  const days = dates.map((date) => dayKind(calendar, date));
  const count = (counts: (day: DayInfo) => boolean) => days.filter(counts).length;
  return {
    month,
    workdays: count(({ working }) => working),
    daysOff: dates.filter((date) => weekday(date) < 6 && !isWorkday(calendar, date)).length,
    makeUpWorkdays: count(({ kind }) => kind === 'makeUpWorkday'),
    shortDays: count(({ short }) => short),
    joint: commonWorkdays([calendar, ...others], from, to).dates.length,
  };
}

function changesBetween(now: WorkCalendar, after: WorkCalendar, first: number, last: number): readonly DayChange[] {
  return daysFrom(first, last).flatMap((date): DayChange[] => {
    const [one, other] = [dayKind(now, date), dayKind(after, date)];
    const isSame = one.working === other.working && one.short === other.short;
    return isSame ? [] : [{ date, before: one, after: other }];
  });
}

function daysFrom(first: number, last: number): readonly CalendarDate[] {
  return Array.from({ length: last - first + 1 }, (_, at) => dateOfDay(first + at));
}
