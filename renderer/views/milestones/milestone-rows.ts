// What the table of all milestones shows of each, and which of them a filter lets through.

import { daysBetween } from '../../domain/calendar/calendar-date.ts';
import type { CalendarDate, Id } from '../../domain/registry/fields.ts';
import { type Language, readLocalized } from '../../domain/registry/language.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { contradictingParties } from '../../domain/rules/acceptance.ts';
import { baselineDateOf } from '../../domain/rules/baselines.ts';
import { dueDateOf, isOpen, isOverdue, lacksSlipReason } from '../../domain/rules/milestone-state.ts';
import type { SiteCalendars } from '../../domain/rules/site-calendars.ts';
import { tolerancesOf } from '../../domain/rules/tolerances.ts';
import { type Variance, varianceOf } from '../../domain/rules/variance.ts';
import { shortSiteName } from '../park/short-site-name.ts';

export interface MilestoneRow {
  readonly id: Id;
  readonly milestone: Row<'milestone'>;
  readonly project: Row<'project'> | null;
  readonly title: string;
  readonly projectName: string;
  readonly siteId: Id | null;
  readonly site: string;
  readonly owner: string;
  readonly baseline: CalendarDate | null;
  readonly variance: Variance | null;
  /** The day on which it was reached or is due. */
  readonly day: CalendarDate | null;
  readonly isOverdue: boolean;
  readonly isSlipping: boolean;
  readonly isDueSoon: boolean;
  readonly lacksReason: boolean;
  /** Called accepted although a party of it has not accepted. */
  readonly isContradicted: boolean;
}

export const CONCERNS = ['overdue', 'slipping', 'dueSoon', 'noReason', 'notAccepted'] as const;
export type Concern = (typeof CONCERNS)[number];

export interface MilestoneFilter {
  readonly text: string;
  readonly status: Row<'milestone'>['status'] | null;
  readonly concern: Concern | null;
  readonly site: Id | null;
}

interface Surroundings {
  readonly park: ParkReader;
  readonly today: CalendarDate;
  readonly calendars: SiteCalendars;
  readonly language: Language;
}

/** Each name is read once, however many milestones have it. */
export function milestoneRows(around: Surroundings): MilestoneRow[] {
  const names = new Map<Id | null, string>();
  const nameOf: NameOf = (table, id) => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const { park, language } = around;
    const name = table === 'site' ? shortSiteName(park, id, language) : readLocalized(park.row(table, id)?.name ?? {}, language).text;
    names.set(id, name);
    return name;
  };
  return around.park.rows('milestone').map((milestone) => rowOf(around, milestone, nameOf));
}

type NameOf = (table: 'site' | 'person' | 'project', id: Id | null) => string;

function rowOf({ park, today, calendars, language }: Surroundings, milestone: Row<'milestone'>, nameOf: NameOf): MilestoneRow {
  const project = park.row('project', milestone.project);
  const variance = varianceOf(park, milestone, calendars);
  const due = dueDateOf(park, milestone);
  const isSlipping = isOpen(milestone) && (variance?.workingDays ?? 0) > 0;
  const left = due === null ? null : daysBetween(today, due);
  const siteId = milestone.site ?? project?.leadSite ?? null;
  return {
    id: milestone.id,
    milestone,
    project,
    title: readLocalized(milestone.title, language).text,
    projectName: nameOf('project', milestone.project),
    siteId,
    site: nameOf('site', siteId),
    owner: nameOf('person', milestone.owner),
    baseline: baselineDateOf(park, milestone),
    variance,
    day: milestone.actualDate ?? due,
    isOverdue: isOverdue(park, milestone, today),
    isSlipping,
    isDueSoon: isOpen(milestone) && left !== null && left >= 0 && left <= tolerancesOf(park).dueSoon,
    lacksReason: isSlipping && lacksSlipReason(milestone),
    isContradicted: contradictingParties(park, milestone).length > 0,
  };
}

/** The text is looked for in the code, the title in every language, and the code and name of the project. */
export function filterMilestones(rows: readonly MilestoneRow[], { text, status, concern, site }: MilestoneFilter): MilestoneRow[] {
  const wanted = text.trim().toLowerCase();
  return rows.filter((row) => {
    if (status !== null && row.milestone.status !== status) return false;
    if (concern !== null && !hasConcern(row, concern)) return false;
    if (site !== null && row.siteId !== site) return false;
    if (wanted === '') return true;
    const texts = [row.milestone.code, ...Object.values(row.milestone.title), row.project?.code ?? '', row.projectName];
    return texts.some((each) => each.toLowerCase().includes(wanted));
  });
}

function hasConcern(row: MilestoneRow, concern: Concern): boolean {
  const has: Record<Concern, boolean> = {
    overdue: row.isOverdue,
    slipping: row.isSlipping,
    dueSoon: row.isDueSoon,
    noReason: row.lacksReason,
    notAccepted: row.isContradicted,
  };
  return has[concern];
}
