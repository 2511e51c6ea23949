// What the overview shows: the park's concerns and figures, for all sites or for one.
import { type CalendarDate, daysBetween } from '../../domain/calendar/calendar-date.ts';
import type { Id, Money } from '../../domain/registry/fields.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { type AttentionItem, attentionOf } from '../../domain/rules/attention.ts';
import { type Health, healthOf, type ProjectHealth } from '../../domain/rules/health.ts';
import { dueDateOf, isOpen } from '../../domain/rules/milestone-state.ts';
import { sumByCurrency } from '../../domain/rules/money-sums.ts';
import { readinessElements } from '../../domain/rules/readiness.ts';
import { type SiteCalendars, sitesOfProject } from '../../domain/rules/site-calendars.ts';
import { tolerancesOf } from '../../domain/rules/tolerances.ts';
import { varianceOf } from '../../domain/rules/variance.ts';

export interface OverviewContext {
  readonly park: ParkReader;
  readonly today: CalendarDate;
  readonly calendars: SiteCalendars;
  /** null: the work of all sites. */
  readonly siteId: Id | null;
}

export interface AttentionGroup {
  readonly kind: AttentionItem['kind'];
  readonly items: readonly AttentionItem[];
}

/** By urgency. A site's work: the milestones due there, and the risks of the projects that it carries. */
export function attentionGroups({ park, today, calendars, siteId }: OverviewContext): readonly AttentionGroup[] {
  const items = attentionOf(park, today, calendars).filter((item) => siteId === null || isOfSite(park, item, siteId));
  return [...Map.groupBy(items, ({ kind }) => kind)].map(([kind, of]) => ({ kind, items: of }));
}

function isOfSite(park: ParkReader, item: AttentionItem, siteId: Id): boolean {
  if (item.kind === 'calendarUncertain') return park.row('site', siteId)?.workCalendar === item.country;
  const project = park.row('project', item.projectId);
  if (item.kind === 'highRisk' || item.kind === 'gateUndecided') return project !== null && isCarriedBy(park, project, siteId);
  return (park.row('milestone', item.milestoneId)?.site ?? project?.leadSite) === siteId;
}

function isCarriedBy(park: ParkReader, project: Row<'project'>, siteId: Id | null): boolean {
  return siteId === null || sitesOfProject(park, project).some(({ id }) => id === siteId);
}

export interface ProjectStanding {
  readonly project: Row<'project'>;
  readonly health: ProjectHealth;
  /** Its open milestone that slips most; null where none does. */
  readonly worst: { readonly milestone: Row<'milestone'>; readonly workingDays: number } | null;
}

const FINISHED_STAGES: readonly Row<'project'>['stage'][] = ['graduated', 'stopped'];
const WORST_FIRST: readonly Health[] = ['red', 'amber', 'green'];

/** The projects under way, the worst first. */
export function projectStandings(context: OverviewContext): readonly ProjectStanding[] {
  const { park, today, calendars } = context;
  return activeProjects(context)
    .map((project) => ({ project, health: healthOf(park, project, today, calendars), worst: worstSlip(context, project.id) }))
    .sort(
      (one, other) =>
        WORST_FIRST.indexOf(one.health.health) - WORST_FIRST.indexOf(other.health.health) ||
        (other.worst?.workingDays ?? 0) - (one.worst?.workingDays ?? 0) ||
        (one.project.code < other.project.code ? -1 : 1),
    );
}

function activeProjects({ park, siteId }: OverviewContext): readonly Row<'project'>[] {
  return park.rows('project').filter((project) => !FINISHED_STAGES.includes(project.stage) && isCarriedBy(park, project, siteId));
}

function worstSlip({ park, calendars }: OverviewContext, projectId: Id): ProjectStanding['worst'] {
  let worst: ProjectStanding['worst'] = null;
  for (const milestone of park.referring('milestone', 'project', projectId).filter(isOpen)) {
    const workingDays = varianceOf(park, milestone, calendars)?.workingDays ?? 0;
    if (workingDays > (worst?.workingDays ?? 0)) worst = { milestone, workingDays };
  }
  return worst;
}

