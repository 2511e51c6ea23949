// The lines of the chart of funding. Floats are good enough for a drawing; no number that is read comes from here.
import { addDays, type CalendarDate, daysBetween } from '../../domain/calendar/calendar-date.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { convert, type DatedMoney } from '../../domain/rules/exchange-rates.ts';
import type { ProjectMoney } from '../../domain/rules/money-plan.ts';

export const WIDTH = 560;
export const HEIGHT = 240;
export const LINES = ['planned', 'received', 'spent'] as const;
export type Line = (typeof LINES)[number];

export interface ChartFrame {
  readonly left: number;
  readonly paths: Readonly<Record<Line, string>>;
  /** Marks of the vertical axis, in units of the currency. */
  readonly levels: readonly { readonly amount: number; readonly y: number }[];
  readonly years: readonly { readonly date: CalendarDate; readonly x: number }[];
  /** Where today is. */
  readonly today: number;
}

interface Point {
  readonly on: CalendarDate;
  readonly sum: number;
}

/** null: no money has both a day and a rate. What lacks either is left out, as the note beside the chart says. */
export function chartFrame(
  money: ProjectMoney,
  currency: string,
  rates: readonly Row<'exchangeRate'>[],
  today: CalendarDate,
): ChartFrame | null {
  const sums = (amounts: readonly DatedMoney[]) => risingSums(amounts, currency, rates);
  const points = { planned: sums(money.planned), received: sums(money.received), spent: sums(money.spent) };
  const all = LINES.flatMap((line) => points[line]);
  if (all.length === 0) return null;
  const days = [...all.map(({ on }) => on), today].sort();
  const [first = today, last = today] = [days[0], days.at(-1)];
  const top = niceTop(Math.max(1, ...all.map(({ sum }) => sum)));
  const span = Math.max(1, daysBetween(first, last));
  const xOf = (date: CalendarDate) => Math.round(LEFT + (daysBetween(first, date) / span) * (WIDTH - LEFT - RIGHT));
  const yOf = (sum: number) => Math.round(HEIGHT - BOTTOM - (sum / top) * (HEIGHT - BOTTOM - TOP));
  // Spent and received are known up to today; the plan reaches to its end.
  const pathOf = (line: Line) => stepPath(points[line], first, line === 'planned' ? last : today, xOf, yOf);
  return {
    left: LEFT,
    paths: { planned: pathOf('planned'), received: pathOf('received'), spent: pathOf('spent') },
    levels: [0, 0.5, 1].map((share) => ({ amount: top * share, y: yOf(top * share) })),
    years: [0.1, 0.5, 0.9].map((share) => addDays(first, Math.round(span * share))).map((date) => ({ date, x: xOf(date) })),
    today: xOf(today),
  };
}

const LEFT = 56;
const RIGHT = 12;
const TOP = 18;
const BOTTOM = 24;

/** What the amounts add up to on each of their days. */
function risingSums(amounts: readonly DatedMoney[], currency: string, rates: readonly Row<'exchangeRate'>[]): readonly Point[] {
  const points = amounts.flatMap(({ money, on }) => {
    const found = on === null ? null : convert({ money, on }, currency, rates);
    return found === null || on === null ? [] : [{ on, sum: Number(found.money.amount) }];
  });
  let sum = 0;
  return points
    .sort((one, other) => (one.on < other.on ? -1 : 1))
    .map((point) => {
      sum += point.sum;
      return { on: point.on, sum };
    });
}

/** Money comes at once: the line goes along to the day, then up. */
function stepPath(
  points: readonly Point[],
  first: CalendarDate,
  end: CalendarDate,
  xOf: (date: CalendarDate) => number,
  yOf: (sum: number) => number,
): string {
  const steps = points.map(({ on, sum }) => `H${xOf(on)}V${yOf(sum)}`);
  const last = points.at(-1)?.on ?? end;
  return `M${xOf(first)} ${yOf(0)}${steps.join('')}H${xOf(end > last ? end : last)}`;
}

/** 1, 2 or 5 times a power of ten, not below the sum. */
function niceTop(sum: number): number {
  const power = 10 ** Math.floor(Math.log10(sum));
  return ([1, 2, 5].find((step) => step * power >= sum) ?? 10) * power;
}
