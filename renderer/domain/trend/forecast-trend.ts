// How the forecast of a milestone has drifted.
import { type CalendarDate, daysBetween } from '../calendar/calendar-date.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';

export interface ForecastPoint {
  /** The day on which the forecast was made; it holds until the next point. */
  readonly madeOn: CalendarDate;
  /** null: the forecast was withdrawn. */
  readonly date: CalendarDate | null;
  readonly author: string;
  /** The reason that stood with the milestone while this forecast held: it may have been given later. */
  readonly reason: { readonly category: string | null; readonly text: string };
}

export interface ForecastTrend {
  /** In the order in which they were made, one a day at most, each unlike the one before. */
  readonly points: readonly ForecastPoint[];
  readonly actual: CalendarDate | null;
}

/** How far a date moved; positive where it moved later. */
export interface Move {
  readonly calendarDays: number;
  readonly workingDays: number;
}

/** How far each forecast lies from the last date before it; null for the first one and where it was withdrawn. In the order of the points. */
export function movesOf(points: readonly ForecastPoint[], calendar: WorkCalendar): readonly (Move | null)[] {
  let before: CalendarDate | null = null;
  return points.map(({ date }) => {
    const move = before === null || date === null ? null : moveBetween(before, date, calendar);
    before = date ?? before;
    return move;
  });
}

export function moveBetween(from: CalendarDate, to: CalendarDate, calendar: WorkCalendar): Move {
  return { calendarDays: daysBetween(from, to), workingDays: workingDaysBetween(calendar, from, to).days };
}
