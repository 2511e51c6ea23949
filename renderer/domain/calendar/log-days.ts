// The calendar days of the change log.
import { type CalendarDate, dateOfDay, dayNumber } from './calendar-date.ts';

const MS_PER_DAY = 86_400_000;

/**
 * The last instant of a cut-off date, in milliseconds since 1970, for `snapshotAt` and `historyOf`. A day ends at midnight UTC,
 * whatever the site: both sites then cut the same log at the same place, and a report can be made again anywhere.
 */
export function endOfDayMs(date: CalendarDate): number {
  return (dayNumber(date) + 1) * MS_PER_DAY - 1;
}

/** The date on which something was logged, by the same reckoning. */
export function dateOfMs(ms: number): CalendarDate {
  return dateOfDay(Math.floor(ms / MS_PER_DAY));
}
