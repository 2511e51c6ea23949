// Counting and stepping in working days. The rule for slips (PRODUCT.md): count from the day after the earlier date to the
// later one. Stepping is its exact inverse, so that adding a slip to a baseline always gives the forecast back.
import { failure, type Result, success } from '../result.ts';
import { type CalendarDate, dateOfDay, dayNumber, FIRST_DAY, FIRST_YEAR, LAST_DAY, LAST_YEAR } from './calendar-date.ts';
import { type Certainty, isWorkdayNumber, totalBefore, type WorkCalendar, worseOf, worstCertainty } from './work-calendar.ts';

export interface WorkingDays {
  /** Working days; negative when `to` is earlier than `from`. */
  readonly days: number;
  /** The worst certainty of the days counted. */
  readonly certainty: Certainty;
}

export interface ReachedDay {
  readonly date: CalendarDate;
  /** The worst certainty of the days passed. */
  readonly certainty: Certainty;
}

export interface CommonWorkdays {
  readonly dates: readonly CalendarDate[];
  /** The worst certainty of the days looked at, in any of the calendars. */
  readonly certainty: Certainty;
}

/** Working days from one date to another: the days after the earlier date up to and with the later one. */
export function workingDaysBetween(calendar: WorkCalendar, from: CalendarDate, to: CalendarDate): WorkingDays {
  const fromDay = dayNumber(from);
  const toDay = dayNumber(to);
  const days = totalBefore(calendar, toDay + 1) - totalBefore(calendar, fromDay + 1);
  return { days, certainty: worstCertainty(calendar, Math.min(fromDay, toDay) + 1, Math.max(fromDay, toDay)) };
}

/** The working days of a calendar year. */
export function workdaysOfYear(calendar: WorkCalendar, year: number): number {
  return totalBefore(calendar, dayNumber(`${year}-12-31`) + 1) - totalBefore(calendar, dayNumber(`${year}-01-01`));
}

/**
 * The working day `to` for which `workingDaysBetween(calendar, date, to)` is that many days; for 0, the date itself.
 * So one working day after a Sunday is Monday, and one working day less than a Sunday is Thursday: Friday, the last day of
 * work before that Sunday, is no working day less. Fails with 'date.outOfRange' beyond 1900-2200.
 */
export function addWorkingDays(calendar: WorkCalendar, date: CalendarDate, days: number): Result<ReachedDay> {
  const start = dayNumber(date);
  if (days === 0) return success({ date, certainty: 'official' });
  const wanted = totalBefore(calendar, start + 1) + days;
  const reached = workdayWithTotal(calendar, wanted);
  if (reached === undefined) return failure('date.outOfRange', { text: date, firstYear: FIRST_YEAR, lastYear: LAST_YEAR });
  const certainty = reached > start ? worstCertainty(calendar, start + 1, reached) : worstCertainty(calendar, reached, start);
  return success({ date: dateOfDay(reached), certainty });
}

/** The first working day after the date. Fails with 'date.outOfRange' at the end of 2200. */
export function nextWorkday(calendar: WorkCalendar, date: CalendarDate): Result<ReachedDay> {
  return addWorkingDays(calendar, date, 1);
}

/** The days from `from` to `to`, both included, that are working days in every one of the calendars. */
export function commonWorkdays(calendars: readonly WorkCalendar[], from: CalendarDate, to: CalendarDate): CommonWorkdays {
  const first = dayNumber(from);
  const last = dayNumber(to);
  const dates: CalendarDate[] = [];
  for (let day = first; day <= last; day += 1) {
    if (calendars.every((calendar) => isWorkdayNumber(calendar, day))) dates.push(dateOfDay(day));
  }
  const known: Certainty = calendars.length > 0 ? 'official' : 'unknown';
  return { dates, certainty: calendars.map((calendar) => worstCertainty(calendar, first, last)).reduce(worseOf, known) };
}

/** The day number of the working day that brings the running total to `wanted`, by halving: totals never fall. Undefined outside 1900-2200. */
export function workdayWithTotal(calendar: WorkCalendar, wanted: number): number | undefined {
  if (!Number.isSafeInteger(wanted) || wanted < 1 || wanted > totalBefore(calendar, LAST_DAY + 1)) return undefined;
  let low = FIRST_DAY;
  let high = LAST_DAY;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (totalBefore(calendar, middle + 1) >= wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
