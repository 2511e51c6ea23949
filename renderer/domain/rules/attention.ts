// What needs a manager's attention, the most pressing first.
import { type CalendarDate, daysBetween, yearOf } from '../calendar/calendar-date.ts';
import type { LocalizedName } from '../calendar/calendar-table.ts';
import { type Certainty, type DayKind, dayKind } from '../calendar/work-calendar.ts';
import type { Id } from '../registry/fields.ts';
import type { ParkReader } from '../registry/park-reader.ts';
import type { Row } from '../registry/registry.ts';
import { contradictingParties } from './acceptance.ts';
import { dueDateOf, isOpen, lacksSlipReason } from './milestone-state.ts';
import { isHighRisk, riskScore } from './risks.ts';
import { calendarOfMilestone, calendarOfSite, type SiteCalendars, sitesOfProject } from './site-calendars.ts';
import { type Tolerances, tolerancesOf } from './tolerances.ts';
import { varianceOf } from './variance.ts';

export type AttentionItem = MilestoneAttention | GateAttention | AcceptanceAttention | DayOffAttention | RiskAttention | CalendarAttention;

/** `days`: overdue, calendar days since it was due; slipping and slipReasonMissing, working days of slip; due, calendar days left. */
export interface MilestoneAttention {
  readonly kind: 'overdue' | 'slipping' | 'due' | 'slipReasonMissing';
  readonly milestoneId: Id;
  readonly projectId: Id;
  /** When it is due. */
  readonly date: CalendarDate;
  readonly days: number;
}

/** A milestone that is due on a day on which people do not work at one of the project's sites. */
export interface DayOffAttention {
  readonly kind: 'dueOnDayOff';
  readonly milestoneId: Id;
  readonly projectId: Id;
  readonly date: CalendarDate;
  /** Calendar days left. */
  readonly days: number;
  readonly sites: readonly { readonly siteId: Id; readonly day: DayKind; readonly holiday: LocalizedName | null }[];
}

/** A gate whose day has come, and nobody has decided it. */
export interface GateAttention {
  readonly kind: 'gateUndecided';
  readonly gateId: Id;
  readonly projectId: Id;
  /** When it was held, else was to be held. */
  readonly date: CalendarDate;
  /** Calendar days since then. */
  readonly days: number;
}

/** A milestone that is called accepted although parties of it have not accepted. */
export interface AcceptanceAttention {
  readonly kind: 'notAccepted';
  readonly milestoneId: Id;
  readonly projectId: Id;
  readonly parties: readonly Id[];
}

export interface RiskAttention {
  readonly kind: 'highRisk';
  readonly riskId: Id;
  readonly projectId: Id;
  /** Likelihood times impact, up to 25. */
  readonly score: number;
}

/** Milestones are due in a year of which the official calendar is not settled or not known. */
export interface CalendarAttention {
  readonly kind: 'calendarUncertain';
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly year: number;
  readonly certainty: Certainty;
  /** How many open milestones are due in it. */
  readonly milestones: number;
}

const KINDS: readonly AttentionItem['kind'][] = [
  'overdue',
  'slipping',
  'gateUndecided',
  'due',
  'slipReasonMissing',
  'notAccepted',
  'highRisk',
  'dueOnDayOff',
  'calendarUncertain',
];
/** Of projects that nobody has to look after any more. */
export const FINISHED_STAGES: readonly Row<'project'>['stage'][] = ['graduated', 'stopped'];

/**
 * What needs attention on a day, in the order overdue, slipping, gate without its decision, due soon, slip without a reason, accepted without a party, high risk, due
 * on a day off, calendar not settled; within a kind the greatest (of those due, the nearest) first. Of overdue, slipping and due a milestone is listed
 * under the first that fits. Projects that are graduated or stopped are left out.
 */
export function attentionOf(park: ParkReader, today: CalendarDate, calendars: SiteCalendars): readonly AttentionItem[] {
  const projects = park.rows('project').filter((project) => !FINISHED_STAGES.includes(project.stage));
  const tolerances = tolerancesOf(park);
  const items = projects.flatMap((project) => attentionOfProject(park, project, today, calendars, tolerances));
  return [...items, ...uncertainCalendars(park, projects, today, calendars)].sort(mostPressingFirst);
}

