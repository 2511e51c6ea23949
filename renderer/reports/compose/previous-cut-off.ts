// Up to which day a project's previous report told: where the reporting period of the next one begins.
import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { Id } from '../../domain/registry/fields.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';

/** The reporting period of a first report, in days. */
export const FIRST_PERIOD = 30;

/** The cut-off date of the last report of a kind that was issued for a project before a day; null where there is none. */
export function previousCutOff(park: ParkReader, projectId: Id | null, kind: string, before: CalendarDate): CalendarDate | null {
  if (projectId === null) return null;
  const earlier = park
    .referring('reportIssue', 'project', projectId)
    .flatMap((issue) => (issue.kind === kind && issue.cutOffDate !== null && issue.cutOffDate < before ? [issue.cutOffDate] : []));
  return earlier.toSorted().at(-1) ?? null;
}
