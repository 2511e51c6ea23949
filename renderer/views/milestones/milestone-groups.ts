// The ways in which the table of all milestones is put into groups.

import { assertNever } from '../../domain/assert-never.ts';
import { enumValues } from '../../domain/registry/enum-values.ts';
import { collator, formatDate } from '../../i18n/formats.ts';
import { entityLabel, enumLabel, fieldLabel } from '../../i18n/labels.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { Grouping } from '../../ui/data-table.tsx';
import type { RowGroup } from '../../ui/grouped-rows.ts';
import type { MilestoneRow } from './milestone-rows.ts';

export const GROUPINGS = ['project', 'site', 'status', 'month'] as const;
export type GroupingName = (typeof GROUPINGS)[number];

export function groupingLabel(t: Translate, name: GroupingName): string {
  if (name === 'project') return entityLabel(t, 'project');
  return name === 'month' ? t('milestones:group.month') : fieldLabel(t, 'milestone', name);
}

/** A group is named once, however many milestones are in it; again only where what names it is another. */
export function groupingBy(t: Translate, name: GroupingName): Grouping<MilestoneRow> {
  const groups = new Map<unknown, RowGroup>();
  return {
    of: (row) => {
      const namedBy = nameGiver(name, row);
      const group = groups.get(namedBy) ?? { key: keyOf(name, row), label: labelOf(t, name, row) };
      groups.set(namedBy, group);
      return group;
    },
    heading: ({ label }, count) => t('common:inParentheses', { text: label, note: String(count) }),
    compare: (a, b) => compareGroups(t, name, a, b),
  };
}

/** A project that is renamed is another object; a site is called what its rows call it. */
function nameGiver(name: GroupingName, row: MilestoneRow): unknown {
  if (name === 'project') return row.project;
  return name === 'site' ? `${row.siteId ?? ''} ${row.site}` : keyOf(name, row);
}

function keyOf(name: GroupingName, row: MilestoneRow): string {
  switch (name) {
    case 'project':
      return row.project?.id ?? '';
    case 'site':
      return row.siteId ?? '';
    case 'status':
      return row.milestone.status;
    case 'month':
      return row.day?.slice(0, 7) ?? '';
    default:
      return assertNever(name);
  }
}

function labelOf(t: Translate, name: GroupingName, row: MilestoneRow): string {
  switch (name) {
    case 'project':
      return [row.project?.code ?? '', row.projectName].filter(Boolean).join(' ') || t('milestones:group.noProject');
    case 'site':
      return row.site || t('milestones:group.noSite');
    case 'status':
      return enumLabel(t, 'milestone', 'status', row.milestone.status);
    case 'month':
      return row.day === null ? t('milestones:group.noDate') : formatDate(`${row.day.slice(0, 7)}-01`, t.language, 'month');
    default:
      return assertNever(name);
  }
}

/** Months by time, statuses by their own order, the rest by name; what has none comes last. */
function compareGroups(t: Translate, name: GroupingName, a: RowGroup, b: RowGroup): number {
  if ((a.key === '') !== (b.key === '')) return a.key === '' ? 1 : -1;
  if (name === 'month') return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
  if (name !== 'status') return collator(t.language).compare(a.label, b.label);
  const statuses: readonly string[] = enumValues('milestone', 'status');
  return statuses.indexOf(a.key) - statuses.indexOf(b.key);
}
