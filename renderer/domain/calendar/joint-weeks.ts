// Weeks in which all sites work long enough to meet. Pure: the days that are taken, and the day that it is, are passed in.
import { addDays, type CalendarDate, daysBetween, weekday } from './calendar-date.ts';
import type { LocalizedName } from './calendar-table.ts';
import { type Certainty, dayKind, isWorkday, type WorkCalendar } from './work-calendar.ts';
import { commonWorkdays } from './working-days.ts';

export interface JointWeekWish {
  /** Weeks count that lie wholly, Monday to Friday, between these days, both included. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Days of the Monday-to-Friday week that every site must work: 1 to 5. */
  readonly minimum: number;
  /** Calendar days that must lie between today and the Monday; 0 for none. */
  readonly notice: number;
  readonly today: CalendarDate;
  /** Days that the week must not hold, such as those on which milestones are due; in any order. */
  readonly taken: readonly CalendarDate[];
}

/** Why a week fell out; the first that applies, in this order. */
export type WeekFault = 'tooSoon' | 'tooFewDays' | 'taken';

export interface JointWeek {
  readonly monday: CalendarDate;
  /** The days from Monday to Friday that are worked in every calendar. */
  readonly joint: readonly CalendarDate[];
  readonly fault: WeekFault | null;
  /** The holidays that take days from the week, each once. */
  readonly holidays: readonly LocalizedName[];
  /** The worst certainty of the week in any of the calendars. */
  readonly certainty: Certainty;
}

const FRIDAY = 4;

/** Every Monday-to-Friday week between the two days, the earliest first, with the reason where it does not do. Empty where `to` is before `from`. */
export function jointWeeks(calendars: readonly WorkCalendar[], wish: JointWeekWish): readonly JointWeek[] {
  const taken = new Set(wish.taken);
  const weeks: JointWeek[] = [];
  const days = daysBetween(wish.from, wish.to);
  for (let away = (8 - weekday(wish.from)) % 7; away + FRIDAY <= days; away += 7) {
    weeks.push(weekFrom(addDays(wish.from, away), calendars, wish, taken));
  }
  return weeks;
}

function weekFrom(
  monday: CalendarDate,
  calendars: readonly WorkCalendar[],
  wish: JointWeekWish,
  taken: ReadonlySet<CalendarDate>,
): JointWeek {
  const days = Array.from({ length: FRIDAY + 1 }, (_, at) => addDays(monday, at));
  const { dates: joint, certainty } = calendars.length === 0 ? NO_DAYS : commonWorkdays(calendars, monday, addDays(monday, FRIDAY));
  const isTaken = days.some((day) => taken.has(day));
  return { monday, joint, fault: faultOf(monday, joint.length, wish, isTaken), holidays: holidaysIn(days, calendars), certainty };
}

/** Where no site has a calendar nobody is known to work. */
const NO_DAYS = { dates: [], certainty: 'unknown' } as const;

function faultOf(monday: CalendarDate, joint: number, wish: JointWeekWish, isTaken: boolean): WeekFault | null {
  if (daysBetween(wish.today, monday) < Math.max(0, wish.notice)) return 'tooSoon';
  if (joint < wish.minimum) return 'tooFewDays';
  return isTaken ? 'taken' : null;
}

function holidaysIn(days: readonly CalendarDate[], calendars: readonly WorkCalendar[]): readonly LocalizedName[] {
  const off = calendars.flatMap((calendar) => days.filter((day) => !isWorkday(calendar, day)).map((day) => dayKind(calendar, day).name));
  return [...new Set(off)].filter((name) => name !== undefined);
}
