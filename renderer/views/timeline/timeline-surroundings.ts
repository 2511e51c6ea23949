// What the timeline reads from, and the ways in which it groups. Pure.
import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { Language } from '../../domain/registry/language.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import type { SiteCalendars } from '../../domain/rules/site-calendars.ts';

export const TIMELINE_GROUPINGS = ['project', 'site', 'owner'] as const;
export type TimelineGrouping = (typeof TIMELINE_GROUPINGS)[number];

export interface TimelineSurroundings {
  readonly park: ParkReader;
  readonly today: CalendarDate;
  readonly calendars: SiteCalendars;
  readonly language: Language;
}
