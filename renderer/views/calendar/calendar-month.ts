// What the calendar shows of a month or year: its weeks from Monday, what each site's calendar says of each day, and what is due. Pure.
import {
  addDays,
  type CalendarDate,
  dateOfDay,
  dayNumber,
  endOfMonth,
  FIRST_DAY,
  FIRST_YEAR,
  isCalendarDate,
  LAST_DAY,
  LAST_YEAR,
  weekday,
} from '../../domain/calendar/calendar-date.ts';
import { type DayInfo, dayKind, type WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { type CommonWorkdays, commonWorkdays } from '../../domain/calendar/working-days.ts';
import type { Id } from '../../domain/registry/fields.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { dueDateOf, isOpen } from '../../domain/rules/milestone-state.ts';

export interface CalendarDay {
  readonly date: CalendarDate;
  /** What each calendar says of the day, in their order. */
  readonly infos: readonly DayInfo[];
  /** A working day in every calendar; false where there is none. */
  readonly joint: boolean;
}

/** The weeks that touch the month, of seven cells from Monday; null where a cell belongs to another month. */
export function weeksOfMonth(month: string, calendars: readonly WorkCalendar[]): readonly (readonly (CalendarDay | null)[])[] {
  const dates = datesOfMonth(month);
  const cells: (CalendarDay | null)[] = Array.from({ length: weekday(`${month}-01`) - 1 }, () => null);
  cells.push(...dates.map((date) => dayOf(date, calendars)));
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** The joint working days of each month of a year, January first. */
export function jointDaysOfYear(year: number, calendars: readonly WorkCalendar[]): readonly CommonWorkdays[] {
  return monthsOfYear(year).map((month) => commonWorkdays(calendars, `${month}-01`, endOfMonth(`${month}-01`)));
}

/** The twelve months of a year as `YYYY-MM`. */
export function monthsOfYear(year: number): readonly string[] {
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);
}

/**
 * The milestones of a month or a year by the day on which they were reached or are due. Cancelled ones have no day.
 * @param period `YYYY-MM` or `YYYY`
 * @param siteId those of one site alone; null for all
 */
export function milestonesIn(
  park: ParkReader,
  period: string,
  siteId: Id | null = null,
): ReadonlyMap<CalendarDate, readonly Row<'milestone'>[]> {
  const byDay = new Map<CalendarDate, Row<'milestone'>[]>();
  for (const milestone of park.rows('milestone')) {
    const day = milestone.actualDate ?? dueDateOf(park, milestone);
    if (milestone.status === 'cancelled' || day === null || !day.startsWith(`${period}-`)) continue;
    if (siteId !== null && (milestone.site ?? park.row('project', milestone.project)?.leadSite) !== siteId) continue;
    const others = byDay.get(day);
    if (others === undefined) byDay.set(day, [milestone]);
    else others.push(milestone);
  }
  return byDay;
}

/** Of two calendars: in which one people do not work on that day. `both` also where there is only one. */
export function offWhere({ infos: [first, second] }: CalendarDay): 'first' | 'second' | 'both' | undefined {
  if (first === undefined || (first.working && (second?.working ?? true))) return undefined;
  if (first.working) return 'second';
  return second?.working === true ? 'first' : 'both';
}

/** The days on which open milestones are due: of one project by its id, of `all`, or of none. */
export function takenDays(park: ParkReader, avoid: string | null): readonly CalendarDate[] {
  const milestones = avoid === null ? [] : park.rows('milestone').filter(({ project }) => avoid === 'all' || project === avoid);
  return milestones.map((milestone) => (isOpen(milestone) ? dueDateOf(park, milestone) : null)).filter((day) => day !== null);
}

/** The month, `YYYY-MM`, or the year, `YYYY`, that an address names; else the month of today. */
export function periodOfAddress(text: string | undefined, today: CalendarDate): string {
  const rest = text?.length === 4 ? '-01-01' : text?.length === 7 ? '-01' : null;
  return text !== undefined && rest !== null && isCalendarDate(`${text}${rest}`) ? text : today.slice(0, 7);
}

/** The period as long after it, or before it; null beyond 1900-2200. */
export function periodAway(period: string, steps: number): string | null {
  if (period.length === 7) return monthAway(period, steps);
  const year = Number(period) + steps;
  return year < FIRST_YEAR || year > LAST_YEAR ? null : String(year);
}

/**
 * Where a key leads from a day in a grid of weeks: to the next day or week, the ends of the week (with Ctrl of the month), or the same day of
 * another month (with Shift of another year). null for any other key, and beyond 1900-2200.
 */
export function dayAfterKey(date: CalendarDate, { key, ctrlKey, shiftKey }: GridKey): CalendarDate | null {
  if (key === 'PageUp' || key === 'PageDown') return sameDayAway(date, (key === 'PageUp' ? -1 : 1) * (shiftKey ? 12 : 1));
  if (key === 'Home') return ctrlKey ? `${date.slice(0, 7)}-01` : dayAway(date, 1 - weekday(date));
  if (key === 'End') return ctrlKey ? endOfMonth(date) : dayAway(date, 7 - weekday(date));
  const days = DAYS_OF_KEY.get(key);
  return days === undefined ? null : dayAway(date, days);
}

export type GridKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'shiftKey'>;

const DAYS_OF_KEY = new Map([
  ['ArrowLeft', -1],
  ['ArrowRight', 1],
  ['ArrowUp', -7],
  ['ArrowDown', 7],
]);

function dayAway(date: CalendarDate, days: number): CalendarDate | null {
  const day = dayNumber(date) + days;
  return day < FIRST_DAY || day > LAST_DAY ? null : dateOfDay(day);
}

/** The last day of a month that is too short for it. */
function sameDayAway(date: CalendarDate, months: number): CalendarDate | null {
  const month = monthAway(date.slice(0, 7), months);
  if (month === null) return null;
  const last = endOfMonth(`${month}-01`);
  const same = `${month}${date.slice(7)}`;
  return same < last ? same : last;
}

/** The month so many months away; null beyond 1900-2200. */
function monthAway(month: string, months: number): string | null {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  const year = Math.floor(at / 12);
  return year < FIRST_YEAR || year > LAST_YEAR ? null : `${year}-${String((at % 12) + 1).padStart(2, '0')}`;
}

function datesOfMonth(month: string): readonly CalendarDate[] {
  const first = `${month}-01`;
  return Array.from({ length: Number(endOfMonth(first).slice(8)) }, (_, at) => addDays(first, at));
}

/** What each calendar says of a day. */
export function dayOf(date: CalendarDate, calendars: readonly WorkCalendar[]): CalendarDay {
  const infos = calendars.map((calendar) => dayKind(calendar, date));
  return { date, infos, joint: infos.length > 0 && infos.every(({ working }) => working) };
}
