// Two baselines of a project beside each other, or one beside the dates as they stand now.
import { type CalendarDate, daysBetween } from '../calendar/calendar-date.ts';
import type { Certainty } from '../calendar/work-calendar.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import type { Id } from '../registry/fields.ts';
import type { ParkReader } from '../registry/park-reader.ts';
import type { Row } from '../registry/registry.ts';
import { milestonesInOrder } from './milestone-order.ts';
import { actualOrForecast } from './milestone-state.ts';
import { calendarOfMilestone, type SiteCalendars } from './site-calendars.ts';

/** Dates by milestone. */
export type DatesById = Readonly<Record<Id, CalendarDate>>;

export interface DateDifference {
  /** Positive where the second date is the later. */
  readonly calendarDays: number;
  /** By the calendar of the milestone's site. */
  readonly workingDays: number;
  readonly certainty: Certainty;
}

export interface ComparedMilestone {
  readonly id: Id;
  /** Null where it has been deleted: a baseline remembers it all the same. */
  readonly milestone: Row<'milestone'> | null;
  /** Null where it is missing on that side. */
  readonly first: CalendarDate | null;
  readonly second: CalendarDate | null;
  /** Null where it is missing on a side, or has been deleted. */
  readonly difference: DateDifference | null;
}

/** The dates as they stand: actual, else forecast. Cancelled milestones have none. */
export function datesNow(park: ParkReader, project: Id): DatesById {
  const dates = park.referring('milestone', 'project', project).flatMap((milestone): [Id, CalendarDate][] => {
    const date = milestone.status === 'cancelled' ? null : actualOrForecast(milestone);
    return date === null ? [] : [[milestone.id, date]];
  });
  return Object.fromEntries(dates);
}

/** Every milestone that has a date on either side: the project's in their order, then those deleted or moved to other projects. */
export function compareDates(
  park: ParkReader,
  project: Id,
  first: DatesById,
  second: DatesById,
  calendars: SiteCalendars,
): readonly ComparedMilestone[] {
  const inOrder = milestonesInOrder(park, project).map(({ milestone }) => milestone.id);
  const ids = new Set([...inOrder, ...Object.keys(first), ...Object.keys(second)]);
  return [...ids].flatMap((id) => {
    const dates = { first: first[id] ?? null, second: second[id] ?? null };
    if (dates.first === null && dates.second === null) return [];
    const milestone = park.row('milestone', id);
    return [{ id, milestone, ...dates, difference: differenceOf(park, milestone, dates.first, dates.second, calendars) }];
  });
}

export interface ComparisonSummary {
  readonly later: number;
  readonly earlier: number;
  readonly same: number;
  /** On one side only, or deleted since. */
  readonly incomparable: number;
}

export function summaryOf(compared: readonly ComparedMilestone[]): ComparisonSummary {
  const days = compared.map(({ difference }) => difference?.calendarDays ?? null);
  return {
    later: days.filter((each) => each !== null && each > 0).length,
    earlier: days.filter((each) => each !== null && each < 0).length,
    same: days.filter((each) => each === 0).length,
    incomparable: days.filter((each) => each === null).length,
  };
}

function differenceOf(
  park: ParkReader,
  milestone: Row<'milestone'> | null,
  first: CalendarDate | null,
  second: CalendarDate | null,
  calendars: SiteCalendars,
): DateDifference | null {
  if (milestone === null || first === null || second === null) return null;
  const { days, certainty } = workingDaysBetween(calendarOfMilestone(park, milestone, calendars), first, second);
  return { calendarDays: daysBetween(first, second), workingDays: days, certainty };
}
