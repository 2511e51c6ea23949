// Since when milestones slip, read off the log and the baselines.
import { dateOfDay, LAST_DAY } from '../domain/calendar/calendar-date.ts';
import type { CalendarDate, Id } from '../domain/registry/fields.ts';
import type { ParkReader } from '../domain/registry/park-reader.ts';
import { promisesOf } from '../domain/rules/baselines.ts';
import type { SiteCalendars } from '../domain/rules/site-calendars.ts';
import { isSlipping } from '../domain/rules/slip.ts';
import { slipStart } from '../domain/trend/slip-history.ts';
import { forecastTrends } from './forecast-trends.ts';
import type { ChangeLog } from './log.ts';

/**
 * Of each open milestone that slips by a working day or more, the day on which its slip began (`slipStart`); none where the log does not tell.
 * Days are those of the log (UTC), as in the trend. One pass over the log.
 */
export function slipStarts(park: ParkReader, log: ChangeLog, calendars: SiteCalendars): ReadonlyMap<Id, CalendarDate> {
  const slipping = park.rows('milestone').filter((milestone) => isSlipping(park, milestone, calendars));
  const trends = forecastTrends(log, new Set(slipping.map(({ id }) => id)), dateOfDay(LAST_DAY));
  return new Map(
    slipping.flatMap((milestone): [Id, CalendarDate][] => {
      const start = slipStart({ points: trends.get(milestone.id)?.points ?? [], promises: promisesOf(park, milestone) });
      return start === null ? [] : [[milestone.id, start]];
    }),
  );
}
