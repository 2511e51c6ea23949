// Whose days off are shaded: those of the park's sites, one tone for each working calendar. Pure.
import { FIRST_DAY, LAST_DAY } from '../../domain/calendar/calendar-date.ts';
import { type Certainty, type WorkCalendar, worseOf, worstCertainty } from '../../domain/calendar/work-calendar.ts';
import type { Language } from '../../domain/registry/language.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import type { SiteCalendars } from '../../domain/rules/site-calendars.ts';
import { shortSiteName } from '../park/short-site-name.ts';

export interface ShadedCalendars {
  /** None, one or two; the Chinese one first, so that a tone means the same in every park. */
  readonly calendars: readonly WorkCalendar[];
  /** The sites that work by each of them, by one word each. */
  readonly names: readonly (readonly string[])[];
}

export function shadedCalendars(park: ParkReader, calendars: SiteCalendars, language: Language): ShadedCalendars {
  const kept = (['CN', 'RU'] as const).flatMap((country) => {
    const sites = park.rows('site').filter(({ workCalendar }) => workCalendar === country);
    return sites.length === 0
      ? []
      : [{ calendar: calendars[country], names: sites.map(({ id }) => shortSiteName(park, id, language)).sort() }];
  });
  return { calendars: kept.map(({ calendar }) => calendar), names: kept.map(({ names }) => names) };
}

/** The worst certainty of the days, in any of the calendars; 'official' where there is none, and beyond 1900-2200. @param first, last day numbers */
export function certaintyIn({ calendars }: ShadedCalendars, first: number, last: number): Certainty {
  const [from, to] = [Math.max(first, FIRST_DAY), Math.min(last, LAST_DAY)];
  return calendars.map((calendar) => worstCertainty(calendar, from, to)).reduce(worseOf, 'official');
}
