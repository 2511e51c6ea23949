// Calendar dates: 'YYYY-MM-DD' strings and day numbers. Never Date objects: a date that a milestone is due on has no
// time zone, and Date gives it one.

/** A day as 'YYYY-MM-DD', proleptic Gregorian, from 1900-01-01 to 2200-12-31. Check with `isCalendarDate` at the edges. */
export type CalendarDate = string;

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2200;

const DAYS_PER_ERA = 146_097; // 400 Gregorian years
const EPOCH_SHIFT = 719_468; // days from 0000-03-01 to 1970-01-01

/** The day numbers of 1900-01-01 and 2200-12-31: nothing before or after is a date to Caravan. */
export const FIRST_DAY = dayOfParts(FIRST_YEAR, 1, 1);
export const LAST_DAY = dayOfParts(LAST_YEAR, 12, 31);

/** Whether the text is a date that exists, written 'YYYY-MM-DD', within the accepted years. */
export function isCalendarDate(text: unknown): text is CalendarDate {
  return typeof text === 'string' && readDay(text) !== undefined;
}

/** Days since 1970-01-01 (negative before). Throws on text that is not a calendar date: callers parse at the edges. */
export function dayNumber(date: CalendarDate): number {
  const day = readDay(date);
  if (day === undefined) throw new RangeError(`not a calendar date: ${JSON.stringify(date)}`);
  return day;
}

/** The date of a day number; the inverse of `dayNumber`. Throws outside 1900-2200. */
export function dateOfDay(day: number): CalendarDate {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY) throw new RangeError(`day number out of range: ${day}`);
  const { year, month, dayOfMonth } = partsOfDay(day);
  return `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** The date so many calendar days later (earlier if negative). Throws outside 1900-2200. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDay(dayNumber(date) + days);
}

/** Calendar days from one date to another; negative if `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO 8601 weekday: 1 = Monday to 7 = Sunday. */
export function weekday(date: CalendarDate): number {
  return weekdayOfDay(dayNumber(date));
}

/** ISO 8601 weekday of a day number. */
export function weekdayOfDay(day: number): number {
  return modulo(day + 3, 7) + 1; // 1970-01-01 was a Thursday
}

/** The last day of the date's month. */
export function endOfMonth(date: CalendarDate): CalendarDate {
  const { year, month } = partsOfDay(dayNumber(date));
  return dateOfDay(dayOfParts(year, month, daysInMonth(year, month)));
}

/** The calendar year of a date. */
export function yearOf(date: CalendarDate): number {
  return yearOfDay(dayNumber(date));
}

/** The calendar year of a day number. */
export function yearOfDay(day: number): number {
  return partsOfDay(day).year;
}

/** The day number of a year, month (1-12) and day of month; the caller has checked that they exist (`isRealDay`). */
export function dayOfParts(year: number, month: number, dayOfMonth: number): number {
  // The year is counted from March, so that the leap day comes last and months follow one formula.
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

/** Whether the month has that day in that year, whatever the year. */
export function isRealDay(year: number, month: number, dayOfMonth: number): boolean {
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
}

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

function partsOfDay(day: number): DayParts {
  const shifted = day + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDays = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfMonth };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

// Read digit by digit: tables of 100,000 milestones ask for this in one frame, and a regular expression is ten times slower.
function readDay(text: string): number | undefined {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const dayOfMonth = digits(text, 8, 10);
  if (year < FIRST_YEAR || year > LAST_YEAR || !isRealDay(year, month, dayOfMonth)) return undefined;
  return dayOfParts(year, month, dayOfMonth);
}

/** The number between two positions, or -1 where a character is not a digit. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = number * 10 + digit;
  }
  return number;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

function modulo(dividend: number, divisor: number): number {
  return ((dividend % divisor) + divisor) % divisor;
}
