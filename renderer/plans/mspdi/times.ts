// MSPDI's dates, durations and units. Dates stay text: no clock, no zone.
import { type CalendarDate, isCalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { FindingList } from '../findings.ts';
import type { XmlElement } from '../xml/xml-element.ts';

export interface DayLength {
  /** Of working time. */
  readonly minutesPerDay: number;
  readonly minutesPerWeek: number;
}

export const MINUTES_OF_A_CLOCK_DAY = 1440;
/** Formats of durations and lags from 32 up are those below with a question mark: an estimate. */
const ESTIMATED = 32;
const ELAPSED_FORMATS = [4, 6, 8, 10, 12, 20];
const PERCENT_FORMATS = [19, 20];
/** What writers on .NET and old versions of Project put where there is no date. */
const NO_DATE = ['', 'NA', '0001-01-01T00:00:00'];

/** The plan's own working day and week; eight hours and five days where it does not say. */
export function dayLengthOf(project: XmlElement): DayLength {
  const minutesPerDay = positive(project.text('MinutesPerDay')) ?? 480;
  return { minutesPerDay, minutesPerWeek: positive(project.text('MinutesPerWeek')) ?? minutesPerDay * 5 };
}

/**
 * The date of `2020-05-08T17:00:00`, as written: `24:00:00` closes that day, it does not open the next. A date that does not
 * exist is a finding and null.
 */
export function readDate(element: XmlElement, name: string, where: string, findings: FindingList): CalendarDate | null {
  const written = element.text(name);
  if (NO_DATE.includes(written)) return null;
  const [, date, hours = 0, minutes = 0] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/.exec(written) ?? [];
  const clock = Number(hours) * 60 + Number(minutes);
  if (isCalendarDate(date) && clock <= MINUTES_OF_A_CLOCK_DAY) return date;
  findings.add('warning', 'impossibleDate', `${where} ${name}`, { read: written.slice(0, 40) });
  return null;
}

/** Minutes of `PT416H0M0S`, `-PT8H`, `PT-416H0M0S` or `P1DT2H` (a day of 24 hours, as XML Schema has it); null where it is none. */
export function readDuration(written: string): number | null {
  const match = /^(-?)P(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?\d+(?:\.\d+)?)S)?)?$/.exec(written);
  if (match === null || !/\d/.test(written)) return null;
  const [, sign, days = 0, hours = 0, minutes = 0, seconds = 0] = match;
  // A minus within, before the first number alone, is of the whole: -416 hours and 30 minutes are not -415.5 hours.
  const isNegative = sign === '-' || /^P[^\d]*-/.test(written);
  const size = Math.abs(Number(days)) * 1440 + Math.abs(Number(hours)) * 60 + Math.abs(Number(minutes)) + Math.abs(Number(seconds)) / 60;
  return isNegative && size > 0 ? -size : size;
}

/** Whether a DurationFormat or LagFormat counts 24 hours a day. */
export function isElapsedFormat(format: string): boolean {
  return ELAPSED_FORMATS.includes(plainFormat(format));
}

/** Whether a LagFormat makes the lag a plain percentage: 19, 20, and 51, 52 where it is estimated. */
export function isPercentFormat(format: string): boolean {
  return PERCENT_FORMATS.includes(plainFormat(format));
}

/** `1` and `true` are both used. */
export function isOn(element: XmlElement, name: string): boolean {
  return ['1', 'true'].includes(element.text(name).toLowerCase());
}

function plainFormat(format: string): number {
  const number = Number(format);
  return number >= ESTIMATED ? number - ESTIMATED : number;
}

function positive(text: string): number | null {
  const number = Number(text);
  return Number.isFinite(number) && number > 0 ? number : null;
}
