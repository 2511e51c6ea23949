// Since when milestones slip, read off the log and the baselines.
import { dateOfDay, LAST_DAY } from '../domain/calendar/calendar-date.ts';
import type { CalendarDate, Id } from '../domain/registry/fields.ts';
import type { ParkReader } from '../domain/registry/park-reader.ts';
import { promisesOf } from '../domain/rules/baselines.ts';
import type { SiteCalendars } from '../domain/rules/site-calendars.ts';
import { isSlipping } from '../domain/rules/slip.ts';
import { slipStart } from '../domain/trend/slip-history.ts';
import type { ChangeSet } from './change-set.ts';
import { forecastTrendsInSlices } from './forecast-trends.ts';
import { atOnce } from './steps.ts';

/**
 * Of each open milestone that slips by a working day or more, the day on which its slip began (`slipStart`); none where the log does not tell.
 * Days are those of the log (UTC), as in the trend. One pass over the log.
 */
export function slipStarts(park: ParkReader, log: Iterable<ChangeSet>, calendars: SiteCalendars): ReadonlyMap<Id, CalendarDate> {
  return atOnce(slipStartsInSlices(park, log, calendars));
}

/** The same a few milliseconds at a time, for whoever must not hold up the page. */
export function* slipStartsInSlices(
  park: ParkReader,
  log: Iterable<ChangeSet>,
  calendars: SiteCalendars,
): Generator<undefined, ReadonlyMap<Id, CalendarDate>> {
  const slipping = park.rows('milestone').filter((milestone) => isSlipping(park, milestone, calendars));
  const starts = new Map<Id, CalendarDate>();
  if (slipping.length === 0) return starts;
  const trends = yield* forecastTrendsInSlices(log, new Set(slipping.map(({ id }) => id)), dateOfDay(LAST_DAY));
  for (const milestone of slipping) {
    const start = slipStart({ points: trends.get(milestone.id)?.points ?? [], promises: promisesOf(park, milestone) });
    if (start !== null) starts.set(milestone.id, start);
  }
  return starts;
}
