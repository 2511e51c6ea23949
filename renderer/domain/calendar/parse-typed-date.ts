// Reads a date as managers type it, in the Chinese, Russian and English conventions. A date that does not exist or can
// be read in two ways is refused with a code: a wrong due date that looks right costs more than typing it again.
import { assertNever } from '../assert-never.ts';
import { failure, type Problem, type Result, success } from '../result.ts';
import { type CalendarDate, dateOfDay, dayOfParts, FIRST_YEAR, isRealDay, LAST_YEAR, yearOf } from './calendar-date.ts';

/** The order in which the writer puts the parts where the notation leaves it open, as in 11/12/2026. */
export type DateOrder = 'yearFirst' | 'dayFirst' | 'monthFirst';

export interface TypedDateOptions {
  /** Gives the year to dates typed without one (24.11, 11月24日). Without it they fail with 'date.yearMissing'. */
  readonly today?: CalendarDate;
  /** The writer's habit: yearFirst in Chinese, dayFirst in Russian. Left out, open notations are ambiguous. */
  readonly order?: DateOrder;
}

/**
 * The date that the text means: 2026-11-24, 2026/11/24, 2026.11.24, 20261124, 2026年11月24日, 11月24日, 24.11.2026, 24.11.26,
 * 24.11, 24 ноября 2026, Nov 24, 2026, 24 Nov 2026. Two-digit years are 2000-2099. Between dots a two-digit year comes last
 * (the Russian way) unless the order is yearFirst.
 * Fails with 'date.unreadable', 'date.impossible', 'date.ambiguous', 'date.outOfRange' or 'date.yearMissing'.
 */
export function parseTypedDate(text: string, options: TypedDateOptions = {}): Result<CalendarDate> {
  const details = { text: text.trim().slice(0, 40) };
  const plain = simplify(text);
  const readings = readDigits(plain, options.order) ?? readChinese(plain) ?? readMonthName(plain);
  if (readings === undefined) return failure('date.unreadable', details);
  const today = options.today;
  if (today === undefined && readings.some((reading) => reading.year === undefined)) return failure('date.yearMissing', details);
  return choose(
    readings.map((reading) => ({ ...reading, year: reading.year ?? (today === undefined ? 0 : yearOf(today)) })),
    options.order,
    details,
  );
}

interface Reading {
  readonly order: DateOrder;
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
}

type DatedReading = Reading & { readonly year: number };

type Details = NonNullable<Problem['details']>;

function choose(readings: readonly DatedReading[], order: DateOrder | undefined, details: Details): Result<CalendarDate> {
  const real = readings.filter((reading) => isRealDay(reading.year, reading.month, reading.day));
  const [first, second] = withoutRepeats(real);
  if (first === undefined) return failure('date.impossible', details);
  if (second === undefined) return withinRange(first, details);
  const usual = real.find((reading) => reading.order === order);
  if (usual !== undefined) return withinRange(usual, details);
  return failure('date.ambiguous', { ...details, first: written(first), second: written(second) });
}

function withinRange(reading: DatedReading, details: Details): Result<CalendarDate> {
  if (reading.year < FIRST_YEAR || reading.year > LAST_YEAR) {
    return failure('date.outOfRange', { ...details, firstYear: FIRST_YEAR, lastYear: LAST_YEAR });
  }
  return success(dateOfDay(dayOfParts(reading.year, reading.month, reading.day)));
}

/** 11.11 reads the same day first and month first. */
function withoutRepeats(readings: readonly DatedReading[]): readonly DatedReading[] {
  return readings.filter((reading, at) => readings.findIndex((other) => written(other) === written(reading)) === at);
}

function written({ year, month, day }: DatedReading): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

// Full-width digits and points, the many dashes, and the Russian "г." after a year carry no meaning of their own.
function simplify(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?([./-]) ?/g, '$1')
    .trim()
    .replace(/(?<=\d) ?(?:г\.?|года|год)$/, '');
}

function readDigits(text: string, order: DateOrder | undefined): readonly Reading[] | undefined {
  const run = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (run !== null) return [inOrder('yearFirst', run.slice(1))];
  const parts = /^(\d{1,4})([./-])(\d{1,2})(?:\2(\d{4}|\d{1,2}))?$/.exec(text);
  if (parts === null) return undefined;
  const [, first = '', separator = '', second = '', third] = parts;
  if (third === undefined) return first.length <= 2 ? readPair(Number(first), Number(second)) : undefined;
  return readTriple([first, second, third], separator, order);
}

