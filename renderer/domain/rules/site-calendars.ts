// Whose working calendar counts for a milestone, and at which sites a project is carried.
import { buildWorkCalendar, type WorkCalendar } from '../calendar/work-calendar.ts';
import type { Id } from '../registry/fields.ts';
import type { ParkReader } from '../registry/park-reader.ts';
import type { Row } from '../registry/registry.ts';

/** The working calendars in force, by the country that a site names. */
export type SiteCalendars = Readonly<Record<'CN' | 'RU', WorkCalendar>>;

/**
 * The calendar of the milestone's site, else of its project's lead site. Where neither names one, plain Monday-to-Friday weeks
 * whose certainty is 'unknown'.
 */
export function calendarOfMilestone(park: ParkReader, milestone: Row<'milestone'>, calendars: SiteCalendars): WorkCalendar {
  const own = calendarOfSite(park.row('site', milestone.site), calendars);
  const lead = () => calendarOfSite(park.row('site', park.row('project', milestone.project)?.leadSite ?? null), calendars);
  return own ?? lead() ?? plainWeeks();
}

/** A site's working calendar; null for no site, or one that names no calendar. */
export function calendarOfSite(site: Row<'site'> | null, calendars: SiteCalendars): WorkCalendar | null {
  return site === null || site.workCalendar === null ? null : calendars[site.workCalendar];
}

/** The living sites that carry a project, the lead site first, each once. */
export function sitesOfProject(park: ParkReader, project: Row<'project'>): readonly Row<'site'>[] {
  const ids = new Set<Id | null>([project.leadSite, ...project.sites]);
  return [...ids].map((id) => park.row('site', id)).filter((site) => site !== null);
}

let plain: WorkCalendar | undefined;

function plainWeeks(): WorkCalendar {
  plain ??= buildWorkCalendar('', []);
  return plain;
}
