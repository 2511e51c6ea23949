// How far a milestone is from what was promised.
import { type CalendarDate, daysBetween } from '../calendar/calendar-date.ts';
import type { Certainty } from '../calendar/work-calendar.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import type { ParkReader } from '../registry/park-reader.ts';
import type { Row } from '../registry/registry.ts';
import { baselineDateOf } from './baselines.ts';
import { actualOrForecast } from './milestone-state.ts';
import { calendarOfMilestone, type SiteCalendars } from './site-calendars.ts';

/** Positive where the milestone is later than its baseline, negative where it is earlier. */
export interface Variance {
  readonly calendarDays: number;
  /** Counted from the day after the earlier date to the later one, by the calendar of the milestone's site. */
  readonly workingDays: number;
  /** How far the working days can be relied on. */
  readonly certainty: Certainty;
  readonly baseline: CalendarDate;
  /** The actual date, else the forecast. */
  readonly reached: CalendarDate;
}

/** (Actual, else forecast) − baseline; null where the baseline or both other dates are missing. Source: PRODUCT.md, the field's words. */
export function varianceOf(park: ParkReader, milestone: Row<'milestone'>, calendars: SiteCalendars): Variance | null {
  const baseline = baselineDateOf(park, milestone);
  const reached = actualOrForecast(milestone);
  if (baseline === null || reached === null) return null;
  const working = workingDaysBetween(calendarOfMilestone(park, milestone, calendars), baseline, reached);
  return { calendarDays: daysBetween(baseline, reached), workingDays: working.days, certainty: working.certainty, baseline, reached };
}
