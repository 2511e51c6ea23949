// The projects of the park: how each stands, and what is next in it.
import { Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { enumValues } from '../../domain/registry/enum-values.ts';
import type { Id } from '../../domain/registry/fields.ts';
import type { Health } from '../../domain/rules/health.ts';
import { calendarsOf } from '../../domain/rules/park-calendars.ts';
import { entityCount, entityLabel, enumLabel, fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { ColumnsMenu } from '../../ui/columns-menu.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PlusIcon } from '../../ui/icons/icons.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useCopyRows } from '../../ui/use-copy-rows.ts';
import { useKept } from '../../ui/use-kept.ts';
import { sortedRows } from '../../ui/use-sorted-rows.ts';
import { usePark } from '../park/use-park.ts';
import { useSiteFilter } from '../park/use-site-filter.ts';
import { useToday } from '../park/use-today.ts';
import { PlanImportDialog } from '../plan-import/plan-import-dialog.tsx';
import { SavedViewNote } from '../saved-views/saved-view-note.tsx';
import { SavedViewsMenu } from '../saved-views/saved-views-menu.tsx';
import { NewProjectDialog } from './new-project-dialog.tsx';
import { ProjectBoard } from './project-board.tsx';
import { projectColumns } from './project-columns.tsx';
import { FIRST_PROJECT_LOOK, PROJECT_LAYOUTS, type ProjectLook, projectLook } from './project-look.ts';
import { filterProjects, type ProjectRow, projectRows } from './project-rows.ts';

const HEALTHS: readonly Health[] = ['red', 'amber', 'green'];

/** @param saved the saved view that the address names */
export function ProjectsView({ saved }: { readonly saved?: Id | undefined }) {
  const t = useTranslate();
  const park = usePark();
  const today = useToday();
  const site = useSiteFilter();
  const [, navigate] = useLocation();
  const [dialog, setDialog] = useState<'new' | 'import' | null>(null);
  const [look, setLook] = useKept<ProjectLook>('projects.look', FIRST_PROJECT_LOOK);
  const all = useMemo(() => projectRows(t, park, today, calendarsOf(park)), [t, park, today]);
  const shown = useMemo(() => filterProjects(all, park, { ...look, site: site?.id ?? null }), [all, park, look, site]);
  const everyColumn = useMemo(() => projectColumns(t, park), [t, park]);
  const columns = useMemo(() => everyColumn.filter(({ key }) => !look.hidden.includes(key)), [everyColumn, look.hidden]);
  const control = { view: 'projects', schema: projectLook, look, onLook: setLook, savedId: saved } as const;
  const { copy } = useCopyRows(columns);
  const [selected, setSelected] = useKept('projects.selected', NONE);
  const nameOf = ({ project, name }: ProjectRow) => [project.code, name].filter(Boolean).join(' ') || t('common:untitled');
  const selection = { selected, onChange: setSelected, nameOf };
  const chosen = shown.filter(({ id }) => selected.has(id));
  const actions = (
    <>
      <Button variant="default" onClick={() => setDialog('import')}>
        {t('projects:importPlan')}
      </Button>
      <Button leftSection={<PlusIcon />} onClick={() => setDialog('new')}>
        {t('projects:new.action')}
      </Button>
    </>
  );
  return (
    <>
      <PageHeader
        title={entityLabel(t, 'project', 2)}
        summary={entityCount(t, 'project', shown.length)}
        actions={
          all.length > 0 && (
            <>
              <SavedViewsMenu {...control} />
              {actions}
            </>
          )
        }
      />
      <SavedViewNote {...control} />
      {all.length === 0 ? (
        <EmptyState title={t('projects:empty.title')} todo={t('projects:empty.todo')} actions={<Group gap="xs">{actions}</Group>} />
      ) : (
        <>
          <Filters look={look} onLook={setLook} columns={everyColumn.filter(({ key }) => key !== 'name')} />
          {look.layout === 'table' && chosen.length > 0 && (
            <SelectionBar
              count={chosen.length}
              onCopy={() => void copy(sortedRows(chosen, columns, look.sort))}
              onClear={() => setSelected(NONE)}
            />
          )}
          {look.layout === 'board' && shown.length > 0 ? (
            <ProjectBoard rows={shown} />
          ) : (
            <DataTable
              label={entityLabel(t, 'project', 2)}
              place="projects"
              rows={shown}
              rowKey={({ id }) => id}
              columns={columns}
              selection={selection}
              sorting={{ order: look.sort, onOrder: (sort) => setLook({ ...look, sort }) }}
              onOpen={({ id }) => navigate(`/projects/${id}`)}
              empty={<EmptyState title={t('projects:none.title')} todo={t('projects:none.todo')} />}
            />
          )}
        </>
      )}
      <NewProjectDialog opened={dialog === 'new'} onClose={() => setDialog(null)} onCreated={(id) => navigate(`/projects/${id}`)} />
      <PlanImportDialog opened={dialog === 'import'} projectId={null} onClose={() => setDialog(null)} />
    </>
  );
}

const NONE: ReadonlySet<string> = new Set();

interface SelectionBarProps {
  readonly count: number;
  readonly onCopy: () => void;
  readonly onClear: () => void;
}

function SelectionBar({ count, onCopy, onClear }: SelectionBarProps) {
  const t = useTranslate();
  return (
    <Group role="group" aria-label={t('projects:selection')} gap="xs" mb="xs">
      <Text size="sm" fw={600}>
        {t('frame:table.selected', { count })}
      </Text>
      <Button size="xs" variant="default" onClick={onCopy}>
        {t('common:copy')}
      </Button>
      <Button size="xs" variant="subtle" onClick={onClear}>
        {t('milestones:bulk.clear')}
      </Button>
    </Group>
  );
}

interface FiltersProps {
  readonly look: ProjectLook;
  readonly onLook: (look: ProjectLook) => void;
  readonly columns: readonly { readonly key: string; readonly header: string }[];
}

function Filters({ look, onLook, columns }: FiltersProps) {
  const t = useTranslate();
  return (
    <Group gap="xs" mb="sm" align="flex-end">
      <TextInput
        type="search"
        aria-label={t('projects:filter.text')}
        placeholder={t('projects:filter.text')}
        w="16rem"
        value={look.text}
        onChange={(event) => onLook({ ...look, text: event.currentTarget.value })}
      />
      <SelectField
        label={fieldLabel(t, 'project', 'stage')}
        hideLabel
        emptyLabel={t('projects:filter.anyStage')}
        value={look.stage}
        options={enumValues('project', 'stage').map((value) => ({ value, label: enumLabel(t, 'project', 'stage', value) }))}
        onCommit={(stage) => onLook({ ...look, stage })}
      />
      <SelectField
        label={t('common:health.label')}
        hideLabel
        emptyLabel={t('projects:filter.anyHealth')}
        value={look.health}
        options={HEALTHS.map((value) => ({ value, label: t(`common:health.${value}`) }))}
        onCommit={(health) => onLook({ ...look, health })}
      />
      <SegmentedControl
        aria-label={t('projects:board.label')}
        value={look.layout}
        data={PROJECT_LAYOUTS.map((value) => ({ value, label: t(`projects:board.${value}`) }))}
        onChange={(layout) => onLook({ ...look, layout })}
      />
      {look.layout === 'table' && <ColumnsMenu columns={columns} hidden={look.hidden} onHidden={(hidden) => onLook({ ...look, hidden })} />}
    </Group>
  );
}
