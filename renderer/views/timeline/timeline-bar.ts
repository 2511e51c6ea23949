// One milestone as the timeline draws it. Pure.
import { type CalendarDate, dayNumber } from '../../domain/calendar/calendar-date.ts';
import { workingDaysBetween } from '../../domain/calendar/working-days.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { actualOrForecast, isOpen, isReached } from '../../domain/rules/milestone-state.ts';
import { calendarOfMilestone } from '../../domain/rules/site-calendars.ts';
import type { SignKind } from './timeline-shapes.ts';
import type { TimelineSurroundings } from './timeline-surroundings.ts';

export interface TimelineBar {
  readonly milestone: Row<'milestone'>;
  readonly title: string;
  /** 0 for a milestone of its own, 1 for a part of one, and so on. */
  readonly depth: number;
  /** What is promised; a day number, null where nothing is. */
  readonly baseline: number | null;
  /** Where it stands: the day it was reached, else its forecast, else its baseline; null for one without any date. */
  readonly day: number | null;
  readonly sign: SignKind;
  readonly isOverdue: boolean;
  /** Working days of its site past the baseline; negative where it is early, null where one of the dates is missing. */
  readonly slip: number | null;
}

export function barOf(
  around: TimelineSurroundings,
  milestone: Row<'milestone'>,
  depth: number,
  baseline: CalendarDate | null,
): TimelineBar {
  const reached = actualOrForecast(milestone);
  const due = milestone.forecastDate ?? baseline;
  return {
    milestone,
    title: readLocalized(milestone.title, around.language).text,
    depth,
    baseline: baseline === null ? null : dayNumber(baseline),
    day: reached === null ? (baseline === null ? null : dayNumber(baseline)) : dayNumber(reached),
    sign: signOf(milestone, reached),
    isOverdue: isOpen(milestone) && due !== null && due < around.today,
    slip: baseline === null || reached === null ? null : slipTo(around, milestone, baseline, reached),
  };
}

/** By how many working days of its site a date is later than the baseline. */
export function slipTo(around: TimelineSurroundings, milestone: Row<'milestone'>, baseline: CalendarDate, to: CalendarDate): number {
  return workingDaysBetween(calendarOfMilestone(around.park, milestone, around.calendars), baseline, to).days;
}

function signOf(milestone: Row<'milestone'>, reached: CalendarDate | null): SignKind {
  if (milestone.status === 'cancelled') return 'cancelled';
  if (isReached(milestone)) return 'reached';
  return reached === null ? 'baseline' : 'forecast';
}
