// Reads a month or a year as people type them, in the three conventions: 2027-02, 02.2027, 2027年2月, Feb 2027, февраль, 2027.
import { failure, type Result, success } from '../result.ts';
import { type CalendarDate, FIRST_YEAR, LAST_YEAR } from './calendar-date.ts';
import { parseTypedDate } from './parse-typed-date.ts';

/** `YYYY-MM` or `YYYY`. */
export type TypedMonth = string;

/** A month without a year is one of this year; a whole date means its month. Fails with 'date.noMonth'. */
export function parseTypedMonth(text: string, today: CalendarDate): Result<TypedMonth> {
  const plain = text.normalize('NFKC').trim();
  const year = /^(\d{4}) ?(?:年|г\.?|год)?$/.exec(plain)?.[1];
  if (year !== undefined && Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR) return success(year);
  if (/^(?:0?[1-9]|1[0-2])$/.test(plain)) return success(`${today.slice(0, 4)}-${plain.padStart(2, '0')}`);
  // With its first day the text is a date in one of the ways in which dates are written. Digits alone would be one of this month.
  const isNumber = /^\d*$/.test(plain);
  const ways = isNumber
    ? []
    : [`${plain}-01`, `${plain}.01`, `${plain}/01`, `01.${plain}`, `01/${plain}`, `1 ${plain}`, `${plain}1日`, plain];
  for (const way of ways) {
    const read = parseTypedDate(way, { today, order: 'dayFirst' });
    if (read.ok) return success(read.value.slice(0, 7));
  }
  return failure('date.noMonth', { text: plain.slice(0, 40), firstYear: FIRST_YEAR, lastYear: LAST_YEAR });
}
