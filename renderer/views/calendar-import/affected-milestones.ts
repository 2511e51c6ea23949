// The milestones that a new table leaves without a working day. Pure.

import type { DayChange } from '../../domain/calendar/table-preview.ts';
import type { CalendarDate, Id } from '../../domain/registry/fields.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { dueDateOf, isOpen } from '../../domain/rules/milestone-state.ts';
import type { CalendarCountry } from '../../domain/rules/park-calendars.ts';

/** Open milestones of a country's sites that are due on a day which was worked and would not be, by day. */
export function milestonesOnNewDaysOff(
  park: ParkReader,
  country: CalendarCountry,
  changes: readonly DayChange[],
): readonly Row<'milestone'>[] {
  const off = new Set(changes.filter(({ after }) => !after.working).map(({ date }) => date));
  const dueOn = (milestone: Row<'milestone'>): CalendarDate => dueDateOf(park, milestone) ?? '';
  return park
    .rows('milestone')
    .filter((milestone) => isOpen(milestone) && off.has(dueOn(milestone)) && countryOf(park, milestone) === country)
    .toSorted((one, other) => (dueOn(one) < dueOn(other) ? -1 : 1));
}

/** As `calendarOfMilestone` has it: of its site, else of its project's lead site. */
function countryOf(park: ParkReader, { site, project }: Row<'milestone'>): CalendarCountry | null {
  const of = (id: Id | null) => park.row('site', id)?.workCalendar ?? null;
  return of(site) ?? of(park.row('project', project)?.leadSite ?? null);
}
