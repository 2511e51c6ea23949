// When a move of a forecast is a slip, which asks for a reason; and which slips have none yet.
import type { CalendarDate } from '../registry/fields.ts';
import type { ParkReader } from '../registry/park-reader.ts';
import type { Row } from '../registry/registry.ts';
import { isOpen, lacksSlipReason } from './milestone-state.ts';
import type { SiteCalendars } from './site-calendars.ts';
import { varianceOf } from './variance.ts';

/**
 * Whether a forecast that moves to `to` slips: past the last forecast or, where none was made, past the baseline.
 * `YYYY-MM-DD` compares as text.
 */
export function isSlip(forecast: CalendarDate | null, baseline: CalendarDate | null, to: CalendarDate | null): boolean {
  const promised = forecast ?? baseline;
  return to !== null && promised !== null && to > promised;
}

/** Whether an open milestone is expected a working day or more after it was promised. */
export function isSlipping(park: ParkReader, milestone: Row<'milestone'>, calendars: SiteCalendars): boolean {
  return isOpen(milestone) && (varianceOf(park, milestone, calendars)?.workingDays ?? 0) > 0;
}

/** The working days by which an open milestone is past its baseline without anyone having said why; 0 where it is not, or someone did. */
export function unexplainedSlip(park: ParkReader, milestone: Row<'milestone'>, calendars: SiteCalendars): number {
  if (!isOpen(milestone) || !lacksSlipReason(milestone)) return 0;
  return Math.max(0, varianceOf(park, milestone, calendars)?.workingDays ?? 0);
}
