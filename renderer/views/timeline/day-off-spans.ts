// Which days are off where, as spans to be shaded. Pure.
import { FIRST_DAY, LAST_DAY } from '../../domain/calendar/calendar-date.ts';
import { isWorkdayNumber, type WorkCalendar } from '../../domain/calendar/work-calendar.ts';

/** Who is off: the first calendar alone, the second alone, or both. */
export type OffWhere = 'first' | 'second' | 'both';

export interface DayOffSpan {
  readonly where: OffWhere;
  /** Day numbers; `to` is the first day after it. */
  readonly from: number;
  readonly to: number;
}

/**
 * The days off from `from` to `to` (both included) in one calendar or two, in order; neighbouring days of one kind are one span. Of one calendar
 * all spans are `both`: there is no other site to tell it from.
 * @param shortest spans of days off in either calendar that are shorter in all are left out: weekends, where a day is but a pixel wide
 */
export function dayOffSpans(calendars: readonly WorkCalendar[], from: number, to: number, shortest = 1): readonly DayOffSpan[] {
  const spans: DayOffSpan[] = [];
  const last = Math.min(to, LAST_DAY);
  let run: DayOffSpan[] = [];
  const closeRun = () => {
    const [start, end] = [run[0]?.from ?? 0, run.at(-1)?.to ?? 0];
    if (end - start >= shortest) spans.push(...run);
    run = [];
  };
  for (let day = Math.max(from, FIRST_DAY); day <= last; day += 1) {
    const where = offWhere(calendars, day);
    const latest = run.at(-1);
    if (where === null) closeRun();
    else if (latest?.where === where) run[run.length - 1] = { ...latest, to: day + 1 };
    else run.push({ where, from: day, to: day + 1 });
  }
  closeRun();
  return spans;
}

/** Null where people work in every calendar, and where there is none. */
export function offWhere([first, second]: readonly WorkCalendar[], day: number): OffWhere | null {
  if (first === undefined) return null;
  const isFirstOff = !isWorkdayNumber(first, day);
  const isSecondOff = second === undefined ? isFirstOff : !isWorkdayNumber(second, day);
  if (isFirstOff && isSecondOff) return 'both';
  if (isFirstOff) return 'first';
  return isSecondOff ? 'second' : null;
}

/** The shortest span that is worth its shading at a zoom; null: none is. Weekends go first, then all but the long holidays, then those. */
export function shortestShaded(pxPerDay: number): number | null {
  if (pxPerDay >= 2.4) return 1;
  if (pxPerDay >= 0.7) return 4;
  return null;
}
