// All files of a project: what they belong to, who attached them, and whether they are on this laptop.
import { Anchor, Group, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { Row } from '../../../domain/registry/registry.ts';
import { FILE_KINDS, type FileKind } from '../../../domain/rules/file-kind.ts';
import { entityLabel } from '../../../i18n/labels.ts';
import { useTranslate } from '../../../i18n/react.ts';
import type { Translate } from '../../../i18n/translator.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { useKept } from '../../../ui/use-kept.ts';
import { usePark, useParkStore } from '../../park/use-park.ts';
import { projectFileColumns } from './project-file-columns.tsx';
import { ProjectFileDialog } from './project-file-dialog.tsx';
import { type FileFilter, filterFiles, PLACES, type ProjectFileRow, projectFileRows } from './project-file-rows.ts';
import { useKeptFiles } from './use-kept-files.ts';

export function ProjectFilesPanel({ project }: { readonly project: Row<'project'> }) {
  const t = useTranslate();
  const rows = useFileRows(project);
  if (rows.length > 0) return <Files project={project} rows={rows} />;
  return (
    <EmptyState
      title={t('files:none')}
      todo={t('files:todo')}
      actions={
        <Anchor component={Link} href={`/projects/${project.id}/milestones`}>
          {t('files:toMilestones')}
        </Anchor>
      }
    />
  );
}

/** The log grows in place: each change of the park reads it anew. */
function useFileRows(project: Row<'project'>): readonly ProjectFileRow[] {
  const t = useTranslate();
  const { log } = useParkStore();
  const park = usePark();
  return useMemo(() => projectFileRows(t, park, log, project), [t, park, log, project]);
}

const GROUPINGS = ['milestone', 'kind'] as const;
type GroupingName = (typeof GROUPINGS)[number];
const ALL: FileFilter = { text: '', kind: null, place: null };

function Files({ project, rows }: { readonly project: Row<'project'>; readonly rows: readonly ProjectFileRow[] }) {
  const t = useTranslate();
  const [filter, setFilter] = useKept<FileFilter>(`files.filter.${project.id}`, ALL);
  const [grouping, setGrouping] = useKept<GroupingName | null>('files.grouping', 'milestone');
  const [opened, setOpened] = useState<string | null>(null);
  const kept = useKeptFiles(useMemo(() => rows.map(({ attachment }) => attachment.sha256), [rows]));
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => filterFiles(rows, wanted, kept), [rows, wanted, kept]);
  const columns = useMemo(() => projectFileColumns(t, kept).filter(({ key }) => key !== grouping), [t, kept, grouping]);
  const groups = useMemo(() => groupsBy(t, grouping), [t, grouping]);
  return (
    <>
      <Controls rows={rows} filter={filter} onFilter={setFilter} grouping={grouping} onGrouping={setGrouping} />
      <DataTable
        label={t('files:list')}
        place={`files.${project.id}`}
        rows={shown}
        rowKey={({ key }) => key}
        columns={columns}
        groups={groups}
        initialSort={{ key: 'name', direction: 'ascending' }}
        onOpen={({ key }) => setOpened(key)}
        empty={<EmptyState title={t('files:noneFiltered')} todo={t('files:noneFilteredTodo')} />}
      />
      <ProjectFileDialog file={rows.find(({ key }) => key === opened) ?? null} onClose={() => setOpened(null)} />
    </>
  );
}

function groupsBy(t: Translate, grouping: GroupingName | null) {
  if (grouping === null) return null;
  return {
    of: ({ milestone, ownerName, kind }: ProjectFileRow) =>
      grouping === 'kind' ? { key: kind, label: t(`files:kind.${kind}`) } : { key: milestone?.id ?? '', label: ownerName },
    heading: ({ label }: { readonly label: string }, count: number) => t('common:inParentheses', { text: label, note: String(count) }),
  };
}

interface ControlsProps {
  readonly rows: readonly ProjectFileRow[];
  readonly filter: FileFilter;
  readonly onFilter: (filter: FileFilter) => void;
  readonly grouping: GroupingName | null;
  readonly onGrouping: (grouping: GroupingName | null) => void;
}

function Controls({ rows, filter, onFilter, grouping, onGrouping }: ControlsProps) {
  const t = useTranslate();
  const present = new Set<FileKind>(rows.map(({ kind }) => kind));
  return (
    <Group gap="xs" mb="sm" align="flex-end">
      <TextInput
        type="search"
        aria-label={t('files:filter.text')}
        placeholder={t('files:filter.text')}
        w="16rem"
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      <SelectField
        label={t('files:column.kind')}
        hideLabel
        emptyLabel={t('files:filter.anyKind')}
        value={filter.kind}
        options={FILE_KINDS.filter((kind) => present.has(kind)).map((value) => ({ value, label: t(`files:kind.${value}`) }))}
        onCommit={(kind) => onFilter({ ...filter, kind })}
      />
      <SelectField
        label={t('files:column.place')}
        hideLabel
        emptyLabel={t('files:filter.anyPlace')}
        value={filter.place}
        options={PLACES.map((value) => ({ value, label: t(`files:place.${value}`) }))}
        onCommit={(place) => onFilter({ ...filter, place })}
      />
      <SelectField
        label={t('milestones:group.label')}
        hideLabel
        emptyLabel={t('milestones:group.none')}
        value={grouping}
        options={GROUPINGS.map((value) => ({
          value,
          label: t('milestones:group.by', { what: value === 'kind' ? t('files:column.kind') : entityLabel(t, 'milestone') }),
        }))}
        onCommit={onGrouping}
      />
    </Group>
  );
}
