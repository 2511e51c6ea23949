// What the trend of a project shows: its milestones with the forecasts made for them, each with how far it moved and why.
import type { CalendarDate } from '../../../domain/calendar/calendar-date.ts';
import { SLIP_CATEGORIES } from '../../../domain/registry/enum-values.ts';
import type { Id } from '../../../domain/registry/fields.ts';
import type { ParkReader } from '../../../domain/registry/park-reader.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { milestonesInOrder } from '../../../domain/rules/milestone-order.ts';
import { calendarOfMilestone, type SiteCalendars } from '../../../domain/rules/site-calendars.ts';
import { reasonIn } from '../../../domain/rules/slip-reason.ts';
import { type ForecastPoint, type ForecastTrend, type Move, movesOf } from '../../../domain/trend/forecast-trend.ts';
import { formatDate, formatDays, formatNumber } from '../../../i18n/formats.ts';
import { enumLabel } from '../../../i18n/labels.ts';
import type { Translate } from '../../../i18n/translator.ts';
import type { ShownLine } from '../../../ui/chart/trend-chart.tsx';
import { nameOfMilestone } from '../links/link-names.ts';

export interface MilestoneTrend {
  readonly milestone: Row<'milestone'>;
  /** Its place in the project: tells dashes, mark and colour of its line. */
  readonly number: number;
  readonly trend: ForecastTrend;
  readonly moves: readonly (Move | null)[];
  /** The dates that the project's baselines, approved by the cut-off date, hold for it. */
  readonly baselines: readonly CalendarDate[];
}

interface Surroundings {
  readonly park: ParkReader;
  readonly calendars: SiteCalendars;
  readonly projectId: Id;
  readonly cutOff: CalendarDate;
}

/** The milestones of a project that were ever forecast by the cut-off date, in their order; those called off are left out. */
export function milestoneTrends(around: Surroundings, trends: ReadonlyMap<Id, ForecastTrend>): readonly MilestoneTrend[] {
  const { park, calendars, projectId, cutOff } = around;
  const approved = approvedBaselines(park, projectId, cutOff);
  return milestonesInOrder(park, projectId)
    .filter(({ milestone }) => milestone.status !== 'cancelled')
    .flatMap(({ milestone }, number) => {
      const trend = trends.get(milestone.id);
      if (trend === undefined || trend.points.length === 0) return [];
      const moves = movesOf(trend.points, calendarOfMilestone(park, milestone, calendars));
      const baselines = approved.flatMap(({ dates }) => dates[milestone.id] ?? []);
      return [{ milestone, number, trend, moves, baselines }];
    });
}

/** The baselines of a project that were approved by the cut-off date, in that order; those without a day first. */
export function approvedBaselines(park: ParkReader, projectId: Id, cutOff: CalendarDate): readonly Row<'baseline'>[] {
  return park
    .referring('baseline', 'project', projectId)
    .filter(({ approvedOn }) => approvedOn === null || approvedOn <= cutOff)
    .toSorted((one, other) => ((one.approvedOn ?? '') < (other.approvedOn ?? '') ? -1 : 1));
}

export function isDone({ trend: { actual } }: MilestoneTrend, cutOff: CalendarDate): boolean {
  return actual !== null && actual <= cutOff;
}

export function lineOf(t: Translate, park: ParkReader, shown: MilestoneTrend): ShownLine {
  const { milestone, number, trend, moves, baselines } = shown;
  const name = nameOfMilestone(park, milestone, t.language) || t('common:untitled');
  const words = trend.points.map((point, at) => pointText(t, name, milestone, point, moves[at] ?? null));
  return { key: milestone.id, name: milestone.code || name, number, words, points: trend.points, actual: trend.actual, baselines };
}

function pointText(t: Translate, name: string, milestone: Row<'milestone'>, point: ForecastPoint, move: Move | null): string {
  const { madeOn, date } = point;
  const forecast = date === null ? t('trend:withdrawn') : formatDate(date, t.language, 'short');
  const said = t('trend:point', { milestone: name, madeOn: formatDate(madeOn, t.language, 'short'), forecast });
  if (move === null) return said;
  const moved = t('trend:moved', {
    days: formatDays(move.calendarDays, t.language, 'always'),
    working: signed(t, move.workingDays),
  });
  return [said, moved, slipText(t, milestone, point, move)].filter(Boolean).join(' · ');
}

/** Why a forecast moved later; that nobody said why; nothing where it did not. */
export function slipText(t: Translate, milestone: Row<'milestone'>, { reason }: ForecastPoint, move: Move | null): string {
  if (move === null || move.calendarDays <= 0) return '';
  const category = reason.category;
  const text = reasonIn(milestone, reason.text, t.language);
  const known = SLIP_CATEGORIES.find((value) => value === category);
  const word = known === undefined ? '' : enumLabel(t, 'milestone', 'slipReason.category', known);
  if (word !== '' && text !== '') return t('common:label', { name: word, value: text });
  return word || text || t('milestones:noReason');
}

export function signed(t: Translate, days: number): string {
  const size = formatNumber(Math.abs(days), t.language);
  return days === 0 ? size : `${days > 0 ? '+' : '−'}${size}`;
}
