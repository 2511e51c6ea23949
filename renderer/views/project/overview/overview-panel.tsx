// A project at a glance: what it is, how it stands, what is next, what changed last.
import { Anchor, Stack, Title } from '@mantine/core';
import { Suspense, useMemo } from 'react';
import { Link } from 'wouter';
import { captionOf } from '../../../domain/registry/caption.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { healthOf } from '../../../domain/rules/health.ts';
import { dueDateOf, isOpen } from '../../../domain/rules/milestone-state.ts';
import { calendarsOf } from '../../../domain/rules/park-calendars.ts';
import { formatDate, formatDateTime } from '../../../i18n/formats.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { entryTitle } from '../../history/history-rows.ts';
import { RowField } from '../../park/row-field.tsx';
import { RowLink } from '../../park/row-link.tsx';
import { usePark } from '../../park/use-park.ts';
import { useToday } from '../../park/use-today.ts';
import { useStoreWithLog } from '../../park/use-whole-log.ts';
import { HealthReasons } from '../health-reasons.tsx';
import styles from '../project.module.css';
import { HealthOverride } from './health-override.tsx';
import { Partners } from './partners.tsx';
import { ProjectFacts } from './project-facts.tsx';

const MOST_LINES = 5;

interface PartProps {
  readonly project: Row<'project'>;
}

export function OverviewPanel({ project }: PartProps) {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <ProjectFacts project={project} />
        {['name', 'summary', 'field'].map((field) => (
          <RowField key={field} entity="project" row={{ ...project }} field={field} multiline={field === 'summary'} />
        ))}
      </div>
      <div className={styles.column}>
        <HealthPart project={project} />
        <NextPart project={project} />
        <Suspense fallback={null}>
          <ChangesPart project={project} />
        </Suspense>
        <Partners project={project} />
      </div>
    </div>
  );
}

function HealthPart({ project }: PartProps) {
  const t = useTranslate();
  const park = usePark();
  const today = useToday();
  const health = useMemo(() => healthOf(park, project, today, calendarsOf(park)), [park, project, today]);
  return (
    <section>
      <Title order={2} mb="xs">
        {t('projects:health.reasons')}
      </Title>
      <Stack gap="sm">
        <HealthReasons project={project} health={health} />
        <HealthOverride project={project} />
      </Stack>
    </section>
  );
}

function NextPart({ project }: PartProps) {
  const t = useTranslate();
  const park = usePark();
  const today = useToday();
  const next = useMemo(() => {
    const open = park.referring('milestone', 'project', project.id).filter(isOpen);
    const dated = open.flatMap((milestone) => {
      const due = dueDateOf(park, milestone);
      return due === null ? [] : [{ milestone, due }];
    });
    return dated.sort((a, b) => (a.due < b.due ? -1 : 1)).slice(0, MOST_LINES);
  }, [park, project.id]);
  return (
    <section>
      <Title order={2}>{t('projects:overview.next')}</Title>
      <ul className={styles.list}>
        {next.map(({ milestone, due }) => (
          <li key={milestone.id} className={styles.line}>
            <span className={`${styles.when} ${due < today ? styles.late : ''}`}>{formatDate(due, t.language, 'short')}</span>
            <RowLink table="milestone" id={milestone.id} size="sm" className={styles.clip}>
              {captionOf(park, 'milestone', { ...milestone }, t.language) || t('common:untitled')}
            </RowLink>
            <span className={styles.late}>{due < today ? t('common:overdue') : ''}</span>
          </li>
        ))}
      </ul>
      {next.length === 0 && <span className={styles.when}>{t('projects:overview.noNext')}</span>}
    </section>
  );
}

function ChangesPart({ project }: PartProps) {
  const t = useTranslate();
  const store = useStoreWithLog();
  const park = usePark();
  // The log grows in place: the park is what tells that it has.
  const latest = useMemo(() => (park === null ? [] : store.history(project.id).slice(-MOST_LINES).reverse()), [store, park, project.id]);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <section>
      <Title order={2}>{t('projects:overview.changes')}</Title>
      <ul className={styles.list}>
        {latest.map(({ set }) => (
          <li key={`${set.device}/${set.seq}`}>
            <div className={styles.clip}>{entryTitle(t, set, store.originalIntent(set))}</div>
            <div className={styles.when}>
              {[set.author, formatDateTime(set.at.ms, zone, t.language)].filter((part) => part !== '').join(' · ')}
            </div>
          </li>
        ))}
      </ul>
      <Anchor component={Link} href={`/projects/${project.id}/history`} size="sm">
        {t('projects:overview.allChanges')}
      </Anchor>
    </section>
  );
}
