// What a project works towards.
import { type CalendarDate, daysBetween } from '../calendar/calendar-date.ts';
import type { Id } from '../registry/fields.ts';
import type { ParkReader } from '../registry/park-reader.ts';
import type { Row } from '../registry/registry.ts';
import { dueDateOf, isOpen } from './milestone-state.ts';

export interface NextMilestone {
  readonly milestone: Row<'milestone'>;
  readonly due: CalendarDate;
  /** Calendar days from `today` to the due date; negative where it is overdue. */
  readonly days: number;
}

/** The open milestone of a project that is due first, overdue ones included; null where no open milestone has a date. */
export function nextMilestone(park: ParkReader, projectId: Id, today: CalendarDate): NextMilestone | null {
  let next: NextMilestone | null = null;
  for (const milestone of park.referring('milestone', 'project', projectId)) {
    const due = isOpen(milestone) ? dueDateOf(park, milestone) : null;
    if (due !== null && (next === null || due < next.due || (due === next.due && comesFirst(milestone, next.milestone)))) {
      next = { milestone, due, days: daysBetween(today, due) };
    }
  }
  return next;
}

function comesFirst(one: Row<'milestone'>, other: Row<'milestone'>): boolean {
  return one.code === other.code ? one.id < other.id : one.code < other.code;
}
