// When a move of a forecast is a slip, which asks for a reason.
import type { CalendarDate } from '../registry/fields.ts';

/**
 * Whether a forecast that moves to `to` slips: past the last forecast or, where none was made, past the baseline.
 * `YYYY-MM-DD` compares as text.
 */
export function isSlip(forecast: CalendarDate | null, baseline: CalendarDate | null, to: CalendarDate | null): boolean {
  const promised = forecast ?? baseline;
  return to !== null && promised !== null && to > promised;
}
