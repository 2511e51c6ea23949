// The numbers of the trend: a row for each forecast made.
import { Table } from '@mantine/core';
import { Fragment } from 'react';
import { formatDate } from '../../../i18n/formats.ts';
import { entityLabel } from '../../../i18n/labels.ts';
import { useTranslate } from '../../../i18n/react.ts';
import type { Translate } from '../../../i18n/translator.ts';
import { RowLink } from '../../park/row-link.tsx';
import { usePark } from '../../park/use-park.ts';
import { nameOfMilestone } from '../links/link-names.ts';
import styles from './trend.module.css';
import { type MilestoneTrend, signed, slipText } from './trend-rows.ts';

const COLUMNS = 5;

export function TrendTable({ trends }: { readonly trends: readonly MilestoneTrend[] }) {
  const t = useTranslate();
  const park = usePark();
  return (
    <Table className={styles.table} aria-label={t('trend:table')} verticalSpacing={4} stickyHeader>
      <Table.Thead>
        <Table.Tr>
          {headings(t).map((heading, at) => (
            <Table.Th key={heading} scope="col" ta={at === 2 || at === 3 ? 'end' : 'start'}>
              {heading}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {trends.map((shown) => (
          <Fragment key={shown.milestone.id}>
            <Table.Tr>
              <Table.Th scope="rowgroup" colSpan={COLUMNS} className={styles.name}>
                <RowLink table="milestone" id={shown.milestone.id}>
                  {nameOfMilestone(park, shown.milestone, t.language) || t('common:untitled')}
                </RowLink>
              </Table.Th>
            </Table.Tr>
            {shown.trend.points.map((point, at) => (
              <Table.Tr key={point.madeOn}>
                <Table.Td className={styles.date}>{formatDate(point.madeOn, t.language, 'short')}</Table.Td>
                <Table.Td className={styles.date}>
                  {point.date === null ? t('trend:withdrawn') : formatDate(point.date, t.language, 'short')}
                </Table.Td>
                <Table.Td ta="end">{daysOf(t, shown, at, 'calendarDays')}</Table.Td>
                <Table.Td ta="end">{daysOf(t, shown, at, 'workingDays')}</Table.Td>
                <Table.Td>{slipText(t, shown.milestone, point, shown.moves[at] ?? null)}</Table.Td>
              </Table.Tr>
            ))}
          </Fragment>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function daysOf(t: Translate, { moves }: MilestoneTrend, at: number, which: 'calendarDays' | 'workingDays'): string {
  const move = moves[at] ?? null;
  return move === null ? '' : signed(t, move[which]);
}

function headings(t: Translate): string[] {
  return [
    t('trend:column.madeOn'),
    t('trend:column.forecast'),
    t('trend:column.calendarDays'),
    t('trend:column.workingDays'),
    t('trend:column.reason'),
  ];
}

/** The same for a spreadsheet, with dates as such and numbers as such; each row names its milestone. */
export function trendLines(t: Translate, trends: readonly MilestoneTrend[], nameOf: (each: MilestoneTrend) => string): string[][] {
  const rows = trends.flatMap((shown) =>
    shown.trend.points.map((point, at) => {
      const move = shown.moves[at] ?? null;
      const days = move === null ? ['', ''] : [`${move.calendarDays}`, `${move.workingDays}`];
      return [nameOf(shown), point.madeOn, point.date ?? '', ...days, slipText(t, shown.milestone, point, move)];
    }),
  );
  return [[entityLabel(t, 'milestone'), ...headings(t)], ...rows];
}
