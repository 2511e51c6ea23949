// One project: its head, and its tabs, each with an address of its own.
import { Anchor, Group, Tabs } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import { moveToStage } from '../../actions/projects.ts';
import { enumValues } from '../../domain/registry/enum-values.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { healthOf } from '../../domain/rules/health.ts';
import { calendarsOf } from '../../domain/rules/park-calendars.ts';
import { entityLabel, enumLabel, fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { GatesPanel } from '../gates/gates-panel.tsx';
import { HistoryPanel } from '../history/history-panel.tsx';
import { MoneyPanel } from '../money/money-panel.tsx';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { useToday } from '../park/use-today.ts';
import { RisksPanel } from '../risks/risks-panel.tsx';
import { MissingReasons } from '../slips/missing-reasons.tsx';
import { ProjectFilesPanel } from './files/project-files-panel.tsx';
import { HealthButton } from './health-button.tsx';
import { MilestonesPanel } from './milestones-panel.tsx';
import { OverviewPanel } from './overview/overview-panel.tsx';
import styles from './project.module.css';
import { TrendPanel } from './trend/trend-panel.tsx';

const TABS = ['overview', 'milestones', 'trend', 'gates', 'risks', 'money', 'files', 'history'] as const;
type Tab = (typeof TABS)[number];

export interface ProjectViewProps {
  readonly id: string;
  /** Without one, the overview. */
  readonly tab: string | undefined;
  /** What the tab leads to; in the tab of milestones the one whose details are open. */
  readonly row: string | undefined;
}

export function ProjectView({ id, tab = 'overview', row }: ProjectViewProps) {
  const t = useTranslate();
  const project = usePark().row('project', id);
  const [, navigate] = useLocation();
  const shown = TABS.find((each) => each === tab);
  if (project === null || shown === undefined) {
    return (
      <EmptyState
        title={t('projects:gone.title')}
        todo={t('projects:gone.todo')}
        actions={<Link href="/projects">{entityLabel(t, 'project', 2)}</Link>}
      />
    );
  }
  return (
    <>
      <ProjectHeader project={project} />
      <Tabs
        value={shown}
        onChange={(next) => navigate(`/projects/${id}/${next ?? 'overview'}`)}
        keepMounted={false}
        classNames={{ root: styles.tabs, panel: styles.panel }}
      >
        <Tabs.List mb="sm">
          {TABS.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {tabLabel(t, each)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="overview">
          <OverviewPanel project={project} />
        </Tabs.Panel>
        <Tabs.Panel value="milestones">
          <MilestonesPanel project={id} opened={row ?? null} />
        </Tabs.Panel>
        <Tabs.Panel value="trend">
          <TrendPanel project={project} />
        </Tabs.Panel>
        <Tabs.Panel value="gates">
          <GatesPanel key={row} project={project} shown={row} />
        </Tabs.Panel>
        <Tabs.Panel value="risks">
          <RisksPanel project={id} shown={row} />
        </Tabs.Panel>
        <Tabs.Panel value="money">
          <MoneyPanel project={project} shown={row} />
        </Tabs.Panel>
        <Tabs.Panel value="files">
          <ProjectFilesPanel project={project} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryPanel root={id} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function tabLabel(t: Translate, tab: Tab): string {
  if (tab === 'milestones') return entityLabel(t, 'milestone', 2);
  if (tab === 'trend') return t('trend:tab');
  if (tab === 'gates') return t('gates:tab');
  if (tab === 'money') return t('money:tab');
  if (tab === 'files') return t('files:tab');
  return tab === 'risks' ? entityLabel(t, 'risk', 2) : t(`projects:tab.${tab}`);
}

function ProjectHeader({ project }: { readonly project: Row<'project'> }) {
  const t = useTranslate();
  const park = usePark();
  const today = useToday();
  const context = useActionContext();
  const run = useRun();
  const health = useMemo(() => healthOf(park, project, today, calendarsOf(park)), [park, project, today]);
  const name = readLocalized(project.name, t.language).text || t('common:untitled');
  return (
    <PageHeader
      above={
        <Group gap={6}>
          <Anchor component={Link} href="/projects" size="xs">
            {entityLabel(t, 'project', 2)}
          </Anchor>
          <span aria-hidden="true">/</span>
          <span className={styles.code}>{project.code}</span>
        </Group>
      }
      title={name}
      actions={
        <>
          <MissingReasons project={project.id} />
          <HealthButton project={project} health={health} />
          <SelectField
            label={fieldLabel(t, 'project', 'stage')}
            hideLabel
            value={project.stage}
            options={enumValues('project', 'stage').map((value) => ({ value, label: enumLabel(t, 'project', 'stage', value) }))}
            onCommit={(stage) => stage !== null && void run(moveToStage(context(), project.id, stage))}
          />
        </>
      }
    />
  );
}
