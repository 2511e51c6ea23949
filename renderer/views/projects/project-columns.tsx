// The columns of the list of projects.
import { Progress } from '@mantine/core';
import { captionOf } from '../../domain/registry/caption.ts';
import { enumValues } from '../../domain/registry/enum-values.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import type { Health } from '../../domain/rules/health.ts';
import { collator, formatDate, formatPercent } from '../../i18n/formats.ts';
import { enumLabel, fieldLabel } from '../../i18n/labels.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { Column } from '../../ui/data-table.tsx';
import { HealthBadge } from '../../ui/health-badge.tsx';
import { RowLink } from '../park/row-link.tsx';
import type { ProjectRow } from './project-rows.ts';

const WORST_FIRST: readonly Health[] = ['red', 'amber', 'green'];

export function projectColumns(t: Translate, park: ParkReader): Column<ProjectRow>[] {
  const { compare } = collator(t.language);
  const stages = enumValues('project', 'stage');
  return [
    {
      key: 'code',
      header: fieldLabel(t, 'project', 'code'),
      width: '4.5rem',
      cell: ({ project }) => project.code,
      compare: (a, b) => compare(a.project.code, b.project.code),
      copied: ({ project }) => project.code,
    },
    {
      key: 'name',
      header: fieldLabel(t, 'project', 'name'),
      width: 'minmax(9rem, 2fr)',
      wraps: true,
      cell: ({ project, name }) => (
        <RowLink table="project" id={project.id} title={name} inRow>
          {name || t('common:untitled')}
        </RowLink>
      ),
      compare: (a, b) => compare(a.name, b.name),
      copied: ({ name }) => name,
    },
    {
      key: 'stage',
      header: fieldLabel(t, 'project', 'stage'),
      width: '7.5rem',
      cell: ({ project }) => enumLabel(t, 'project', 'stage', project.stage),
      compare: (a, b) => stages.indexOf(a.project.stage) - stages.indexOf(b.project.stage),
      copied: ({ project }) => enumLabel(t, 'project', 'stage', project.stage),
    },
    {
      key: 'leadSite',
      header: fieldLabel(t, 'project', 'leadSite'),
      width: '5.5rem',
      cell: ({ leadSite }) => leadSite,
      compare: (a, b) => compare(a.leadSite, b.leadSite),
      copied: ({ leadSite }) => leadSite,
    },
    {
      key: 'manager',
      header: t('projects:manager'),
      width: 'minmax(6.75rem, 1fr)',
      wraps: true,
      cell: ({ manager }) => <span title={manager}>{manager}</span>,
      compare: (a, b) => compare(a.manager, b.manager),
      copied: ({ manager }) => manager,
    },
    {
      key: 'health',
      header: t('common:health.label'),
      width: '7.5rem',
      cell: ({ health }) => <HealthBadge health={health.health} />,
      compare: (a, b) => WORST_FIRST.indexOf(a.health.health) - WORST_FIRST.indexOf(b.health.health),
      copied: ({ health }) => t(`common:health.${health.health}`),
    },
    {
      key: 'next',
      header: t('projects:next'),
      width: 'minmax(9rem, 2fr)',
      wraps: true,
      cell: (row) => <NextCell t={t} park={park} row={row} />,
      compare: (a, b) => compare(a.next?.due ?? '9', b.next?.due ?? '9'),
      copied: ({ next }) => (next === null ? '' : `${next.due} ${captionOf(park, 'milestone', { ...next.milestone }, t.language)}`),
    },
    {
      key: 'slip',
      header: t('projects:slip'),
      width: '5.75rem',
      align: 'end',
      cell: ({ slip }) => (slip === 0 ? t('common:empty') : `+${slip}`),
      compare: (a, b) => a.slip - b.slip,
      copied: ({ slip }) => String(slip),
    },
    {
      key: 'progress',
      header: t('projects:progress'),
      width: '6.5rem',
      cell: ({ progress }) => <ProgressCell t={t} row={progress} />,
      compare: (a, b) => a.progress.fraction - b.progress.fraction,
      copied: ({ progress }) => (progress.total === 0 ? '' : `${Math.round(progress.fraction * 100)}%`),
    },
  ];
}

interface CellProps {
  readonly t: Translate;
  readonly park: ParkReader;
  readonly row: ProjectRow;
}

function NextCell({ t, park, row: { next } }: CellProps) {
  if (next === null) return t('common:empty');
  const caption = captionOf(park, 'milestone', { ...next.milestone }, t.language);
  return (
    <span title={caption}>
      <span style={next.days < 0 ? { color: 'var(--caravan-red)' } : undefined}>{formatDate(next.due, t.language, 'short')}</span>{' '}
      <RowLink table="milestone" id={next.milestone.id} inRow>
        {caption}
      </RowLink>
    </span>
  );
}

function ProgressCell({ t, row }: { readonly t: Translate; readonly row: ProjectRow['progress'] }) {
  const words = formatPercent(row.fraction, t.language, 0);
  return (
    <span style={{ display: 'flex', alignItems: 'center', gap: '0.5rem' }} title={`${row.reached} / ${row.total}`}>
      <Progress value={row.fraction * 100} w="2.75rem" size="sm" aria-hidden />
      {row.total === 0 ? t('common:empty') : words}
    </span>
  );
}
