// The table of slips.
import { collator, formatDate, formatNumber } from '../../i18n/formats.ts';
import { entityLabel, fieldLabel } from '../../i18n/labels.ts';
import type { Translate } from '../../i18n/translator.ts';
import { CertaintyBadge } from '../../ui/certainty-badge.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { RowLink } from '../park/row-link.tsx';
import { reasonWords } from './reason-words.ts';
import type { SlipRow } from './slip-rows.ts';
import styles from './slips.module.css';

export function slipColumns(t: Translate): Column<SlipRow>[] {
  const { compare } = collator(t.language);
  const byText = (read: (row: SlipRow) => string) => (a: SlipRow, b: SlipRow) => compare(read(a), read(b));
  return [
    {
      key: 'code',
      header: fieldLabel(t, 'milestone', 'code'),
      width: '5rem',
      cell: ({ milestone }) => milestone.code,
      compare: byText(({ milestone }) => milestone.code),
    },
    {
      key: 'title',
      header: fieldLabel(t, 'milestone', 'title'),
      width: 'minmax(9rem, 2fr)',
      wraps: true,
      cell: ({ id, title }) => (
        <RowLink table="milestone" id={id} title={title} inRow>
          {title || t('common:untitled')}
        </RowLink>
      ),
      compare: byText(({ title }) => title),
    },
    {
      key: 'slip',
      header: t('milestones:column.slip'),
      width: '5rem',
      align: 'end',
      cell: ({ days, variance }) => (
        <>
          <span className={styles.late}>{`+${formatNumber(days, t.language)}`}</span>
          <CertaintyBadge certainty={variance?.certainty ?? 'official'} compact />
        </>
      ),
      compare: (a, b) => a.days - b.days,
    },
    {
      key: 'since',
      header: t('slips:column.since'),
      width: '6.5rem',
      cell: ({ since }) => (since === null ? t('common:empty') : formatDate(since, t.language, 'short')),
      compare: byText(({ since }) => since ?? ''),
    },
    {
      key: 'owner',
      header: fieldLabel(t, 'milestone', 'owner'),
      width: 'minmax(7.25rem, 1fr)',
      wraps: true,
      cell: ({ owner }) => <span title={owner}>{owner}</span>,
      compare: byText(({ owner }) => owner),
    },
    {
      key: 'reason',
      header: fieldLabel(t, 'milestone', 'slipReason'),
      width: 'minmax(8rem, 2fr)',
      wraps: true,
      cell: (row) => (
        <span title={slipReasonText(t, row)} className={row.lacksReason ? styles.gap : undefined}>
          {slipReasonText(t, row)}
        </span>
      ),
      compare: byText((row) => slipReasonText(t, row)),
    },
  ];
}

/** The same for a spreadsheet, with dates and numbers as such. */
export function slipLines(t: Translate, rows: readonly SlipRow[]): string[][] {
  const head = [
    entityLabel(t, 'project'),
    fieldLabel(t, 'milestone', 'code'),
    fieldLabel(t, 'milestone', 'title'),
    fieldLabel(t, 'milestone', 'site'),
    fieldLabel(t, 'milestone', 'owner'),
    t('milestones:column.baseline'),
    t('milestones:column.forecast'),
    t('milestones:column.slip'),
    t('slips:column.since'),
    fieldLabel(t, 'milestone', 'slipReason'),
  ];
  const lines = rows.map((row) => [
    row.project?.code ?? '',
    row.milestone.code,
    row.title,
    row.site,
    row.owner,
    row.baseline ?? '',
    row.milestone.forecastDate ?? '',
    `${row.days}`,
    row.since ?? '',
    slipReasonText(t, row),
  ]);
  return [head, ...lines];
}

function slipReasonText(t: Translate, { milestone, lacksReason }: SlipRow): string {
  return lacksReason ? t('milestones:noReason') : reasonWords(t, milestone);
}
