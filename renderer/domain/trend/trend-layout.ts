// Where the lines of a milestone trend chart run. x: the day a forecast was made; y: the forecast date, later dates higher; both axes
// have the same scale, so that the diagonal is the day itself. Pure geometry, for the screen and for reports alike.
import { type CalendarDate, dateOfDay, dayNumber, FIRST_DAY, LAST_DAY } from '../calendar/calendar-date.ts';

export interface TrendSeries {
  readonly points: readonly { readonly madeOn: CalendarDate; readonly date: CalendarDate | null }[];
  readonly actual: CalendarDate | null;
  /** Dates promised, drawn across. */
  readonly baselines: readonly CalendarDate[];
}

export interface TrendSpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Days of air before the first date and after the last. */
const AIR = 10;

/** The days that both axes show; always with the cut-off date. */
export function trendSpan(series: readonly TrendSeries[], cutOff: CalendarDate): TrendSpan {
  const dates = series.flatMap(({ points, actual, baselines }) => [
    actual,
    ...baselines,
    ...points.flatMap(({ madeOn, date }) => [madeOn, date]),
  ]);
  const days = [cutOff, ...dates.filter((date) => date !== null)].map(dayNumber);
  const first = days.reduce((least, day) => Math.min(least, day));
  const last = days.reduce((most, day) => Math.max(most, day));
  return { from: dateOfDay(Math.max(FIRST_DAY, first - AIR)), to: dateOfDay(Math.min(LAST_DAY, last + AIR)) };
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface TrendLine {
  /** An SVG path in steps; broken where there was no forecast. */
  readonly path: string;
  /** Where each forecast stands; null for a withdrawn one, and for those written after the milestone was reached. */
  readonly places: readonly (Place | null)[];
  /** Where the line ends: today, or on the diagonal. null: nothing is drawn. */
  readonly end: Place | null;
  readonly isDone: boolean;
}

/** A square of so many units a side that shows a span on both axes. */
export class TrendSquare {
  readonly span: TrendSpan;
  readonly side: number;
  readonly #first: number;
  readonly #scale: number;

  constructor(span: TrendSpan, side: number) {
    this.span = span;
    this.side = side;
    this.#first = dayNumber(span.from);
    this.#scale = side / Math.max(1, dayNumber(span.to) - this.#first);
  }

  x(date: CalendarDate): number {
    return round((dayNumber(date) - this.#first) * this.#scale);
  }

  y(date: CalendarDate): number {
    return round(this.side - (dayNumber(date) - this.#first) * this.#scale);
  }

  /** A forecast holds until the next one, the last until the cut-off date, or until the milestone was reached. */
  line({ points, actual }: TrendSeries, cutOff: CalendarDate): TrendLine {
    const isDone = actual !== null && actual <= cutOff;
    const until = isDone ? actual : cutOff;
    const held = points.filter(({ madeOn }) => madeOn <= until);
    const places = points.map(({ madeOn, date }) => (date === null || madeOn > until ? null : { x: this.x(madeOn), y: this.y(date) }));
    const last = held.at(-1)?.date ?? null;
    const path = held.map((point, at) => this.#step(point, held[at - 1]?.date ?? null, held[at + 1]?.madeOn ?? until)).join('');
    const landing = isDone && last !== null && last !== actual ? `V${this.y(actual)}` : '';
    const reached = isDone ? { x: this.x(actual), y: this.y(actual) } : null;
    return { path: path + landing, places, end: reached ?? (last === null ? null : { x: this.x(until), y: this.y(last) }), isDone };
  }

  #step({ madeOn, date }: TrendSeries['points'][number], before: CalendarDate | null, until: CalendarDate): string {
    if (date === null) return '';
    const start = before === null ? `M${this.x(madeOn)} ${this.y(date)}` : `V${this.y(date)}`;
    return `${start}H${this.x(until)}`;
  }
}

/**
 * Heights at which labels stand near the places they name without overlapping: at least `gap` apart, within 0 and `height` as far as
 * there is room. In the order given.
 */
export function spreadLabels(wanted: readonly number[], gap: number, height: number): readonly number[] {
  const order = wanted.map((y, at) => ({ y, at })).sort((one, other) => one.y - other.y || one.at - other.at);
  const placed: number[] = [];
  for (const { y } of order) placed.push(Math.max(y, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + gap));
  let lowest = height;
  for (let at = placed.length - 1; at >= 0; at -= 1) {
    lowest = Math.min(placed[at] ?? 0, lowest);
    placed[at] = lowest;
    lowest -= gap;
  }
  const result = wanted.slice();
  for (const [place, { at }] of order.entries()) result[at] = placed[place] ?? 0;
  return result;
}

/** What tells lines apart without colour: the pattern of the dashes and the shape of the marks. Units of `stroke-dasharray`. */
export const DASHES = ['', '8 3', '2 3', '9 3 2 3', '14 4', '5 2 1 2 1 2'] as const;

/** The shape of the marks of a line by its number, as an SVG path about (0, 0), `r` units in radius. */
export function markPath(number: number, r: number): string {
  const shapes = [
    `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
    `M${-r} ${-r}h${2 * r}v${2 * r}h${-2 * r}z`,
    `M0 ${-r * 1.2}L${r * 1.1} ${r}H${-r * 1.1}z`,
    `M0 ${-r * 1.3}L${r * 1.3} 0L0 ${r * 1.3}L${-r * 1.3} 0z`,
    `M0 ${r * 1.2}L${r * 1.1} ${-r}H${-r * 1.1}z`,
  ];
  return shapes[number % shapes.length] ?? '';
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
