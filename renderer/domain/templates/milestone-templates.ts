// The milestones with which projects of a kind usually begin. A new template is one file in assets/templates and one line here.
import hardware from '../../../assets/templates/hardware.json' with { type: 'json' };
import marketEntry from '../../../assets/templates/market-entry.json' with { type: 'json' };
import research from '../../../assets/templates/research.json' with { type: 'json' };
import software from '../../../assets/templates/software.json' with { type: 'json' };
import { type CalendarDate, dateOfDay, dayNumber } from '../calendar/calendar-date.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { Localized } from '../registry/language.ts';
import { shifted, workdayFrom } from '../schedule/day-steps.ts';

export interface TemplateMilestone {
  /** Unique in its template; what `after` names. */
  readonly key: string;
  /** Working days after the first day of work. */
  readonly workingDay: number;
  /** In percent of the project. */
  readonly weight: string;
  readonly title: Localized;
  readonly meansOfVerification: Localized;
  /** The milestones that it waits for, finish to start. */
  readonly after: readonly string[];
}

export interface MilestoneTemplate {
  readonly name: Localized;
  readonly milestones: readonly TemplateMilestone[];
}

export const TEMPLATE_NAMES = ['hardware', 'research', 'software', 'marketEntry'] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

export const MILESTONE_TEMPLATES: Readonly<Record<TemplateName, MilestoneTemplate>> = { hardware, research, software, marketEntry };

/** The working day of a milestone, counted from the first working day on or after the start. Beyond 2200, the last day of 2200. */
export function templateDate({ workingDay }: TemplateMilestone, start: CalendarDate, calendar: WorkCalendar): CalendarDate {
  return dateOfDay(shifted(calendar, workdayFrom(calendar, dayNumber(start)), workingDay));
}
