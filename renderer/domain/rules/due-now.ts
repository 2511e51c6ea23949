// Which milestones to call to mind today: those that are overdue, and those that are due before the next working day.
import { addDays, type CalendarDate, daysBetween } from '../calendar/calendar-date.ts';
import { isWorkday } from '../calendar/work-calendar.ts';
import type { ParkReader } from '../registry/park-reader.ts';
import type { Row } from '../registry/registry.ts';
import { FINISHED_STAGES } from './attention.ts';
import { dueDateOf, isOpen } from './milestone-state.ts';
import { calendarOfMilestone, type SiteCalendars } from './site-calendars.ts';

export interface DueMilestone {
  readonly kind: 'overdue' | 'due';
  readonly milestone: Row<'milestone'>;
  readonly project: Row<'project'>;
  /** When it is due. */
  readonly date: CalendarDate;
  /** Calendar days: how long it is overdue, or how many are left. */
  readonly days: number;
}

/**
 * The overdue ones first, the longest first; then those due, the nearest first. A milestone that is due on days off is called to mind from the last working day
 * before, by the calendar of its site: on the day itself nobody is at work. Projects that are over are left out.
 */
export function dueNow(park: ParkReader, today: CalendarDate, calendars: SiteCalendars): readonly DueMilestone[] {
  const found: DueMilestone[] = [];
  for (const project of park.rows('project').filter(({ stage }) => !FINISHED_STAGES.includes(stage))) {
    for (const milestone of park.referring('milestone', 'project', project.id).filter(isOpen)) {
      const date = dueDateOf(park, milestone);
      if (date === null) continue;
      const left = daysBetween(today, date);
      if (left < 0) found.push({ kind: 'overdue', milestone, project, date, days: -left });
      else if (isBreak(park, milestone, calendars, today, left)) found.push({ kind: 'due', milestone, project, date, days: left });
    }
  }
  return found.sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : compareIds(one, other)));
}

/** In days. The holidays of both countries are shorter; none need be looked through day by day that lies beyond. */
const LONGEST_BREAK = 16;

/** Whether nobody works at the milestone's site on the days after today, to the last of them; of no days that is true. */
function isBreak(park: ParkReader, milestone: Row<'milestone'>, calendars: SiteCalendars, today: CalendarDate, days: number): boolean {
  if (days > LONGEST_BREAK) return false;
  const calendar = calendarOfMilestone(park, milestone, calendars);
  return Array.from({ length: days }, (_, at) => addDays(today, at + 1)).every((day) => !isWorkday(calendar, day));
}

function compareIds(one: DueMilestone, other: DueMilestone): number {
  return one.milestone.id < other.milestone.id ? -1 : 1;
}
