// Every milestone of the park: grouped, sorted, filtered.
import { Group, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { useLocation } from 'wouter';
import { enumValues } from '../../domain/registry/enum-values.ts';
import type { Id } from '../../domain/registry/fields.ts';
import { calendarsOf } from '../../domain/rules/park-calendars.ts';
import { entityCount, entityLabel, enumLabel, fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { ColumnsMenu } from '../../ui/columns-menu.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { groupedRows } from '../../ui/grouped-rows.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useCopyRows } from '../../ui/use-copy-rows.ts';
import { useKept } from '../../ui/use-kept.ts';
import { sortedRows } from '../../ui/use-sorted-rows.ts';
import { usePark } from '../park/use-park.ts';
import { useSiteFilter } from '../park/use-site-filter.ts';
import { useToday } from '../park/use-today.ts';
import { SavedViewNote } from '../saved-views/saved-view-note.tsx';
import { SavedViewsMenu } from '../saved-views/saved-views-menu.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { hideableColumns, milestoneColumns } from './milestone-columns.tsx';
import { GROUPINGS, groupingBy, groupingLabel } from './milestone-groups.ts';
import { FIRST_MILESTONE_LOOK, type MilestoneLook, milestoneLook } from './milestone-look.ts';
import { CONCERNS, filterMilestones, type MilestoneRow, milestoneRows } from './milestone-rows.ts';

/** @param saved the saved view that the address names */
export function MilestonesView({ saved }: { readonly saved?: Id | undefined }) {
  const t = useTranslate();
  const park = usePark();
  const today = useToday();
  const site = useSiteFilter();
  const [, navigate] = useLocation();
  const [look, setLook] = useKept<MilestoneLook>('milestones.look', FIRST_MILESTONE_LOOK);
  const { grouping, hidden } = look;
  const language = t.language;
  const all = useMemo(() => milestoneRows({ park, today, calendars: calendarsOf(park), language }), [park, today, language]);
  // Typing is never slower than the table.
  const wanted = useDeferredValue(look);
  const shown = useMemo(() => filterMilestones(all, { ...wanted, site: site?.id ?? null }), [all, wanted, site]);
  const columns = useMemo(() => milestoneColumns(t, grouping, hidden), [t, grouping, hidden]);
  const groups = useMemo(() => (grouping === null ? null : groupingBy(t, grouping)), [t, grouping]);
  const { selection, selected, clear } = useSelection(shown);
  const { copy } = useCopyRows(columns);
  const inTableOrder = () => {
    const chosen = sortedRows(
      shown.filter(({ id }) => selection.selected.has(id)),
      columns,
      look.sort,
    );
    if (groups === null) return chosen;
    return groupedRows(chosen, groups.of, groups.compare).flatMap((entry) => (entry.kind === 'row' ? [entry.row] : []));
  };
  const label = entityLabel(t, 'milestone', 2);
  const control = { view: 'milestones', schema: milestoneLook, look, onLook: setLook, savedId: saved } as const;
  return (
    <>
      <PageHeader title={label} summary={entityCount(t, 'milestone', shown.length)} actions={<SavedViewsMenu {...control} />} />
      <SavedViewNote {...control} />
      {all.length === 0 ? (
        <EmptyState title={t('milestones:empty.title')} todo={t('milestones:empty.todo')} />
      ) : (
        <>
          <Controls look={look} onLook={setLook} />
          {selected.length > 0 && <BulkBar milestones={selected} onCopy={() => void copy(inTableOrder())} onClear={clear} />}
          <DataTable
            label={label}
            place="milestones"
            rows={shown}
            rowKey={({ id }) => id}
            columns={columns}
            groups={groups}
            selection={selection}
            sorting={{ order: look.sort, onOrder: (sort) => setLook({ ...look, sort }) }}
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
  readonly look: MilestoneLook;
  readonly onLook: (look: MilestoneLook) => void;
}

function Controls({ look, onLook }: ControlsProps) {
  const t = useTranslate();
  return (
    <Group gap="xs" mb="sm" align="flex-end">
      <TextInput
        type="search"
        aria-label={t('milestones:filter.text')}
        placeholder={t('milestones:filter.text')}
        w="16rem"
        value={look.text}
        onChange={(event) => onLook({ ...look, text: event.currentTarget.value })}
      />
      <SelectField
        label={fieldLabel(t, 'milestone', 'status')}
        hideLabel
        emptyLabel={t('milestones:filter.anyStatus')}
        value={look.status}
        options={enumValues('milestone', 'status').map((value) => ({ value, label: enumLabel(t, 'milestone', 'status', value) }))}
        onCommit={(status) => onLook({ ...look, status })}
      />
      <SelectField
        label={t('milestones:filter.concern')}
        hideLabel
        emptyLabel={t('milestones:filter.any')}
        value={look.concern}
        options={CONCERNS.map((value) => ({ value, label: t(`milestones:concern.${value}`) }))}
        onCommit={(concern) => onLook({ ...look, concern })}
      />
      <SelectField
        label={t('milestones:group.label')}
        hideLabel
        emptyLabel={t('milestones:group.none')}
        value={look.grouping}
        options={GROUPINGS.map((value) => ({ value, label: t('milestones:group.by', { what: groupingLabel(t, value) }) }))}
        onCommit={(grouping) => onLook({ ...look, grouping })}
      />
      <ColumnsMenu columns={hideableColumns(t)} hidden={look.hidden} onHidden={(hidden) => onLook({ ...look, hidden })} />
    </Group>
  );
}
