// Since when a milestone has been expected later than promised, read off the log.
import type { ChangeLog } from '../../changes/log.ts';
import type { Id } from '../../domain/registry/fields.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import { baselineDateOf } from '../../domain/rules/baselines.ts';

interface Slip {
  /** When the forecast first went past what is now the baseline, and stayed there; milliseconds since 1970. */
  readonly sinceMs: number;
  readonly author: string;
}

/** Of each milestone whose last forecast is past its baseline. One pass over the log. */
export function slipsSince(park: ParkReader, log: ChangeLog): ReadonlyMap<Id, Slip> {
  const promised = new Map(park.rows('milestone').map((milestone) => [milestone.id, baselineDateOf(park, milestone)]));
  const slips = new Map<Id, Slip>();
  for (const { at, author, ops } of log) {
    for (const { table, id, field, value } of ops) {
      if (table !== 'milestone' || field !== 'forecastDate') continue;
      const baseline = promised.get(id) ?? null;
      if (baseline === null || typeof value !== 'string' || value <= baseline) slips.delete(id);
      else if (!slips.has(id)) slips.set(id, { sinceMs: at.ms, author });
    }
  }
  return slips;
}
