// The calendar day, at the user's place, on which something was logged.
import type { CalendarDate } from '../../domain/registry/fields.ts';

/** @param ms milliseconds since 1970 */
export function dateOfInstant(ms: number): CalendarDate {
  return format.format(ms);
}

// Swedish writes dates as ISO 8601 does.
const format = new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit' });
