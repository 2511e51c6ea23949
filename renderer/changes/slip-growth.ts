// Whether slips grow, read off the log: the slips that stood at the end of each of the last months.
import { type CalendarDate, dateOfDay, LAST_DAY } from '../domain/calendar/calendar-date.ts';
import type { Id } from '../domain/registry/fields.ts';
import type { ParkReader } from '../domain/registry/park-reader.ts';
import { FINISHED_STAGES } from '../domain/rules/attention.ts';
import { promisesOf } from '../domain/rules/baselines.ts';
import { calendarOfMilestone, type SiteCalendars } from '../domain/rules/site-calendars.ts';
import { type SlipsOfDay, slipsOfDays } from '../domain/trend/slip-growth.ts';
import type { ChangeSet } from './change-set.ts';
import { forecastTrendsInSlices } from './forecast-trends.ts';

export interface SlipGrowthOptions {
  readonly calendars: SiteCalendars;
  /** The site whose work is looked at; null: all. */
  readonly siteId: Id | null;
  /** The oldest first. */
  readonly days: readonly CalendarDate[];
}

/**
 * The slips that stood at the end of each of the days, of the milestones that are in the park now and not called off, in projects under way; a
 * few milliseconds at a time. A milestone is late by the forecast and the baseline of that day, and until it was reached.
 */
export function* slipGrowth(
  park: ParkReader,
  log: Iterable<ChangeSet>,
  { calendars, siteId, days }: SlipGrowthOptions,
): Generator<undefined, readonly SlipsOfDay[]> {
  const milestones = park.rows('milestone').filter(({ status, project, site }) => {
    const of = status === 'cancelled' ? null : park.row('project', project);
    return of !== null && !FINISHED_STAGES.includes(of.stage) && (siteId === null || (site ?? of.leadSite) === siteId);
  });
  const trends = yield* forecastTrendsInSlices(log, new Set(milestones.map(({ id }) => id)), dateOfDay(LAST_DAY));
  const counted = slipsOfDays(days);
  for (const [at, milestone] of milestones.entries()) {
    const points = trends.get(milestone.id)?.points ?? [];
    const promises = points.length === 0 ? [] : promisesOf(park, milestone);
    counted.add({ points, promises, calendar: calendarOfMilestone(park, milestone, calendars), actual: milestone.actualDate });
    if (at % SLICE === 0) yield;
  }
  return counted.sums();
}

/** Milestones: a fraction of a millisecond. */
const SLICE = 50;
