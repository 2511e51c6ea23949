// The slips of the portfolio: who is late, by how much, since when and why.
import type { CalendarDate, Id } from '../../domain/registry/fields.ts';
import type { Language } from '../../domain/registry/language.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import { FINISHED_STAGES } from '../../domain/rules/attention.ts';
import type { SiteCalendars } from '../../domain/rules/site-calendars.ts';
import { collator } from '../../i18n/formats.ts';
import { entityLabel, enumLabel, fieldLabel } from '../../i18n/labels.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { RowGroup } from '../../ui/grouped-rows.ts';
import { type MilestoneRow, milestoneRows } from '../milestones/milestone-rows.ts';

export interface SlipRow extends MilestoneRow {
  /** Working days past the baseline, one or more. */
  readonly days: number;
  /** null: the forecast was past the baseline before the log begins. */
  readonly since: CalendarDate | null;
}

interface Surroundings {
  readonly park: ParkReader;
  /** Since when each milestone slips. */
  readonly since: ReadonlyMap<Id, CalendarDate>;
  readonly today: CalendarDate;
  readonly calendars: SiteCalendars;
  readonly language: Language;
  /** null: all of them. */
  readonly siteId: Id | null;
}

/** The open milestones past their baseline in projects under way, the greatest slip first. */
export function slipRows(around: Surroundings): readonly SlipRow[] {
  return milestoneRows(around)
    .filter(({ isSlipping, project, siteId }) => {
      const isUnderWay = project !== null && !FINISHED_STAGES.includes(project.stage);
      return isSlipping && isUnderWay && (around.siteId === null || siteId === around.siteId);
    })
    .map((row) => ({ ...row, days: row.variance?.workingDays ?? 0, since: around.since.get(row.id) ?? null }))
    .sort((one, other) => other.days - one.days || (one.milestone.code < other.milestone.code ? -1 : 1));
}

export const SLIP_GROUPINGS = ['project', 'site', 'owner', 'reason'] as const;
export type SlipGrouping = (typeof SLIP_GROUPINGS)[number];

export function slipGroupingLabel(t: Translate, grouping: SlipGrouping): string {
  if (grouping === 'project') return entityLabel(t, 'project');
  return fieldLabel(t, 'milestone', grouping === 'reason' ? 'slipReason' : grouping);
}

/** The slips under headings, the group with the greatest slip first. */
export function groupedSlips(t: Translate, rows: readonly SlipRow[], grouping: SlipGrouping) {
  const groups = Map.groupBy(rows, (row) => slipGroupOf(t, row, grouping).key);
  return [...groups.values()].flatMap((of) => (of[0] === undefined ? [] : [{ ...slipGroupOf(t, of[0], grouping), rows: of }]));
}

export function slipGroupOf(t: Translate, row: SlipRow, grouping: SlipGrouping): RowGroup {
  const { milestone, project } = row;
  if (grouping === 'project') return { key: project?.id ?? '', label: [project?.code ?? '', row.projectName].filter(Boolean).join(' ') };
  if (grouping === 'site') return { key: row.siteId ?? '', label: row.site || t('common:notSet') };
  if (grouping === 'owner') return { key: milestone.owner ?? '', label: row.owner || t('common:notSet') };
  const { category } = milestone.slipReason;
  if (category !== null) return { key: category, label: enumLabel(t, 'milestone', 'slipReason.category', category) };
  return row.lacksReason ? { key: '', label: t('milestones:noReason') } : { key: 'text', label: t('slips:otherReason') };
}

/** What does not belong anywhere comes last; the rest by name. */
export function compareSlipGroups(language: Language): (one: RowGroup, other: RowGroup) => number {
  return (one, other) => {
    if ((one.key === '') !== (other.key === '')) return one.key === '' ? 1 : -1;
    return collator(language).compare(one.label, other.label);
  };
}
