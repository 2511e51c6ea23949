// Steps in working days on day numbers, for passes over whole networks. They stop at the ends of 1900-2200 instead of failing, so that every
// step stays monotone: a schedule that runs off the calendar shows its last day.
import { FIRST_DAY, LAST_DAY } from '../calendar/calendar-date.ts';
import { isWorkdayNumber, totalBefore, type WorkCalendar } from '../calendar/work-calendar.ts';
import { workdayWithTotal } from '../calendar/working-days.ts';

/** As `addWorkingDays`: the working day so many working days after (before, if negative) the end of a day; for 0, the day itself. */
export function shifted(calendar: WorkCalendar, day: number, workingDays: number): number {
  const from = within(day);
  return workingDays === 0 ? from : workdayNumbered(calendar, totalBefore(calendar, from + 1) + workingDays);
}

/** The inverse: the last day that `shifted` brings no further than `day`. */
export function lastShiftedTo(calendar: WorkCalendar, day: number, workingDays: number): number {
  const to = within(day);
  return workingDays === 0 ? to : within(workdayNumbered(calendar, totalBefore(calendar, to + 1) - workingDays + 1) - 1);
}

/** The day itself where people work on it, else the next on which they do. */
export function workdayFrom(calendar: WorkCalendar, day: number): number {
  const from = within(day);
  return isWorkdayNumber(calendar, from) ? from : workdayNumbered(calendar, totalBefore(calendar, from + 1) + 1);
}

/** The day itself where people work on it, else the one before on which they do. */
export function workdayUpTo(calendar: WorkCalendar, day: number): number {
  const to = within(day);
  return workdayNumbered(calendar, totalBefore(calendar, to + 1));
}

/** Working days after the earlier of two days up to and with the later one; negative where the second is the earlier. */
export function workdaysBetween(calendar: WorkCalendar, from: number, to: number): number {
  return totalBefore(calendar, within(to) + 1) - totalBefore(calendar, within(from) + 1);
}

function workdayNumbered(calendar: WorkCalendar, wanted: number): number {
  return workdayWithTotal(calendar, wanted) ?? (wanted < 1 ? FIRST_DAY : LAST_DAY);
}

function within(day: number): number {
  return Math.min(Math.max(day, FIRST_DAY), LAST_DAY);
}