export interface Figures {
  readonly health: Readonly<Record<Health, number>>;
  /** Open milestones behind their baseline, and by how many working days on average. */
  readonly slipping: number;
  readonly meanSlip: number;
  readonly dueSoon: number;
  readonly acceptedThisYear: number;
  /** How many elements were assessed at each technology readiness level, by their latest assessment. */
  readonly trl: ReadonlyMap<number, number>;
  readonly money: readonly MoneyLine[];
}

export interface MoneyLine {
  readonly currency: string;
  readonly planned: Money | null;
  readonly received: Money | null;
  readonly spent: Money | null;
}

/** Of the projects under way; what was accepted counts for finished ones, too. */
export function figuresOf(context: OverviewContext): Figures {
  const { park, today, calendars } = context;
  const projects = activeProjects(context);
  const standings = projects.map((project) => healthOf(park, project, today, calendars).health);
  const countOf = (health: Health) => standings.filter((each) => each === health).length;
  const milestones = projects
    .flatMap((project) => park.referring('milestone', 'project', project.id))
    .filter((each) => isOfSiteWork(context, each));
  const slips = milestones.filter(isOpen).flatMap((each) => positive(varianceOf(park, each, calendars)?.workingDays));
  const accepted = park
    .rows('milestone')
    .filter((each) => each.status === 'accepted' && each.actualDate?.slice(0, 4) === today.slice(0, 4));
  return {
    health: { green: countOf('green'), amber: countOf('amber'), red: countOf('red') },
    slipping: slips.length,
    meanSlip: slips.length === 0 ? 0 : Math.round(slips.reduce((sum, days) => sum + days, 0) / slips.length),
    dueSoon: milestones.filter((each) => isDueSoon(context, each)).length,
    acceptedThisYear: accepted.filter((each) => isOfSiteWork(context, each)).length,
    trl: trlCounts(park, projects),
    money: moneyLines(park, projects),
  };
}

function isOfSiteWork({ park, siteId }: OverviewContext, milestone: Row<'milestone'>): boolean {
  return siteId === null || (milestone.site ?? park.row('project', milestone.project)?.leadSite) === siteId;
}

function positive(days: number | undefined): number[] {
  return days !== undefined && days > 0 ? [days] : [];
}

function isDueSoon({ park, today }: OverviewContext, milestone: Row<'milestone'>): boolean {
  const due = isOpen(milestone) ? dueDateOf(park, milestone) : null;
  const left = due === null ? -1 : daysBetween(today, due);
  return left >= 0 && left <= tolerancesOf(park).dueSoon;
}

function trlCounts(park: ParkReader, projects: readonly Row<'project'>[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { id } of projects) {
    for (const { scale, current } of readinessElements(park, id)) if (scale === 'TRL') counts.set(current, (counts.get(current) ?? 0) + 1);
  }
  return counts;
}

function moneyLines(park: ParkReader, projects: readonly Row<'project'>[]): readonly MoneyLine[] {
  const tranches = projects.flatMap(({ id }) => park.referring('tranche', 'project', id));
  const expenses = projects.flatMap(({ id }) => park.referring('expense', 'project', id));
  const planned = sumByCurrency(tranches.map((each) => each.planned));
  const received = sumByCurrency(tranches.map((each) => each.received));
  const spent = sumByCurrency(expenses.map((each) => each.amount));
  const currencies = new Set([...planned, ...received, ...spent].map(({ currency }) => currency));
  const inCurrency = (sums: readonly Money[], currency: string) => sums.find((sum) => sum.currency === currency) ?? null;
  return [...currencies].sort().map((currency) => ({
    currency,
    planned: inCurrency(planned, currency),
    received: inCurrency(received, currency),
    spent: inCurrency(spent, currency),
  }));
}
