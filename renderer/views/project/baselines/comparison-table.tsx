// The rows of a comparison. A long project scrolls within the dialog; only the rows in sight are in the page.
import { Text } from '@mantine/core';
import { useMemo } from 'react';
import type { ParkReader } from '../../../domain/registry/park-reader.ts';
import type { ComparedMilestone } from '../../../domain/rules/baseline-comparison.ts';
import { formatDate, formatNumber } from '../../../i18n/formats.ts';
import { entityLabel } from '../../../i18n/labels.ts';
import { useTranslate } from '../../../i18n/react.ts';
import type { Translate } from '../../../i18n/translator.ts';
import { CertaintyBadge } from '../../../ui/certainty-badge.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { RowLink } from '../../park/row-link.tsx';
import { usePark } from '../../park/use-park.ts';
import { nameOfMilestone } from '../links/link-names.ts';
import styles from './comparison-table.module.css';

interface ComparisonTableProps {
  readonly rows: readonly ComparedMilestone[];
  /** What the sides are called. */
  readonly names: { readonly first: string; readonly second: string };
}

export function ComparisonTable({ rows, names }: ComparisonTableProps) {
  const t = useTranslate();
  const park = usePark();
  const { first, second } = names;
  const columns = useMemo((): readonly Column<ComparedMilestone>[] => {
    const cell = (row: ComparedMilestone) => nameCell(t, park, row);
    return [
      {
        key: 'milestone',
        header: entityLabel(t, 'milestone'),
        width: 'minmax(12rem, 2fr)',
        cell,
      },
      { key: 'first', header: first, width: 'minmax(7rem, 1fr)', cell: (row) => dateCell(t, row.first) },
      { key: 'second', header: second, width: 'minmax(7rem, 1fr)', cell: (row) => dateCell(t, row.second) },
      { key: 'days', header: t('baselines:days'), width: '6rem', align: 'end', cell: (row) => daysCell(t, row.difference?.calendarDays) },
      { key: 'workingDays', header: t('baselines:workingDays'), width: '7rem', align: 'end', cell: (row) => workingDaysCell(t, row) },
    ];
  }, [t, park, first, second]);
  return (
    <div className={styles.frame}>
      <DataTable
        label={t('baselines:compared', { first, second })}
        rows={rows}
        rowKey={({ id }) => id}
        columns={columns}
        empty={
          <Text size="sm" p="sm">
            {t('baselines:nothing')}
          </Text>
        }
      />
    </div>
  );
}

function nameCell(t: Translate, park: ParkReader, { milestone }: ComparedMilestone) {
  if (milestone === null) return t('baselines:deleted');
  return (
    <RowLink table="milestone" id={milestone.id}>
      {nameOfMilestone(park, milestone, t.language) || t('common:untitled')}
    </RowLink>
  );
}

function dateCell(t: Translate, date: string | null): string {
  return date === null ? t('baselines:missing') : formatDate(date, t.language, 'short');
}

/** Later is said by the sign and seen by the colour. */
function daysCell(t: Translate, days: number | undefined) {
  if (days === undefined) return '';
  const size = formatNumber(Math.abs(days), t.language);
  const text = days === 0 ? size : `${days > 0 ? '+' : '−'}${size}`;
  return <span data-tone={days > 0 ? 'late' : days < 0 ? 'early' : undefined}>{text}</span>;
}

function workingDaysCell(t: Translate, { difference }: ComparedMilestone) {
  if (difference === null) return '';
  return (
    <>
      {daysCell(t, difference.workingDays)}
      <CertaintyBadge certainty={difference.certainty} compact />
    </>
  );
}
