// The timeline as a table, for those who read rather than look: the same milestones in the same groups.
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useTranslate } from '../../i18n/react.ts';
import { DataTable, type Grouping } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { milestoneColumns } from '../milestones/milestone-columns.tsx';
import { type MilestoneRow, milestoneRows } from '../milestones/milestone-rows.ts';
import { groupName } from './bar-words.ts';
import type { TimelineModel } from './timeline-model.ts';

export function TimelineTable({ model }: { readonly model: TimelineModel }) {
  const t = useTranslate();
  const [, navigate] = useLocation();
  const rows = useMemo(() => milestoneRows(model.around).filter(({ milestone }) => model.placeOf(milestone) !== undefined), [model]);
  const columns = useMemo(() => milestoneColumns(t, model.grouping === 'owner' ? null : model.grouping), [t, model.grouping]);
  const groups = useMemo((): Grouping<MilestoneRow> => {
    const places = new Map(model.groups.map((group, at) => [group.key, { at, label: groupName(t, model.grouping, group) }]));
    return {
      of: ({ milestone }) => ({ key: model.keyOf(milestone), label: places.get(model.keyOf(milestone))?.label ?? '' }),
      heading: ({ label }, count) => t('common:inParentheses', { text: label, note: String(count) }),
      compare: (a, b) => (places.get(a.key)?.at ?? 0) - (places.get(b.key)?.at ?? 0),
    };
  }, [t, model]);
  return (
    <DataTable
      label={t('timeline:chart')}
      place="timeline.table"
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns}
      groups={groups}
      initialSort={{ key: 'forecast', direction: 'ascending' }}
      onOpen={({ id, milestone }) => milestone.project !== null && navigate(`/projects/${milestone.project}/milestones/${id}`)}
      empty={<EmptyState title={t('timeline:noMatch.title')} todo={t('timeline:noMatch.todo')} />}
    />
  );
}
