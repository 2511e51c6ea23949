// The counts of a plan, by the rules of the command line's contract.
import type { CalendarDate } from '../domain/calendar/calendar-date.ts';
import type { LinkType, SourcePlan } from './source-plan.ts';

export interface PlanStatistics {
  /** All real rows, summaries and milestones included. */
  readonly tasks: number;
  /** Rows that the file marks as summaries. ProjectLibre marks none, and its rows still stand under one another. */
  readonly summaries: number;
  readonly milestones: number;
  readonly links: Readonly<Record<LinkType, number>>;
  /** Links with a lag or a lead. */
  readonly lagged: number;
  /** The numbers of the baselines that hold a date, ascending. */
  readonly baselines: readonly number[];
  /** The earliest start and the latest finish of any row. */
  readonly firstDate: CalendarDate | null;
  readonly lastDate: CalendarDate | null;
  /** Rows complete to 100%. */
  readonly done: number;
}

/** Counts what a plan holds. */
export function statisticsOf(plan: SourcePlan): PlanStatistics {
  const { tasks, links } = plan;
  const ofType = (type: LinkType) => links.filter((link) => link.type === type).length;
  return {
    tasks: tasks.length,
    summaries: tasks.filter((task) => task.isSummary).length,
    milestones: tasks.filter((task) => task.isMilestone).length,
    links: { FS: ofType('FS'), SS: ofType('SS'), FF: ofType('FF'), SF: ofType('SF') },
    lagged: links.filter((link) => link.lag !== null).length,
    baselines: plan.baselines.map((baseline) => baseline.number).sort((a, b) => a - b),
    firstDate: earliest(tasks.map((task) => task.start ?? task.finish)),
    lastDate: latest(tasks.map((task) => task.finish ?? task.start)),
    done: tasks.filter((task) => task.percentComplete >= 100).length,
  };
}

// ISO dates sort as text.
function earliest(dates: readonly (CalendarDate | null)[]): CalendarDate | null {
  return dates.reduce((best, date) => (date !== null && (best === null || date < best) ? date : best), null);
}

function latest(dates: readonly (CalendarDate | null)[]): CalendarDate | null {
  return dates.reduce((best, date) => (date !== null && (best === null || date > best) ? date : best), null);
}