function readPair(first: number, second: number): readonly Reading[] {
  const dayFirst: Reading = { order: 'dayFirst', year: undefined, month: second, day: first };
  const monthFirst: Reading = { order: 'monthFirst', year: undefined, month: first, day: second };
  // A Chinese writer, who puts the year first, puts the month before the day.
  return [dayFirst, monthFirst, { ...monthFirst, order: 'yearFirst' }];
}

function readTriple(parts: readonly string[], separator: string, order: DateOrder | undefined): readonly Reading[] | undefined {
  const [first = '', , third = ''] = parts;
  if (first.length === 4) return third.length <= 2 ? [inOrder('yearFirst', parts)] : undefined;
  if (first.length > 2) return undefined;
  if (third.length === 4) return separator === '.' ? [inOrder('dayFirst', parts)] : dayOrMonthFirst(parts);
  if (third.length !== 2) return undefined;
  if (order === 'yearFirst') return first.length === 2 ? [inOrder('yearFirst', parts)] : undefined;
  return separator === '.' ? [inOrder('dayFirst', parts)] : shortYearBetweenSlashes(parts, order);
}

function dayOrMonthFirst(parts: readonly string[]): readonly Reading[] {
  return [inOrder('dayFirst', parts), inOrder('monthFirst', parts)];
}

// Nothing says that 26/11/24 does not begin with its year. That reading may raise a doubt, but never wins by being the only
// one left: 31/11/26 is a day that does not exist, not a day of 2031.
function shortYearBetweenSlashes(parts: readonly string[], order: DateOrder | undefined): readonly Reading[] {
  const yearLast = dayOrMonthFirst(parts);
  const doubtful = order === undefined && yearLast.some(({ month, day, year }) => isRealDay(year ?? 0, month, day));
  return doubtful ? [...yearLast, inOrder('yearFirst', parts)] : yearLast;
}

function inOrder(order: DateOrder, [first = '', second = '', third = '']: readonly string[]): Reading {
  switch (order) {
    case 'yearFirst':
      return { order, year: fullYear(first), month: Number(second), day: Number(third) };
    case 'dayFirst':
      return { order, year: fullYear(third), month: Number(second), day: Number(first) };
    case 'monthFirst':
      return { order, year: fullYear(third), month: Number(first), day: Number(second) };
    default:
      return assertNever(order);
  }
}

function readChinese(text: string): readonly Reading[] | undefined {
  const match = /^(?:(\d{4}|\d{2}) ?年 ?)?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]?$/.exec(text);
  if (match === null) return undefined;
  const [, year, month, day] = match;
  return [{ order: 'yearFirst', year: year === undefined ? undefined : fullYear(year), month: Number(month), day: Number(day) }];
}

// What people type, in the nominative, in the genitive and cut short. Not interface text: nothing here is ever shown.
const MONTH_WORDS = [
  'jan january янв январь января',
  'feb february фев февр февраль февраля',
  'mar march мар март марта',
  'apr april апр апрель апреля',
  'may май мая',
  'jun june июн июнь июня',
  'jul july июл июль июля',
  'aug august авг август августа',
  'sep sept september сен сент сентябрь сентября',
  'oct october окт октябрь октября',
  'nov november ноя нояб ноябрь ноября',
  'dec december дек декабрь декабря',
];
const MONTH_OF_WORD = new Map(MONTH_WORDS.flatMap((words, at) => words.split(' ').map((word) => [word, at + 1] as const)));

/** '24 ноября 2026', 'Nov 24, 2026', '24-Nov-26', '24th November': the day before or after the name, the year last. */
function readMonthName(text: string): readonly Reading[] | undefined {
  const [first = '', second = '', third, ...rest] = text.split(/[ ,./-]+/).filter((word) => word !== '');
  if (rest.length > 0 || (third !== undefined && !/^(?:\d{4}|\d{2})$/.test(third))) return undefined;
  const month = MONTH_OF_WORD.get(first) ?? MONTH_OF_WORD.get(second);
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(MONTH_OF_WORD.has(first) ? second : first)?.[1];
  if (month === undefined || day === undefined) return undefined;
  return [{ order: 'dayFirst', year: third === undefined ? undefined : fullYear(third), month, day: Number(day) }];
}

/** Two digits mean this century; four are taken as they are. */
function fullYear(digits: string): number {
  return digits.length === 4 ? Number(digits) : 2000 + Number(digits);
}
