// Dates, numbers, money, lists and sort order as each language writes them. Pure; the formatters of Intl are costly to make and are kept.
import { type CalendarDate, dayNumber } from '../domain/calendar/calendar-date.ts';
import type { Decimal, Money } from '../domain/registry/fields.ts';
import type { Language } from '../domain/registry/language.ts';

/**
 * - `long`: 2026年11月24日, 24 ноября 2026 г., 24 November 2026
 * - `short`: 2026-11-24, 24.11.2026, 24 Nov 2026
 * - `weekday`: the long one with its weekday
 * - `dayMonth`: 11月24日, 24 ноября, 24 November
 * - `month`: 2026年11月, ноябрь 2026 г., November 2026
 * - for the heads of charts `year`: 2026年, 2026, 2026; `monthShort`: 11月, нояб., Nov; `dayMonthShort`: 11/24, 24.11, 24 Nov; `dayOfMonth`: 24; `weekdayShort`: 周二, вт, Tue
 */
export type DateStyle =
  | 'long'
  | 'short'
  | 'weekday'
  | 'dayMonth'
  | 'month'
  | 'year'
  | 'monthShort'
  | 'dayMonthShort'
  | 'dayOfMonth'
  | 'weekdayShort';

/** A calendar date as read in the language, whatever the computer's time zone. Throws on text that is not a calendar date. */
export function formatDate(date: CalendarDate, language: Language, style: DateStyle = 'long'): string {
  const day = dayNumber(date);
  if (style === 'short' && language === 'zh') return date;
  if (style === 'dayOfMonth') return String(Number(date.slice(8)));
  return dateFormat(language, style).format(day * MS_PER_DAY);
}

/**
 * A moment, by the clock of a place: 2026年11月24日 15:30, 24 нояб. 2026 г., 10:30, 24 Nov 2026, 10:30.
 * @param ms milliseconds since 1970
 * @param timeZone IANA name, such as `Asia/Shanghai`
 */
export function formatDateTime(ms: number, timeZone: string, language: Language): string {
  return dateTimeFormat(language, timeZone).format(ms);
}

/**
 * How long ago, or how soon: 2天前, 2 дня назад, 2 days ago; in 40 minutes; within a minute: 现在, сейчас, now.
 * @param ms milliseconds since 1970
 */
export function formatRelative(ms: number, now: number, language: Language): string {
  const seconds = (ms - now) / 1000;
  const found = RELATIVE_UNITS.find(([, length]) => Math.abs(seconds) >= length * ALMOST);
  if (found === undefined) return relativeFormat(language, 'auto').format(0, 'second');
  const [unit, length] = found;
  return relativeFormat(language, 'always').format(Math.round(seconds / length), unit);
}

/** A number with the language's separators, exact to `digits` decimal places and without trailing zeros. */
export function formatNumber(value: number, language: Language, digits = 3): string {
  return numberFormat(language, { maximumFractionDigits: digits }).format(value);
}

/** A decimal text, digit for digit; no binary fraction comes between. @param atLeast decimal places: a column of amounts stands aligned */
export function formatDecimal(value: Decimal, language: Language, atLeast = 0): string {
  return formatExactly(value, numberFormat(language, { minimumFractionDigits: atLeast, maximumFractionDigits: MOST_DIGITS }));
}

/**
 * Money, digit for digit. The country's own currency has its sign (¥ in Chinese, ₽ in Russian); any other has its ISO code, since one
 * sign stands for several currencies. Kopecks and fen are left out where there are none.
 */
export function formatMoney(money: Money, language: Language): string {
  const currencyDisplay = money.currency === HOME_CURRENCY[language] ? 'narrowSymbol' : 'code';
  const style = { style: 'currency', currency: money.currency, currencyDisplay, trailingZeroDisplay: 'stripIfInteger' } as const;
  return formatExactly(money.amount, numberFormat(language, { ...style, maximumFractionDigits: MOST_DIGITS }));
}

/** `0.256` as 25.6%, with at most `digits` decimal places. */
export function formatPercent(fraction: number, language: Language, digits = 1): string {
  return numberFormat(language, { style: 'percent', maximumFractionDigits: digits }).format(fraction);
}

/** 1 день, 3 дня, 5 дней; with `sign`, +3 дня where the number is positive. */
export function formatDays(days: number, language: Language, sign: 'always' | 'negative' = 'negative'): string {
  const signDisplay = sign === 'always' ? 'exceptZero' : 'auto';
  return numberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long', signDisplay }).format(days);
}

/** The size of a file in decimal units, to one decimal place: 512 byte, 12.3 kB, 4 MB. */
export function formatBytes(bytes: number, language: Language): string {
  const power = Math.min(BYTE_UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const unit = BYTE_UNITS[power] ?? 'byte';
  const unitDisplay = power === 0 ? 'long' : 'short';
  return numberFormat(language, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 }).format(bytes / 1000 ** power);
}

/** A、B和C; A, B и C; A, B and C. */
export function formatList(items: readonly string[], language: Language): string {
  return listFormat(language).format(items);
}

/** The order of texts: Chinese by pinyin, digits by their number (M2 before M10). */
export function collator(language: Language): Intl.Collator {
  return collators(language);
}

const LOCALES: Record<Language, string> = { zh: 'zh-CN', ru: 'ru-RU', en: 'en-GB' };
const HOME_CURRENCY: Record<Language, string | null> = { zh: 'CNY', ru: 'RUB', en: null };
const MS_PER_DAY = 86_400_000;
/** As many decimal places as a `decimal` field may hold. */
const MOST_DIGITS = 6;
/** In seconds, the longest first. */
const RELATIVE_UNITS = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;
/** 59 minutes and 50 seconds are an hour. */
const ALMOST = 0.99;
const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];

const DATE_OPTIONS: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  long: { dateStyle: 'long' },
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  dayMonth: { day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
  monthShort: { month: 'short' },
  dayMonthShort: { day: 'numeric', month: 'numeric' },
  dayOfMonth: { day: 'numeric' },
  weekdayShort: { weekday: 'short' },
};
/** English names the month: 04/09 is April in one country and September in another. */
const IN_ENGLISH: Partial<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  dayMonthShort: { day: 'numeric', month: 'short' },
};

const dateFormat = kept((language: Language, style: DateStyle) => {
  const options = (language === 'en' ? IN_ENGLISH[style] : undefined) ?? DATE_OPTIONS[style];
  return new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' });
});
const dateTimeFormat = kept((language: Language, timeZone: string) => {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', timeStyle: 'short', timeZone });
});
const numberFormat = kept((language: Language, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(LOCALES[language], options));
const relativeFormat = kept(
  (language: Language, numeric: 'auto' | 'always') => new Intl.RelativeTimeFormat(LOCALES[language], { numeric }),
);
const listFormat = kept((language: Language) => new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }));
const collators = kept((language: Language) => {
  return new Intl.Collator(language === 'zh' ? 'zh-u-co-pinyin' : LOCALES[language], { numeric: true });
});

/** Intl takes decimal text as it stands; text that is no decimal is shown as it stands. */
function formatExactly(value: string, format: Intl.NumberFormat): string {
  return isDecimal(value) ? format.format(value) : value;
}

function isDecimal(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/** Makes a formatter once for the same arguments. */
function kept<Args extends readonly unknown[], Made>(make: (...args: Args) => Made): (...args: Args) => Made {
  const made = new Map<string, Made>();
  return (...args) => {
    const key = JSON.stringify(args);
    const value = made.get(key) ?? make(...args);
    made.set(key, value);
    return value;
  };
}
