// What a span of the head is called in a language, in the longest form for which all spans of its tier have room.
import { dateOfDay, dayOfParts, FIRST_DAY, yearOfDay } from '../../domain/calendar/calendar-date.ts';
import { type DateStyle, formatDate } from '../../i18n/formats.ts';
import type { Translate } from '../../i18n/translator.ts';
import { widthInEm } from '../../ui/chart/text-width.ts';
import { monthOf, quarterOf, type Tick, type TickUnit, ticksOf } from './timeline-ticks.ts';

/**
 * A span of the upper tier, which stands alone: a month over its days says its year. '' where no form has room: the first span and the last may be
 * parts of one, and what sticks in sight would slide under the names.
 * @param width of the span, in the em of its text
 */
export function upperLabel(t: Translate, tick: Tick, width: number): string {
  const forms = tick.unit === 'month' ? UPPER_MONTH : FORMS[tick.unit];
  return forms.map((form) => form(t, tick)).find((label) => widthInEm(label) <= width - UPPER_PADDING) ?? '';
}

/**
 * What spans of the lower tier are called: all of them in one form, since names among numbers would read as a mistake. '' where no form has room.
 * @param em the size of the text in pixels
 */
export function lowerLabels(t: Translate, unit: TickUnit, pxPerDay: number, em: number): (tick: Tick) => string {
  const room = (SHORTEST[unit] * pxPerDay) / em - PADDING;
  const form = FORMS[unit].find((_, at) => widest(t, unit, at) <= room);
  return (tick) => form?.(t, tick) ?? '';
}

type Form = (t: Translate, tick: Tick) => string;

const dated = (t: Translate, { from }: Tick, style: DateStyle) => formatDate(dateOfDay(Math.max(FIRST_DAY, from)), t.language, style);

/** The longest first. What a shorter one leaves out, the tier above tells. */
const FORMS: Readonly<Record<TickUnit, readonly Form[]>> = {
  decade: [(t, { from }) => t('timeline:decade', { from: yearOfDay(from), to: yearOfDay(from) + 9 })],
  year: [(t, { from }) => t('timeline:year', { year: yearOfDay(from) }), (_, { from }) => String(yearOfDay(from))],
  quarter: [(t, { from }) => t('timeline:quarter', { quarter: quarterOf(from) }), (_, { from }) => String(quarterOf(from))],
  month: [(t, tick) => dated(t, tick, 'monthShort'), (_, { from }) => String(monthOf(from))],
  week: [(t, tick) => dated(t, tick, 'dayMonthShort'), (t, tick) => dated(t, tick, 'dayOfMonth')],
  day: [(t, tick) => dated(t, tick, 'dayOfMonth')],
};

const UPPER_MONTH: readonly Form[] = [(t, tick) => dated(t, tick, 'month')];

/** How many days the shortest span has. */
const SHORTEST: Readonly<Record<TickUnit, number>> = { decade: 3_652, year: 365, quarter: 90, month: 28, week: 7, day: 1 };

/** Of both sides and the line between spans, in em. */
const PADDING = 0.75;

/** Its labels stand a little off the line, as they stick. */
const UPPER_PADDING = 1;

const widths = new Map<string, number>();

/** The widest label that a form gives to spans of a year, in em. */
function widest(t: Translate, unit: TickUnit, form: number): number {
  const key = `${t.language} ${unit} ${form}`;
  let width = widths.get(key);
  if (width === undefined) {
    const ticks = ticksOf(unit, dayOfParts(2026, 1, 1), dayOfParts(2026, 12, 31));
    width = Math.max(...ticks.map((tick) => widthInEm(FORMS[unit][form]?.(t, tick) ?? '')));
    widths.set(key, width);
  }
  return width;
}
