// Where a milestone stands: open, reached or cancelled, and the day that counts.
import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { ParkReader } from '../registry/park-reader.ts';
import type { Row } from '../registry/registry.ts';
import { baselineDateOf } from './baselines.ts';

/** Reached: it has an actual date, or was accepted. */
export function isReached(milestone: Row<'milestone'>): boolean {
  return milestone.status !== 'cancelled' && (milestone.actualDate !== null || milestone.status === 'accepted');
}

/** Open: neither reached nor cancelled. */
export function isOpen(milestone: Row<'milestone'>): boolean {
  return milestone.status !== 'cancelled' && !isReached(milestone);
}

/** The day on which it was reached, else the day on which it is now expected; null where neither is known. */
export function actualOrForecast(milestone: Row<'milestone'>): CalendarDate | null {
  return milestone.actualDate ?? milestone.forecastDate;
}

/** The day on which an open milestone is due: its forecast, and its baseline where nothing was forecast. */
export function dueDateOf(park: ParkReader, milestone: Row<'milestone'>): CalendarDate | null {
  return milestone.forecastDate ?? baselineDateOf(park, milestone);
}

/** Overdue: open, and the day it was due on lies before `today`. A forecast that has passed forecasts nothing any more. */
export function isOverdue(park: ParkReader, milestone: Row<'milestone'>, today: CalendarDate): boolean {
  const due = isOpen(milestone) ? dueDateOf(park, milestone) : null;
  return due !== null && due < today;
}

/** Whether nobody wrote why it moved. */
export function lacksSlipReason(milestone: Row<'milestone'>): boolean {
  return milestone.slipReason.category === null && milestone.slipReason.text.trim() === '';
}
