// The columns of the table of all milestones.
import { Link } from 'wouter';
import { enumValues } from '../../domain/registry/enum-values.ts';
import type { CalendarDate } from '../../domain/registry/fields.ts';
import type { Variance } from '../../domain/rules/variance.ts';
import { collator, formatDate, formatNumber } from '../../i18n/formats.ts';
import { entityLabel, enumLabel, fieldLabel } from '../../i18n/labels.ts';
import type { Translate } from '../../i18n/translator.ts';
import { CertaintyBadge } from '../../ui/certainty-badge.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { WarningIcon } from '../../ui/icons/icons.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { reasonWords } from '../slips/reason-words.ts';
import type { GroupingName } from './milestone-groups.ts';
import type { MilestoneRow } from './milestone-rows.ts';
import styles from './milestones.module.css';

/** What the headings of the groups say is not said again in each row. */
export function milestoneColumns(t: Translate, grouping: GroupingName | null, hidden: readonly string[] = []): Column<MilestoneRow>[] {
  return allColumns(t).filter(({ key }) => key !== grouping && !hidden.includes(key));
}

/** All but the title: a row without a name is none. */
export function hideableColumns(t: Translate): Column<MilestoneRow>[] {
  return allColumns(t).filter(({ key }) => key !== 'title');
}

function allColumns(t: Translate): Column<MilestoneRow>[] {
  const { compare } = collator(t.language);
  const statuses = enumValues('milestone', 'status');
  const byDate = (read: (row: MilestoneRow) => CalendarDate | null) => (a: MilestoneRow, b: MilestoneRow) => {
    const [left, right] = [read(a) ?? '9', read(b) ?? '9'];
    return left < right ? -1 : left > right ? 1 : 0;
  };
  const date = (value: CalendarDate | null) => (value === null ? t('common:empty') : formatDate(value, t.language, 'short'));
  return [
    {
      key: 'project',
      header: entityLabel(t, 'project'),
      width: '4rem',
      cell: ({ project, projectName }) =>
        project === null ? (
          t('common:empty')
        ) : (
          <Link href={`/projects/${project.id}`} title={projectName} tabIndex={-1}>
            {project.code}
          </Link>
        ),
      compare: (a, b) => compare(a.project?.code ?? '', b.project?.code ?? ''),
      copied: ({ project }) => project?.code ?? '',
    },
    {
      key: 'code',
      header: fieldLabel(t, 'milestone', 'code'),
      width: '4.75rem',
      cell: ({ milestone }) => milestone.code,
      compare: (a, b) => compare(a.milestone.code, b.milestone.code),
      copied: ({ milestone }) => milestone.code,
    },
    {
      key: 'title',
      header: fieldLabel(t, 'milestone', 'title'),
      width: 'minmax(8.5rem, 3fr)',
      wraps: true,
      cell: ({ title }) => <span title={title}>{title || t('common:untitled')}</span>,
      compare: (a, b) => compare(a.title, b.title),
      copied: ({ title }) => title,
    },
    {
      key: 'site',
      header: fieldLabel(t, 'milestone', 'site'),
      width: '5rem',
      cell: ({ site }) => site,
      compare: (a, b) => compare(a.site, b.site),
      copied: ({ site }) => site,
    },
    {
      key: 'owner',
      header: fieldLabel(t, 'milestone', 'owner'),
      width: 'minmax(7rem, 1fr)',
      wraps: true,
      cell: ({ owner }) => <span title={owner}>{owner}</span>,
      compare: (a, b) => compare(a.owner, b.owner),
      copied: ({ owner }) => owner,
    },
    {
      key: 'baseline',
      header: t('milestones:column.baseline'),
      width: '5.5rem',
      cell: ({ baseline }) => date(baseline),
      compare: byDate((row) => row.baseline),
      copied: ({ baseline }) => baseline ?? '',
    },
    {
      key: 'forecast',
      header: t('milestones:column.forecast'),
      width: '5.5rem',
      cell: ({ milestone, isOverdue }) => <span className={isOverdue ? styles.late : undefined}>{date(milestone.forecastDate)}</span>,
      compare: byDate(({ milestone }) => milestone.forecastDate),
      copied: ({ milestone }) => milestone.forecastDate ?? '',
    },
    {
      key: 'actual',
      header: t('milestones:column.actual'),
      width: '5.5rem',
      cell: ({ milestone }) => date(milestone.actualDate),
      compare: byDate(({ milestone }) => milestone.actualDate),
      copied: ({ milestone }) => milestone.actualDate ?? '',
    },
    {
      key: 'variance',
      header: t('milestones:column.slip'),
      width: '4.5rem',
      align: 'end',
      cell: ({ variance }) => <VarianceCell t={t} variance={variance} />,
      compare: (a, b) => (a.variance?.workingDays ?? -1e9) - (b.variance?.workingDays ?? -1e9),
      copied: ({ variance }) => (variance === null ? '' : String(variance.workingDays)),
    },
    {
      key: 'status',
      header: fieldLabel(t, 'milestone', 'status'),
      width: '7.5rem',
      cell: (row) => <StatusCell t={t} row={row} />,
      compare: (a, b) => statuses.indexOf(a.milestone.status) - statuses.indexOf(b.milestone.status),
      copied: ({ milestone }) => enumLabel(t, 'milestone', 'status', milestone.status),
    },
    {
      key: 'reason',
      header: fieldLabel(t, 'milestone', 'slipReason'),
      width: 'minmax(6.75rem, 2fr)',
      wraps: true,
      cell: (row) => <ReasonCell t={t} row={row} />,
      compare: (a, b) => compare(reasonText(t, a), reasonText(t, b)),
      copied: (row) => reasonText(t, row),
    },
  ];
}

function StatusCell({ t, row: { milestone, isOverdue, isContradicted } }: { readonly t: Translate; readonly row: MilestoneRow }) {
  if (isOverdue) return <span className={styles.late}>{t('common:overdue')}</span>;
  if (!isContradicted) return enumLabel(t, 'milestone', 'status', milestone.status);
  return (
    <span className={styles.contradicted} title={t('acceptance:mark')}>
      {enumLabel(t, 'milestone', 'status', milestone.status)}
      <WarningIcon size={14} />
      <VisuallyHidden>{t('acceptance:mark')}</VisuallyHidden>
    </span>
  );
}

function VarianceCell({ t, variance }: { readonly t: Translate; readonly variance: Variance | null }) {
  if (variance === null) return t('common:empty');
  const { workingDays: days, certainty } = variance;
  const size = formatNumber(Math.abs(days), t.language);
  return (
    <>
      {days === 0 ? size : <span className={days > 0 ? styles.late : styles.early}>{`${days > 0 ? '+' : '−'}${size}`}</span>}
      <CertaintyBadge certainty={certainty} compact />
    </>
  );
}

function ReasonCell({ t, row }: { readonly t: Translate; readonly row: MilestoneRow }) {
  const text = reasonText(t, row);
  return (
    <span title={text} className={row.lacksReason ? styles.gap : undefined}>
      {text}
    </span>
  );
}

function reasonText(t: Translate, { milestone, lacksReason }: MilestoneRow): string {
  return lacksReason ? t('milestones:noReason') : reasonWords(t, milestone);
}
