// Who slips in the portfolio, by how much, since when and why; and which slips nobody has explained yet.
import { Anchor, Group } from '@mantine/core';
import { useMemo, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { calendarsOf } from '../../domain/rules/park-calendars.ts';
import { useTranslate } from '../../i18n/react.ts';
import { readSlipStarts } from '../../store/slips.ts';
import { BarChart } from '../../ui/chart/bar-chart.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useKept } from '../../ui/use-kept.ts';
import layout from '../chart/chart-and-table.module.css';
import { ChartExport } from '../chart/chart-export.tsx';
import { usePark } from '../park/use-park.ts';
import { useSiteFilter } from '../park/use-site-filter.ts';
import { useToday } from '../park/use-today.ts';
import { useStoreWithLog } from '../park/use-whole-log.ts';
import { slipBars } from './slip-bars.ts';
import { slipColumns, slipLines } from './slip-columns.tsx';
import {
  compareSlipGroups,
  SLIP_GROUPINGS,
  type SlipGrouping,
  type SlipRow,
  slipGroupingLabel,
  slipGroupOf,
  slipRows,
} from './slip-rows.ts';
import styles from './slips.module.css';
import { Unexplained } from './unexplained.tsx';

/** The chart shows so many; the table shows all. */
const MOST_BARS = 40;

export function SlipsView() {
  const t = useTranslate();
  const rows = useSlips();
  const days = rows.reduce((sum, row) => sum + row.days, 0);
  const mean = t('common:workingDays', { count: rows.length === 0 ? 0 : Math.round(days / rows.length) });
  return (
    <>
      <PageHeader title={t('slips:title')} summary={t('slips:summary', { count: rows.length, mean })} above={<BackToOverview />} />
      {rows.length === 0 ? <EmptyState title={t('slips:empty.title')} todo={t('slips:empty.todo')} /> : <Contents rows={rows} />}
    </>
  );
}

function BackToOverview() {
  return (
    <Anchor component={Link} href="/" size="xs">
      {useTranslate()('overview:title')}
    </Anchor>
  );
}

/** The log grows in place: each change of the park reads it anew. */
function useSlips(): readonly SlipRow[] {
  const { language } = useTranslate();
  const { log } = useStoreWithLog();
  const park = usePark();
  const today = useToday();
  const siteId = useSiteFilter()?.id ?? null;
  return useMemo(() => {
    const calendars = calendarsOf(park);
    return slipRows({ park, since: readSlipStarts({ log }, park, calendars), today, calendars, language, siteId });
  }, [park, log, today, language, siteId]);
}

function Contents({ rows }: { readonly rows: readonly SlipRow[] }) {
  const t = useTranslate();
  const today = useToday();
  const [, navigate] = useLocation();
  const chart = useRef<SVGSVGElement>(null);
  const [grouping, setGrouping] = useKept<SlipGrouping>('slips.grouping', 'project');
  const columns = useMemo(() => slipColumns(t), [t]);
  const groups = useMemo(
    () => ({
      of: (row: SlipRow) => slipGroupOf(t, row, grouping),
      heading: ({ label }: { readonly label: string }, count: number) => t('common:inParentheses', { text: label, note: String(count) }),
      compare: compareSlipGroups(t.language),
    }),
    [t, grouping],
  );
  const bars = useMemo(() => slipBars(t, rows.slice(0, MOST_BARS), grouping), [t, rows, grouping]);
  return (
    <div className={layout.page}>
      <Group gap="sm" align="flex-end">
        <SelectField
          label={t('slips:group')}
          value={grouping}
          options={SLIP_GROUPINGS.map((value) => ({ value, label: slipGroupingLabel(t, value) }))}
          onCommit={(chosen) => chosen !== null && setGrouping(chosen)}
        />
        <ChartExport chart={chart} title={t('slips:title')} name={`${t('slips:title')} ${today}`} table={() => slipLines(t, rows)} />
      </Group>
      <div className={styles.columns}>
        <div className={styles.column}>
          <BarChart ref={chart} label={t('slips:chart')} groups={bars} />
          {rows.length > MOST_BARS && <p className={styles.quiet}>{t('slips:greatest', { count: MOST_BARS })}</p>}
          <Unexplained rows={rows} />
        </div>
        <div className={styles.table}>
          <DataTable
            label={t('slips:table')}
            place="slips"
            rows={rows}
            rowKey={({ id }) => id}
            columns={columns}
            groups={groups}
            initialSort={{ key: 'slip', direction: 'descending' }}
            onOpen={({ id, milestone }) => navigate(`/projects/${milestone.project ?? ''}/milestones/${id}`)}
          />
        </div>
      </div>
    </div>
  );
}
