// Section 4: the milestones on a line of time, baseline against forecast, with the holidays of each site.
import { addDays, type CalendarDate, dateOfDay, dayNumber } from '../../domain/calendar/calendar-date.ts';
import { dayKind, type WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { baselineDateOf } from '../../domain/rules/baselines.ts';
import { milestonesInOrder } from '../../domain/rules/milestone-order.ts';
import { calendarOfSite, sitesOfProject } from '../../domain/rules/site-calendars.ts';
import type { Closure, TimelineRow } from '../document.ts';
import type { ReportContext } from './report-context.ts';
import { type SectionDraft, section } from './section.ts';
import { join, milestoneTitle, say, siteName } from './wordings.ts';

/** Days of air before the first date and after the last. */
const AIR = 10;
/** A weekend inside a holiday belongs to it; a closure shorter than this is an ordinary weekend or a single day, too thin to draw. */
const SHORTEST_CLOSURE = 3;

export function composeTimeline(context: ReportContext): SectionDraft | null {
  const rows = milestonesInOrder(context.park, context.project.id)
    .filter(({ milestone }) => milestone.status !== 'cancelled')
    .map(({ milestone }) => timelineRow(context, milestone))
    .filter(hasDate);
  const dates = rows
    .flatMap(({ baseline, forecast, actual }) => [baseline, forecast, actual])
    .filter(isDate)
    .toSorted();
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return null;
  const span = { from: addDays(first, -AIR), to: addDays(last, AIR) };
  const timeline = {
    kind: 'timeline',
    key: 'timeline',
    caption: say(context, 'report:timeline.caption'),
    ...span,
    cutOffDate: context.cutOffDate,
    rows,
    closures: closures(context, span.from, span.to),
    legend: {
      baseline: say(context, 'report:columns.baseline'),
      forecast: say(context, 'report:columns.forecast'),
      actual: say(context, 'report:columns.actual'),
      slip: say(context, 'report:timeline.slip'),
      cutOff: say(context, 'report:cover.cutOffDate'),
    },
  } as const;
  return section('timeline', say(context, 'report:timeline.heading'), [timeline], true);
}

function timelineRow(context: ReportContext, milestone: Row<'milestone'>): TimelineRow {
  const { code, forecastDate, actualDate } = milestone;
  const baseline = baselineDateOf(context.park, milestone);
  return { code, title: milestoneTitle(context, milestone.id), baseline, forecast: forecastDate, actual: actualDate };
}

function hasDate({ baseline, forecast, actual }: TimelineRow): boolean {
  return baseline !== null || forecast !== null || actual !== null;
}

function isDate(date: CalendarDate | null): date is CalendarDate {
  return date !== null;
}

/** The holidays of the project's sites, each country once. */
function closures(context: ReportContext, from: CalendarDate, to: CalendarDate): Closure[] {
  const byCountry = new Map<string, Row<'site'>>();
  for (const site of sitesOfProject(context.park, context.project)) {
    if (site.workCalendar !== null && !byCountry.has(site.workCalendar)) byCountry.set(site.workCalendar, site);
  }
  return [...byCountry.values()].flatMap((site) => {
    const calendar = calendarOfSite(site, context.calendars);
    if (calendar === null) return [];
    const label = join(context, [say(context, 'report:timeline.holidays'), siteName(context, site.id)], ' ');
    return [{ label, spans: holidaySpans(calendar, from, to) }];
  });
}

/** Runs of days off that hold a holiday. */
function holidaySpans(calendar: WorkCalendar, from: CalendarDate, to: CalendarDate): Closure['spans'] {
  const spans: { from: CalendarDate; to: CalendarDate }[] = [];
  let run: CalendarDate[] = [];
  let hasHoliday = false;
  const close = () => {
    const [first] = run;
    const last = run.at(-1);
    if (hasHoliday && run.length >= SHORTEST_CLOSURE && first !== undefined && last !== undefined) spans.push({ from: first, to: last });
    run = [];
    hasHoliday = false;
  };
  for (let day = dayNumber(from); day <= dayNumber(to); day += 1) {
    const date = dateOfDay(day);
    const { working, kind } = dayKind(calendar, date);
    if (working) {
      close();
      continue;
    }
    run.push(date);
    hasHoliday ||= kind === 'dayOff';
  }
  close();
  return spans;
}
