// What the calendar shows of a month: its weeks from Monday, what each site's calendar says of each day, and what is due. Pure.
import {
  addDays,
  type CalendarDate,
  endOfMonth,
  FIRST_YEAR,
  isCalendarDate,
  LAST_YEAR,
  weekday,
} from '../../domain/calendar/calendar-date.ts';
import { type DayInfo, dayKind, type WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { type CommonWorkdays, commonWorkdays } from '../../domain/calendar/working-days.ts';
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

/** The milestones of a month by the day on which they were reached or are due. Cancelled ones have no day. */
export function milestonesOfMonth(park: ParkReader, month: string): ReadonlyMap<CalendarDate, readonly Row<'milestone'>[]> {
  const byDay = new Map<CalendarDate, Row<'milestone'>[]>();
  for (const milestone of park.rows('milestone')) {
    const day = milestone.actualDate ?? dueDateOf(park, milestone);
    if (milestone.status === 'cancelled' || day === null || !day.startsWith(month)) continue;
    byDay.set(day, [...(byDay.get(day) ?? []), milestone]);
  }
  return byDay;
}

/** The days on which open milestones are due: of one project by its id, of `all`, or of none. */
export function takenDays(park: ParkReader, avoid: string | null): readonly CalendarDate[] {
  const milestones = avoid === null ? [] : park.rows('milestone').filter(({ project }) => avoid === 'all' || project === avoid);
  return milestones.map((milestone) => (isOpen(milestone) ? dueDateOf(park, milestone) : null)).filter((day) => day !== null);
}

/** The month that an address names, else the one of today. */
export function monthOfAddress(text: string | undefined, today: CalendarDate): string {
  return text !== undefined && text.length === 7 && isCalendarDate(`${text}-01`) ? text : today.slice(0, 7);
}

/** The month so many months away; null beyond 1900-2200. */
export function monthAway(month: string, months: number): string | null {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  const year = Math.floor(at / 12);
  return year < FIRST_YEAR || year > LAST_YEAR ? null : `${year}-${String((at % 12) + 1).padStart(2, '0')}`;
}

function datesOfMonth(month: string): readonly CalendarDate[] {
  const first = `${month}-01`;
  return Array.from({ length: Number(endOfMonth(first).slice(8)) }, (_, at) => addDays(first, at));
}

function dayOf(date: CalendarDate, calendars: readonly WorkCalendar[]): CalendarDay {
  const infos = calendars.map((calendar) => dayKind(calendar, date));
  return { date, infos, joint: infos.length > 0 && infos.every(({ working }) => working) };
}
