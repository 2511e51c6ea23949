// Which slips there were on which day: by the forecast and by the promise that held at its end. What was promised later, or is expected by now,
// says nothing of an earlier day.
import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { ForecastPoint } from './forecast-trend.ts';

/** What a baseline promised of a milestone, from its approval until the next one of the project is approved. */
export interface Promised {
  /** The day of the approval; empty, and before all days, where none was written. */
  readonly from: CalendarDate;
  /** null: this baseline does not hold the milestone. */
  readonly date: CalendarDate | null;
}

/** A forecast past its promise. */
export interface Slip {
  readonly promised: CalendarDate;
  readonly forecast: CalendarDate;
}

/** How a milestone's dates came about. */
export interface DatesOverTime {
  /** In the order in which they were made. */
  readonly points: readonly Pick<ForecastPoint, 'madeOn' | 'date'>[];
  /** In the order in which they were approved. */
  readonly promises: readonly Promised[];
}

/** The slip that stood at the end of a day; null where there was none. Whether the milestone was open then is for the caller to say. */
export function slipOn({ points, promises }: DatesOverTime, day: CalendarDate): Slip | null {
  const forecast = points.findLast(({ madeOn }) => madeOn <= day)?.date ?? null;
  const promised = promises.findLast(({ from }) => from <= day)?.date ?? null;
  return forecast !== null && promised !== null && forecast > promised ? { promised, forecast } : null;
}

/**
 * Since when a milestone slips: the first of the unbroken run of days, up to the last that is known of, at whose end its forecast was past its
 * promise. A forecast that moves on, and a new baseline that forgives only a part, do not begin it anew; a slip that was made good, or forgiven
 * by a baseline, does not count any more. null: it does not slip.
 */
export function slipStart(dates: DatesOverTime): CalendarDate | null {
  const days = new Set([...dates.points.map(({ madeOn }) => madeOn), ...dates.promises.map(({ from }) => from)]);
  let start: CalendarDate | null = null;
  for (const day of [...days].sort()) start = slipOn(dates, day) === null ? null : (start ?? day);
  return start;
}

/**
 * Since when a project slips: the first day on which a slip began that still stands, whichever of its milestones has it. null: none slips, or
 * the log does not tell.
 * @param starts of each of its slipping milestones, as by `slipStart`
 */
export function firstStart(starts: Iterable<CalendarDate | null | undefined>): CalendarDate | null {
  let first: CalendarDate | null = null;
  for (const start of starts) if (start != null && (first === null || start < first)) first = start;
  return first;
}
