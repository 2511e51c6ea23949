// Section 5: how the forecasts have drifted, as a milestone trend chart and as a table of dates.
import { forecastTrends } from '../../changes/forecast-trends.ts';
import { SLIP_CATEGORIES } from '../../domain/registry/enum-values.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { baselineDateOf } from '../../domain/rules/baselines.ts';
import { milestonesInOrder } from '../../domain/rules/milestone-order.ts';
import { calendarOfMilestone } from '../../domain/rules/site-calendars.ts';
import { type ForecastPoint, type ForecastTrend, movesOf } from '../../domain/trend/forecast-trend.ts';
import { trendSpan } from '../../domain/trend/trend-layout.ts';
import type { Cell, Table, TableRow, TrendChart, TrendChartLine } from '../document.ts';
import type { ReportContext } from './report-context.ts';
import { column, row, type SectionDraft, section, table } from './section.ts';
import { codeCell, dateCell, enumWord, milestoneTitle, numberCell, reasonWording, say, textCell, withColon } from './wordings.ts';

interface Drift {
  readonly milestone: Row<'milestone'>;
  readonly trend: ForecastTrend;
}

export function composeTrend(context: ReportContext): SectionDraft | null {
  const drifts = driftsOf(context);
  if (drifts.length === 0) return null;
  const howToRead = { kind: 'paragraph', text: say(context, 'report:trend.reading'), tone: 'note' } as const;
  return section('trend', say(context, 'report:trend.heading'), [howToRead, chart(context, drifts), dates(context, drifts)]);
}

function driftsOf({ park, log, project, cutOffDate }: ReportContext): readonly Drift[] {
  const milestones = milestonesInOrder(park, project.id)
    .map(({ milestone }) => milestone)
    .filter(({ status }) => status !== 'cancelled');
  const trends = forecastTrends(log, new Set(milestones.map(({ id }) => id)), cutOffDate);
  return milestones.flatMap((milestone) => {
    const trend = trends.get(milestone.id);
    return trend === undefined || trend.points.length === 0 ? [] : [{ milestone, trend }];
  });
}

function chart(context: ReportContext, drifts: readonly Drift[]): TrendChart {
  const lines = drifts.map((drift) => lineOf(context, drift));
  return {
    kind: 'trend',
    key: 'trendChart',
    caption: say(context, 'report:trend.caption'),
    ...trendSpan(lines, context.cutOffDate),
    cutOffDate: context.cutOffDate,
    lines,
    legend: {
      madeOn: say(context, 'report:trend.madeOnAxis'),
      forecast: say(context, 'report:trend.forecastAxis'),
      diagonal: say(context, 'report:trend.diagonal'),
      baseline: say(context, 'report:columns.baseline'),
      cutOff: say(context, 'report:cover.cutOffDate'),
    },
  };
}

function lineOf(context: ReportContext, { milestone, trend }: Drift): TrendChartLine {
  const baseline = baselineDateOf(context.park, milestone);
  return {
    code: milestone.code,
    title: milestoneTitle(context, milestone.id),
    points: trend.points.map(({ madeOn, date }) => ({ madeOn, date })),
    actual: trend.actual,
    baselines: baseline === null ? [] : [baseline],
  };
}

function dates(context: ReportContext, drifts: readonly Drift[]): Table | null {
  const columns = [
    column(context, 'code', 'report:columns.code', 'code', 14),
    column(context, 'milestone', 'report:columns.milestone', 'text', 50),
    column(context, 'madeOn', 'report:trend.madeOn', 'date', 22),
    column(context, 'forecast', 'report:columns.forecast', 'date', 22),
    column(context, 'calendarDays', 'report:trend.calendarDays', 'number', 20),
    column(context, 'workingDays', 'report:trend.workingDays', 'number', 20),
    column(context, 'reason', 'report:columns.slipReason', 'text', 44),
  ];
  const rows = drifts.flatMap((drift) => rowsOf(context, drift));
  return table('trend', columns, rows, { caption: say(context, 'report:trend.table') });
}

function rowsOf(context: ReportContext, { milestone, trend: { points } }: Drift): TableRow[] {
  const moves = movesOf(points, calendarOfMilestone(context.park, milestone, context.calendars));
  return points.map((point, at) => {
    const move = moves[at] ?? null;
    const isSlip = move !== null && move.calendarDays > 0;
    return row([
      codeCell(milestone.code),
      textCell(milestoneTitle(context, milestone.id)),
      dateCell(point.madeOn),
      point.date === null ? textCell(say(context, 'report:trend.withdrawn')) : dateCell(point.date),
      numberCell(move?.calendarDays ?? null, true),
      numberCell(move?.workingDays ?? null, true),
      isSlip ? reasonCell(context, milestone, point) : textCell({}),
    ]);
  });
}

function reasonCell(context: ReportContext, milestone: Row<'milestone'>, { reason: { category, text } }: ForecastPoint): Cell {
  const known = SLIP_CATEGORIES.find((value) => value === category);
  if (known === undefined && text.trim() === '') return textCell(say(context, 'report:changes.noReason'));
  const word = known === undefined ? {} : enumWord(context, 'milestone', 'slipReason.category', known);
  return textCell(withColon(context, word, reasonWording(context, milestone, text)));
}
