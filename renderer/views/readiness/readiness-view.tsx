// How the elements of all projects are spread over the levels, today and a year ago, and the projects over the stages.
import { Anchor, SegmentedControl, Table } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { enumValues } from '../../domain/registry/enum-values.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { type LevelCount, readinessSpread, type Scale, yearBefore } from '../../domain/rules/readiness.ts';
import { formatDate, formatNumber } from '../../i18n/formats.ts';
import { entityLabel, enumLabel, fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { usePark } from '../park/use-park.ts';
import { useSiteFilter } from '../park/use-site-filter.ts';
import { useToday } from '../park/use-today.ts';
import { levelAbout, levelCode, levelName } from './level-words.ts';
import styles from './readiness.module.css';

export function ReadinessView() {
  const t = useTranslate();
  const park = usePark();
  const site = useSiteFilter();
  const siteId = site?.id ?? null;
  const projects = useMemo(
    () => park.rows('project').filter(({ leadSite, sites }) => siteId === null || leadSite === siteId || sites.includes(siteId)),
    [park, siteId],
  );
  const summary = site === null ? t('readiness:all') : t('readiness:ofSite', { site: readLocalized(site.name, t.language).text });
  return (
    <>
      <PageHeader title={t('readiness:title')} summary={summary} />
      <div className={styles.view}>
        <Spread projects={projects} />
        <Stages projects={projects} />
      </div>
    </>
  );
}

interface OfProjects {
  readonly projects: readonly Row<'project'>[];
}

function Spread({ projects }: OfProjects) {
  const t = useTranslate();
  const park = usePark();
  const today = useToday();
  const [scale, setScale] = useState<Scale>('TRL');
  const earlier = yearBefore(today);
  const levels = useMemo(
    () =>
      readinessSpread(
        park,
        projects.map(({ id }) => id),
        scale,
        { today, earlier },
      ),
    [park, projects, scale, today, earlier],
  );
  const most = Math.max(0, ...levels.map(({ now, before }) => Math.max(now.length, before)));
  return (
    <section aria-labelledby="readiness-spread">
      <h2 id="readiness-spread" className={styles.heading}>
        {t('readiness:spread')}
      </h2>
      <SegmentedControl
        size="xs"
        mb="sm"
        aria-label={fieldLabel(t, 'readinessAssessment', 'scale')}
        value={scale}
        onChange={(value) => setScale(value === 'MRL' ? 'MRL' : 'TRL')}
        data={(['TRL', 'MRL'] as const).map((value) => ({ value, label: enumLabel(t, 'readinessAssessment', 'scale', value) }))}
      />
      {most === 0 ? (
        <p>{t('readiness:noElements')}</p>
      ) : (
        <>
          <p className={styles.legend}>{t('readiness:legend')}</p>
          <Table verticalSpacing={4}>
            <Table.Caption ta="start">{t('readiness:caption', { date: formatDate(earlier, t.language) })}</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{fieldLabel(t, 'readinessAssessment', 'level')}</Table.Th>
                <Table.Th scope="col">{t('readiness:now')}</Table.Th>
                <Table.Th scope="col">{t('readiness:yearAgo')}</Table.Th>
                <Table.Td aria-hidden="true" className={styles.barCell} />
                <Table.Th scope="col">{t('readiness:here')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {levels.map((level) => (
                <LevelLine key={level.level} scale={scale} count={level} most={most} />
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </section>
  );
}

interface LevelLineProps {
  readonly scale: Scale;
  readonly count: LevelCount;
  /** The longest bar stands for so many. */
  readonly most: number;
}

function LevelLine({ scale, count: { level, now, before }, most }: LevelLineProps) {
  const t = useTranslate();
  const park = usePark();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400} title={levelAbout(t, scale, level)}>
        {t('readiness:level', { level: levelCode(t, scale, level), name: levelName(t, scale, level) })}
      </Table.Th>
      <Table.Td>{formatNumber(now.length, t.language)}</Table.Td>
      <Table.Td>{formatNumber(before, t.language)}</Table.Td>
      <Table.Td aria-hidden="true">
        {now.length > 0 && <span className={styles.bar} style={{ width: `${(now.length / most) * 100}%` }} />}
        {before > 0 && <span className={styles.bar} data-before style={{ width: `${(before / most) * 100}%` }} />}
      </Table.Td>
      <Table.Td>
        {now.slice(0, MOST_NAMED).map(({ element, before: earlier }) => (
          <div key={`${element.project} ${element.key}`}>
            <Anchor component={Link} href={`/projects/${element.project ?? ''}/gates`} size="sm" underline="always">
              {park.row('project', element.project)?.code}
            </Anchor>{' '}
            {earlier === null
              ? t('readiness:newHere', { element: readLocalized(element.name, t.language).text })
              : t('readiness:was', { element: readLocalized(element.name, t.language).text, before: earlier })}
          </div>
        ))}
        {now.length > MOST_NAMED && '…'}
      </Table.Td>
    </Table.Tr>
  );
}

/** A park of a thousand projects has hundreds of elements on a level: the rest is found in the projects. */
const MOST_NAMED = 20;

function Stages({ projects }: OfProjects) {
  const t = useTranslate();
  const counts = enumValues('project', 'stage').map((stage) => ({ stage, count: projects.filter((each) => each.stage === stage).length }));
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <section aria-labelledby="readiness-stages">
      <h2 id="readiness-stages" className={styles.heading}>
        {t('readiness:stages')}
      </h2>
      <Table verticalSpacing={4} maw="44rem" aria-labelledby="readiness-stages">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{fieldLabel(t, 'project', 'stage')}</Table.Th>
            <Table.Th scope="col">{entityLabel(t, 'project', 2)}</Table.Th>
            <Table.Td aria-hidden="true" className={styles.barCell} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {counts.map(({ stage, count }) => (
            <Table.Tr key={stage}>
              <Table.Th scope="row" fw={400}>
                {enumLabel(t, 'project', 'stage', stage)}
              </Table.Th>
              <Table.Td>{formatNumber(count, t.language)}</Table.Td>
              <Table.Td aria-hidden="true">
                {count > 0 && <span className={styles.bar} style={{ width: `${(count / most) * 100}%` }} />}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
