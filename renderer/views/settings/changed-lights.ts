// Which projects would change their light by other limits.
import type { CalendarDate } from '../../domain/registry/fields.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { FINISHED_STAGES } from '../../domain/rules/attention.ts';
import { type Health, healthOf } from '../../domain/rules/health.ts';
import type { SiteCalendars } from '../../domain/rules/site-calendars.ts';
import { type Tolerances, tolerancesOf } from '../../domain/rules/tolerances.ts';

export interface ChangedLight {
  readonly project: Row<'project'>;
  readonly now: Health;
  readonly later: Health;
}

/** Of the projects under way, by their codes. A light set by hand stays. */
export function changedLights(park: ParkReader, today: CalendarDate, calendars: SiteCalendars, limits: Tolerances): ChangedLight[] {
  const current = tolerancesOf(park);
  return park
    .rows('project')
    .filter(({ stage }) => !FINISHED_STAGES.includes(stage))
    .map((project) => ({
      project,
      now: healthOf(park, project, today, calendars, current).health,
      later: healthOf(park, project, today, calendars, limits).health,
    }))
    .filter(({ now, later }) => now !== later)
    .sort((one, other) => (one.project.code < other.project.code ? -1 : 1));
}
