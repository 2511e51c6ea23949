// Where a day stands on the timeline, and which day stands at a place: pure arithmetic on day numbers and pixels.
import { dayOfParts, FIRST_YEAR, LAST_YEAR, yearOfDay } from '../../domain/calendar/calendar-date.ts';

/** A day takes the pixels from `xOfDay(day)` up to `xOfDay(day + 1)`. */
export interface TimeScale {
  /** The day number at x = 0. */
  readonly firstDay: number;
  /** The last day that can be scrolled to. */
  readonly lastDay: number;
  readonly pxPerDay: number;
}

/** Pixels a day: from a century on a screen to days wide enough for their weekday. */
export const MIN_ZOOM = 0.04;
export const MAX_ZOOM = 48;

/** How far one press of a key or button goes. */
export const ZOOM_STEP = 1.5;

export function xOfDay({ firstDay, pxPerDay }: TimeScale, day: number): number {
  return (day - firstDay) * pxPerDay;
}

/** The middle of the day: where a milestone stands. */
export function middleOfDay(scale: TimeScale, day: number): number {
  return xOfDay(scale, day + 0.5);
}

/** The day that takes the pixel, also before the first and after the last day. */
export function dayAtX({ firstDay, pxPerDay }: TimeScale, x: number): number {
  // Where a day begins, rounding must not give the one before it.
  return firstDay + Math.floor(x / pxPerDay + 1e-9);
}

/** The width of all days together. */
export function widthOf({ firstDay, lastDay, pxPerDay }: TimeScale): number {
  return (lastDay - firstDay + 1) * pxPerDay;
}

export function limitedZoom(pxPerDay: number): number {
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, pxPerDay));
}

/**
 * How far to scroll after zooming so that what stood under the pointer stands there still.
 * @param left how far it is scrolled before
 * @param pointer pixels from the left edge of what is in sight
 */
export function leftAfterZoom(left: number, pointer: number, before: number, after: number): number {
  return ((left + pointer) / before) * after - pointer;
}

/** The zoom at which the days from one to another fill a width, with a little air beside them. */
export function fittingZoom(from: number, to: number, width: number): number {
  return limitedZoom(Math.max(1, width - 2 * FIT_AIR) / (to - from + 1));
}

/** Pixels that are left free at either end when all is shown. */
export const FIT_AIR = 24;

/** The days that can be scrolled over: whole years, with one before the first date and one after the last. Within 1900-2200. */
export function scrolledDays(first: number, last: number): { readonly firstDay: number; readonly lastDay: number } {
  return {
    firstDay: dayOfParts(Math.max(FIRST_YEAR, yearOfDay(first) - 1), 1, 1),
    lastDay: dayOfParts(Math.min(LAST_YEAR, yearOfDay(last) + 1), 12, 31),
  };
}
