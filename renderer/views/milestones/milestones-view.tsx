// Every milestone of the park: grouped, sorted, filtered.
import { Group, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { useLocation } from 'wouter';
import { enumValues } from '../../domain/registry/enum-values.ts';
import { calendarsOf } from '../../domain/rules/park-calendars.ts';
import { entityCount, entityLabel, enumLabel, fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useKept } from '../../ui/use-kept.ts';
import { usePark } from '../park/use-park.ts';
import { useSiteFilter } from '../park/use-site-filter.ts';
import { useToday } from '../park/use-today.ts';
import { BulkBar } from './bulk-bar.tsx';
import { milestoneColumns } from './milestone-columns.tsx';
import { GROUPINGS, type GroupingName, groupingBy, groupingLabel } from './milestone-groups.ts';
import { CONCERNS, filterMilestones, type MilestoneFilter, type MilestoneRow, milestoneRows } from './milestone-rows.ts';

type OwnFilter = Omit<MilestoneFilter, 'site'>;

export function MilestonesView() {
  const t = useTranslate();
  const park = usePark();
  const today = useToday();
  const site = useSiteFilter();
  const [, navigate] = useLocation();
  const [filter, setFilter] = useKept<OwnFilter>('milestones.filter', { text: '', status: null, concern: null });
  const [grouping, setGrouping] = useKept<GroupingName | null>('milestones.grouping', 'project');
  const language = t.language;
  const all = useMemo(() => milestoneRows({ park, today, calendars: calendarsOf(park), language }), [park, today, language]);
  // Typing is never slower than the table.
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => filterMilestones(all, { ...wanted, site: site?.id ?? null }), [all, wanted, site]);
  const columns = useMemo(() => milestoneColumns(t, grouping), [t, grouping]);
  const groups = useMemo(() => (grouping === null ? null : groupingBy(t, grouping)), [t, grouping]);
  const { selection, selected, clear } = useSelection(shown);
  const label = entityLabel(t, 'milestone', 2);
  return (
    <>
      <PageHeader title={label} summary={entityCount(t, 'milestone', shown.length)} />
      {all.length === 0 ? (
        <EmptyState title={t('milestones:empty.title')} todo={t('milestones:empty.todo')} />
      ) : (
        <>
          <Controls filter={filter} onFilter={setFilter} grouping={grouping} onGrouping={setGrouping} />
          {selected.length > 0 && <BulkBar milestones={selected} onClear={clear} />}
          <DataTable
            label={label}
            place="milestones"
            rows={shown}
            rowKey={({ id }) => id}
            columns={columns}
            groups={groups}
            selection={selection}
            initialSort={{ key: 'forecast', direction: 'ascending' }}
            onOpen={({ id, milestone }) => milestone.project !== null && navigate(`/projects/${milestone.project}/milestones/${id}`)}
            empty={<EmptyState title={t('milestones:none.title')} todo={t('milestones:none.todo')} />}
          />
        </>
      )}
    </>
  );
}

const NONE: ReadonlySet<string> = new Set();

/** What a filter hides stays selected, and is not acted on until it is shown again. */
function useSelection(shown: readonly MilestoneRow[]) {
  const t = useTranslate();
  const [selected, onChange] = useKept('milestones.selected', NONE);
  const nameOf = ({ milestone, title }: MilestoneRow) => [milestone.code, title].filter(Boolean).join(' ') || t('common:untitled');
  return {
    selection: { selected, onChange, nameOf },
    selected: useMemo(() => shown.flatMap(({ id, milestone }) => (selected.has(id) ? [milestone] : [])), [shown, selected]),
    clear: () => onChange(NONE),
  };
}

interface ControlsProps {
  readonly filter: OwnFilter;
  readonly onFilter: (filter: OwnFilter) => void;
  readonly grouping: GroupingName | null;
  readonly onGrouping: (grouping: GroupingName | null) => void;
}

function Controls({ filter, onFilter, grouping, onGrouping }: ControlsProps) {
  const t = useTranslate();
  return (
    <Group gap="xs" mb="sm" align="flex-end">
      <TextInput
        type="search"
        aria-label={t('milestones:filter.text')}
        placeholder={t('milestones:filter.text')}
        w="16rem"
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      <SelectField
        label={fieldLabel(t, 'milestone', 'status')}
        hideLabel
        emptyLabel={t('milestones:filter.anyStatus')}
        value={filter.status}
        options={enumValues('milestone', 'status').map((value) => ({ value, label: enumLabel(t, 'milestone', 'status', value) }))}
        onCommit={(status) => onFilter({ ...filter, status })}
      />
      <SelectField
        label={t('milestones:filter.concern')}
        hideLabel
        emptyLabel={t('milestones:filter.any')}
        value={filter.concern}
        options={CONCERNS.map((value) => ({ value, label: t(`milestones:concern.${value}`) }))}
        onCommit={(concern) => onFilter({ ...filter, concern })}
      />
      <SelectField
        label={t('milestones:group.label')}
        hideLabel
        emptyLabel={t('milestones:group.none')}
        value={grouping}
        options={GROUPINGS.map((value) => ({ value, label: t('milestones:group.by', { what: groupingLabel(t, value) }) }))}
        onCommit={onGrouping}
      />
    </Group>
  );
}
