// The milestones of a project: the grid, and what can be done with all of them at once.
import { Button, Group, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Id } from '../../domain/registry/fields.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import { currentBaseline } from '../../domain/rules/baselines.ts';
import { formatDate } from '../../i18n/formats.ts';
import { entityCount } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { usePark } from '../park/use-park.ts';
import { PlanImportDialog } from '../plan-import/plan-import-dialog.tsx';
import { ApproveBaselineDialog } from './approve-baseline-dialog.tsx';
import { BaselinesDialog } from './baselines/baselines-dialog.tsx';
import { MilestoneDetails } from './details/milestone-details.tsx';
import { MilestoneGrid } from './grid/milestone-grid.tsx';
import { TemplateDialog } from './template-dialog.tsx';

interface MilestonesPanelProps {
  readonly project: Id;
  /** The milestone whose details are open. */
  readonly opened: Id | null;
}

export function MilestonesPanel({ project, opened }: MilestonesPanelProps) {
  const t = useTranslate();
  const park = usePark();
  const [, navigate] = useLocation();
  const [dialog, setDialog] = useState<'approve' | 'baselines' | 'import' | 'template' | null>(null);
  const count = park.referring('milestone', 'project', project).length;
  const row = park.row('project', project);
  const address = `/projects/${project}/milestones`;
  return (
    <>
      <Group justify="space-between" gap="xs" mb="xs">
        <Text size="sm" c="dimmed">
          {entityCount(t, 'milestone', count)}
          {' · '}
          <BaselineWords project={project} />
        </Text>
        <Group gap="xs">
          {count === 0 && <Button onClick={() => setDialog('template')}>{t('projects:template.action')}</Button>}
          <Button variant="default" onClick={() => setDialog('import')}>
            {t('projects:importPlan')}
          </Button>
          <Button variant="default" onClick={() => setDialog('baselines')}>
            {t('baselines:action')}
          </Button>
          <Button variant="default" onClick={() => setDialog('approve')} disabled={count === 0}>
            {t('milestones:baseline.action')}
          </Button>
        </Group>
      </Group>
      <MilestoneGrid project={project} first={opened} onDetails={(id) => navigate(`${address}/${id}`)} />
      <MilestoneDetails id={opened} onClose={() => navigate(address)} />
      <ApproveBaselineDialog project={project} opened={dialog === 'approve'} onClose={() => setDialog(null)} />
      <BaselinesDialog project={project} opened={dialog === 'baselines'} onClose={() => setDialog(null)} />
      {dialog === 'template' && row !== null && <TemplateDialog project={row} onClose={() => setDialog(null)} />}
      <PlanImportDialog opened={dialog === 'import'} projectId={project} onClose={() => setDialog(null)} />
    </>
  );
}

function BaselineWords({ project }: { readonly project: Id }) {
  const t = useTranslate();
  const park = usePark();
  const baseline = useMemo(() => currentBaseline(park, project), [park, project]);
  if (baseline === null) return t('milestones:baseline.none');
  const name = readLocalized(baseline.name, t.language).text;
  const date = baseline.approvedOn === null ? t('common:empty') : formatDate(baseline.approvedOn, t.language, 'short');
  return t('milestones:baseline.current', { name, date });
}
