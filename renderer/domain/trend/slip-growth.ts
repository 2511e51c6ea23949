// Whether the slips of a portfolio grow: what stood open and late at the end of some days, by the forecasts and promises of those days.
import { addDays, type CalendarDate } from '../calendar/calendar-date.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import { type DatesOverTime, slipOn } from './slip-history.ts';

export interface MilestoneOverTime extends DatesOverTime {
  readonly calendar: WorkCalendar;
  /** When it was reached; null: it is open. */
  readonly actual: CalendarDate | null;
}

/** The slips that stood at the end of a day. */
export interface SlipsOfDay {
  readonly day: CalendarDate;
  /** Open milestones that were a working day or more late. */
  readonly milestones: number;
  /** By how many working days in all. */
  readonly days: number;
}

/** The ends of the months before today's, as many as asked for, and today; the oldest first. */
export function monthEnds(today: CalendarDate, months: number): readonly CalendarDate[] {
  const days = [today];
  for (let first = `${today.slice(0, 8)}01`; days.length <= months; first = `${addDays(first, -1).slice(0, 8)}01`)
    days.unshift(addDays(first, -1));
  return days;
}

/** The slip of a milestone at the end of a day, in working days of its site; 0 where it had been reached, or was not late. */
export function lateBy(milestone: MilestoneOverTime, day: CalendarDate): number {
  if (milestone.actual !== null && milestone.actual <= day) return 0;
  const slip = slipOn(milestone, day);
  return slip === null ? 0 : workingDaysBetween(milestone.calendar, slip.promised, slip.forecast).days;
}

/** Days to which milestones are added, one after the other. */
export function slipsOfDays(days: readonly CalendarDate[]): {
  readonly add: (milestone: MilestoneOverTime) => void;
  readonly sums: () => readonly SlipsOfDay[];
} {
  const sums = days.map((day) => ({ day, milestones: 0, days: 0 }));
  const add = (milestone: MilestoneOverTime) => {
    for (const sum of sums) {
      const late = lateBy(milestone, sum.day);
      sum.milestones += late > 0 ? 1 : 0;
      sum.days += late;
    }
  };
  return { add, sums: () => sums };
}

export type Growth = 'grow' | 'shrink' | 'hold' | 'none';

/** How the last day compares with an earlier one, by the working days in all; none: nothing was late on either. */
export function growthOf(earlier: SlipsOfDay, last: SlipsOfDay): Growth {
  if (earlier.days === 0 && last.days === 0) return 'none';
  if (last.days === earlier.days) return 'hold';
  return last.days > earlier.days ? 'grow' : 'shrink';
}
