// Since when a milestone has been expected later than promised, read off the log.
import type { ChangeSet } from '../../changes/change-set.ts';
import { dateOfMs } from '../../domain/calendar/log-days.ts';
import type { CalendarDate, Id } from '../../domain/registry/fields.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import { baselineDateOf } from '../../domain/rules/baselines.ts';

/**
 * Of each milestone whose last forecast is past its baseline, the day on which a forecast first went past what is now the baseline, and
 * stayed there: by the days of the log (UTC), as in the trend. One pass over the log.
 */
export function slipsSince(park: ParkReader, log: Iterable<ChangeSet>): ReadonlyMap<Id, CalendarDate> {
  const promised = new Map(park.rows('milestone').map((milestone) => [milestone.id, baselineDateOf(park, milestone)]));
  const slips = new Map<Id, CalendarDate>();
  for (const { at, ops } of log) {
    for (const { table, id, field, value } of ops) {
      if (table !== 'milestone' || field !== 'forecastDate') continue;
      const baseline = promised.get(id) ?? null;
      if (baseline === null || typeof value !== 'string' || value <= baseline) slips.delete(id);
      else if (!slips.has(id)) slips.set(id, dateOfMs(at.ms));
    }
  }
  return slips;
}
