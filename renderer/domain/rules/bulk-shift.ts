// Where the forecasts of several milestones come to stand when all move by as many working days.
import { addWorkingDays } from '../calendar/working-days.ts';
import type { CalendarDate } from '../registry/fields.ts';
import type { ParkReader } from '../registry/park-reader.ts';
import type { Row } from '../registry/registry.ts';
import { type Result, success } from '../result.ts';
import { isOpen } from './milestone-state.ts';
import { calendarOfMilestone, type SiteCalendars } from './site-calendars.ts';
import { isSlip } from './slip.ts';

export interface Shift {
  readonly milestone: Row<'milestone'>;
  readonly to: CalendarDate;
  readonly isSlip: boolean;
}

/**
 * The shift of each open milestone that has a forecast, by the calendar of its own site; none of those that are reached or cancelled.
 * @param workingDays negative: earlier
 * Fails with 'date.outOfRange' where one of them would leave 1900-2200.
 */
export function shiftsOf(
  park: ParkReader,
  milestones: readonly Row<'milestone'>[],
  workingDays: number,
  calendars: SiteCalendars,
): Result<readonly Shift[]> {
  const shifts: Shift[] = [];
  for (const milestone of workingDays === 0 ? [] : milestones) {
    const { forecastDate } = milestone;
    if (forecastDate === null || !isOpen(milestone)) continue;
    const reached = addWorkingDays(calendarOfMilestone(park, milestone, calendars), forecastDate, workingDays);
    if (!reached.ok) return reached;
    const to = reached.value.date;
    shifts.push({ milestone, to, isSlip: isSlip(forecastDate, null, to) });
  }
  return success(shifts);
}