function attentionOfProject(
  park: ParkReader,
  project: Row<'project'>,
  today: CalendarDate,
  calendars: SiteCalendars,
  tolerances: Tolerances,
): AttentionItem[] {
  const sites = sitesOfProject(park, project);
  const high = park.referring('risk', 'project', project.id).filter((risk) => isHighRisk(risk, tolerances));
  const gates = park.referring('gateReview', 'project', project.id);
  const items: AttentionItem[] = [...high.map(attentionOfRisk), ...gates.flatMap((gate) => undecided(gate, project.id, today))];
  for (const milestone of park.referring('milestone', 'project', project.id)) {
    const parties = contradictingParties(park, milestone);
    if (parties.length > 0) items.push({ kind: 'notAccepted', milestoneId: milestone.id, projectId: project.id, parties });
    const date = isOpen(milestone) ? dueDateOf(park, milestone) : null;
    if (date === null) continue;
    const slip = varianceOf(park, milestone, calendars)?.workingDays ?? 0;
    const about = { milestoneId: milestone.id, projectId: project.id, date };
    const main = mainConcern(date, slip, today, tolerances);
    if (main !== null) items.push({ ...about, ...main });
    if (slip > 0 && lacksSlipReason(milestone)) items.push({ ...about, kind: 'slipReasonMissing', days: slip });
    if (date >= today) items.push(...dayOff(about, sites, today, calendars));
  }
  return items;
}

function undecided(gate: Row<'gateReview'>, projectId: Id, today: CalendarDate): GateAttention[] {
  const date = gate.decision === null ? (gate.heldOn ?? gate.plannedOn) : null;
  return date === null || date > today ? [] : [{ kind: 'gateUndecided', gateId: gate.id, projectId, date, days: daysBetween(date, today) }];
}

function mainConcern(
  date: CalendarDate,
  slip: number,
  today: CalendarDate,
  { greenSlip, dueSoon }: Tolerances,
): Pick<MilestoneAttention, 'kind' | 'days'> | null {
  const left = daysBetween(today, date);
  if (left < 0) return { kind: 'overdue', days: -left };
  if (slip > greenSlip) return { kind: 'slipping', days: slip };
  return left <= dueSoon ? { kind: 'due', days: left } : null;
}

function dayOff(
  about: Pick<DayOffAttention, 'milestoneId' | 'projectId' | 'date'>,
  sites: readonly Row<'site'>[],
  today: CalendarDate,
  calendars: SiteCalendars,
): DayOffAttention[] {
  const closed = sites.flatMap((site) => {
    const calendar = calendarOfSite(site, calendars);
    if (calendar === null) return [];
    const day = dayKind(calendar, about.date);
    return day.working ? [] : [{ siteId: site.id, day: day.kind, holiday: day.name ?? null }];
  });
  return closed.length === 0 ? [] : [{ ...about, kind: 'dueOnDayOff', days: daysBetween(today, about.date), sites: closed }];
}

function attentionOfRisk(risk: Row<'risk'>): RiskAttention {
  return { kind: 'highRisk', riskId: risk.id, projectId: risk.project ?? '', score: riskScore(risk) ?? 0 };
}

function uncertainCalendars(
  park: ParkReader,
  projects: readonly Row<'project'>[],
  today: CalendarDate,
  calendars: SiteCalendars,
): readonly CalendarAttention[] {
  const found = new Map<string, CalendarAttention>();
  for (const milestone of projects.flatMap((project) => park.referring('milestone', 'project', project.id))) {
    const date = isOpen(milestone) ? dueDateOf(park, milestone) : null;
    if (date === null || date < today) continue;
    const { country } = calendarOfMilestone(park, milestone, calendars);
    const { certainty } = dayKind(calendarOfMilestone(park, milestone, calendars), date);
    // A milestone at no site has no calendar at all: that is said of the site, not of every year.
    if (certainty === 'official' || country === '') continue;
    const year = yearOf(date);
    const key = `${country} ${year}`;
    found.set(key, { kind: 'calendarUncertain', country, year, certainty, milestones: (found.get(key)?.milestones ?? 0) + 1 });
  }
  return [...found.values()];
}

function mostPressingFirst(one: AttentionItem, other: AttentionItem): number {
  const byKind = KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind);
  if (byKind !== 0) return byKind;
  const nearestFirst = one.kind === 'due' || one.kind === 'dueOnDayOff';
  const bySize = nearestFirst ? sizeOf(one) - sizeOf(other) : sizeOf(other) - sizeOf(one);
  return bySize || (subjectOf(one) < subjectOf(other) ? -1 : 1);
}

function sizeOf(item: AttentionItem): number {
  if (item.kind === 'highRisk') return item.score;
  if (item.kind === 'notAccepted') return item.parties.length;
  return item.kind === 'calendarUncertain' ? item.milestones : item.days;
}

function subjectOf(item: AttentionItem): string {
  if (item.kind === 'calendarUncertain') return `${item.year} ${item.country}`;
  if (item.kind === 'gateUndecided') return item.gateId;
  return item.kind === 'highRisk' ? item.riskId : item.milestoneId;
}
