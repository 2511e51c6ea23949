// What the clock of a site shows: its local time, and whether its people are at work by then.
import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { LocalizedName } from '../../domain/calendar/calendar-table.ts';
import { type Certainty, dayKind, type WorkCalendar } from '../../domain/calendar/work-calendar.ts';

export interface LocalTime {
  readonly date: CalendarDate;
  /** `09:05` */
  readonly clock: string;
  readonly hour: number;
}

export interface Hours {
  readonly state: 'working' | 'closed' | 'weekend' | 'holiday';
  /** The holiday's name, where it has one. */
  readonly holiday: LocalizedName | null;
  readonly certainty: Certainty;
}

/**
 * The date and time at a place.
 * @param ms milliseconds since 1970
 * @param timeZone IANA name; null comes back for one that the system does not know
 */
export function localTime(ms: number, timeZone: string): LocalTime | null {
  const format = formatOf(timeZone);
  if (format === null) return null;
  // Swedish writes dates and times as ISO 8601 does: 2026-11-24 09:05.
  const [date = '', clock = ''] = format.format(ms).split(' ');
  return { date, clock, hour: Number(clock.slice(0, 2)) };
}

/** Office hours are 9 to 18, one hour less on short days. Without a calendar, Monday to Friday, and uncertain. */
export function officeHours(calendar: WorkCalendar | null, { date, hour }: LocalTime): Hours {
  if (calendar === null) return { state: atWork(hour, false), holiday: null, certainty: 'unknown' };
  const day = dayKind(calendar, date);
  const { certainty } = day;
  if (day.working) return { state: atWork(hour, day.short), holiday: null, certainty };
  if (day.kind === 'weekend') return { state: 'weekend', holiday: null, certainty };
  return { state: 'holiday', holiday: day.name ?? null, certainty };
}

const OPENS = 9;
const CLOSES = 18;

function atWork(hour: number, short: boolean): 'working' | 'closed' {
  return hour >= OPENS && hour < (short ? CLOSES - 1 : CLOSES) ? 'working' : 'closed';
}

const formats = new Map<string, Intl.DateTimeFormat | null>();

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = makeFormat(timeZone);
  formats.set(timeZone, made);
  return made;
}

/** A merged row may hold any text for a time zone. */
function makeFormat(timeZone: string): Intl.DateTimeFormat | null {
  if (timeZone === '') return null;
  try {
    return new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  } catch {
    return null;
  }
}
