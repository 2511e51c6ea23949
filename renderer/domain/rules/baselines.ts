// Which baseline holds, and what it promised for a milestone.
import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Id } from '../registry/fields.ts';
import type { ParkReader } from '../registry/park-reader.ts';
import type { Row } from '../registry/registry.ts';
import type { Promised } from '../trend/slip-history.ts';

/** The baseline of a project that was approved last; of two approved on one day, or on no day, the one with the greater id. */
export function currentBaseline(park: ParkReader, projectId: Id): Row<'baseline'> | null {
  let latest: Row<'baseline'> | null = null;
  for (const baseline of park.referring('baseline', 'project', projectId)) {
    if (latest === null || isLater(baseline, latest)) latest = baseline;
  }
  return latest;
}

/** What was promised of a milestone, baseline after baseline, in the order in which each became the current one. */
export function promisesOf(park: ParkReader, { id, project }: Row<'milestone'>): readonly Promised[] {
  const baselines = project === null ? [] : park.referring('baseline', 'project', project);
  return baselines
    .toSorted((one, other) => (isLater(one, other) ? 1 : -1))
    .map(({ approvedOn, dates }) => ({ from: approvedOn ?? '', date: dates[id] ?? null }));
}

/** The date that the project's current baseline holds for a milestone; null where it holds none. */
export function baselineDateOf(park: ParkReader, milestone: Row<'milestone'>): CalendarDate | null {
  if (milestone.project === null) return null;
  return currentBaseline(park, milestone.project)?.dates[milestone.id] ?? null;
}

function isLater(one: Row<'baseline'>, other: Row<'baseline'>): boolean {
  const approved = one.approvedOn ?? '';
  const before = other.approvedOn ?? '';
  return approved === before ? one.id > other.id : approved > before;
}
