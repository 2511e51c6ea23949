// The projects of the park: how each stands, and what is next in it.
import { Button, Group, SegmentedControl, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { enumValues } from '../../domain/registry/enum-values.ts';
import type { Health } from '../../domain/rules/health.ts';
import { calendarsOf } from '../../domain/rules/park-calendars.ts';
import { entityCount, entityLabel, enumLabel, fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PlusIcon } from '../../ui/icons/icons.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useKept } from '../../ui/use-kept.ts';
import { usePark } from '../park/use-park.ts';
import { useSiteFilter } from '../park/use-site-filter.ts';
import { useToday } from '../park/use-today.ts';
import { PlanImportDialog } from '../plan-import/plan-import-dialog.tsx';
import { NewProjectDialog } from './new-project-dialog.tsx';
import { ProjectBoard } from './project-board.tsx';
import { projectColumns } from './project-columns.tsx';
import { filterProjects, type ProjectFilter, projectRows } from './project-rows.ts';

const LOOKS = ['table', 'board'] as const;
type Look = (typeof LOOKS)[number];

const HEALTHS: readonly Health[] = ['red', 'amber', 'green'];

export function ProjectsView() {
  const t = useTranslate();
  const park = usePark();
  const today = useToday();
  const site = useSiteFilter();
  const [, navigate] = useLocation();
  const [dialog, setDialog] = useState<'new' | 'import' | null>(null);
  const [filter, setFilter] = useKept<Omit<ProjectFilter, 'site'>>('projects.filter', { text: '', stage: null, health: null });
  const [look, setLook] = useKept<Look>('projects.look', 'table');
  const all = useMemo(() => projectRows(t, park, today, calendarsOf(park)), [t, park, today]);
  const shown = useMemo(() => filterProjects(all, park, { ...filter, site: site?.id ?? null }), [all, park, filter, site]);
  const columns = useMemo(() => projectColumns(t, park), [t, park]);
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
        actions={all.length > 0 && actions}
      />
      {all.length === 0 ? (
        <EmptyState title={t('projects:empty.title')} todo={t('projects:empty.todo')} actions={<Group gap="xs">{actions}</Group>} />
      ) : (
        <>
          <Filters filter={filter} onChange={setFilter} look={look} onLook={setLook} />
          {look === 'board' && shown.length > 0 ? (
            <ProjectBoard rows={shown} />
          ) : (
            <DataTable
              label={entityLabel(t, 'project', 2)}
              place="projects"
              rows={shown}
              rowKey={({ id }) => id}
              columns={columns}
              initialSort={{ key: 'health', direction: 'ascending' }}
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

interface FiltersProps {
  readonly filter: Omit<ProjectFilter, 'site'>;
  readonly onChange: (filter: Omit<ProjectFilter, 'site'>) => void;
  readonly look: Look;
  readonly onLook: (look: Look) => void;
}

function Filters({ filter, onChange, look, onLook }: FiltersProps) {
  const t = useTranslate();
  return (
    <Group gap="xs" mb="sm" align="flex-end">
      <TextInput
        type="search"
        aria-label={t('projects:filter.text')}
        placeholder={t('projects:filter.text')}
        w="16rem"
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
      />
      <SelectField
        label={fieldLabel(t, 'project', 'stage')}
        hideLabel
        emptyLabel={t('projects:filter.anyStage')}
        value={filter.stage}
        options={enumValues('project', 'stage').map((value) => ({ value, label: enumLabel(t, 'project', 'stage', value) }))}
        onCommit={(stage) => onChange({ ...filter, stage })}
      />
      <SelectField
        label={t('common:health.label')}
        hideLabel
        emptyLabel={t('projects:filter.anyHealth')}
        value={filter.health}
        options={HEALTHS.map((value) => ({ value, label: t(`common:health.${value}`) }))}
        onCommit={(health) => onChange({ ...filter, health })}
      />
      <SegmentedControl
        aria-label={t('projects:board.label')}
        value={look}
        data={LOOKS.map((value) => ({ value, label: t(`projects:board.${value}`) }))}
        onChange={onLook}
      />
    </Group>
  );
}
