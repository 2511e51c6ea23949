// Where a report's day ends in the change log, and what a site's clock says of a moment.
import type { CalendarDate } from '../domain/calendar/calendar-date.ts';

export { dateOfMs, endOfDayMs } from '../domain/calendar/log-days.ts';

/** What the clocks of a time zone (IANA name) say at a moment: `2026-11-24` and `15:30`. An unknown zone counts as UTC. */
export function localTimeOf(ms: number, timeZone: string): { readonly date: CalendarDate; readonly time: string } {
  const [date = '', time = ''] = formatOf(timeZone).format(ms).split(' ');
  return { date, time };
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = newFormat(timeZone) ?? newFormat('UTC') ?? new Intl.DateTimeFormat();
  formats.set(timeZone, made);
  return made;
}

function newFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    // Swedish writes dates and times as ISO 8601 does.
    return new Intl.DateTimeFormat('sv-SE', { timeZone: timeZone || 'UTC', dateStyle: 'short', timeStyle: 'short' });
  } catch {
    // Zones are what people typed.
    return null;
  }
}
