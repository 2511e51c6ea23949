// Which milestones and links of a park take part in a schedule, and where the milestones stand.
import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Id } from '../registry/fields.ts';
import type { ParkReader } from '../registry/park-reader.ts';
import type { Row } from '../registry/registry.ts';
import { currentBaseline } from '../rules/baselines.ts';
import { isRolledUp, partsAtBottom } from '../rules/roll-up.ts';
import type { LinkType } from './network.ts';

/** A link both ends of which live and are not cancelled. */
export interface LivingLink {
  readonly id: Id;
  readonly from: Row<'milestone'>;
  readonly to: Row<'milestone'>;
  readonly type: LinkType;
  readonly lagDays: number;
}

/** The links by which milestones wait for others: those that come in at `milestone`. */
export function linksInto(park: ParkReader, milestone: Id): readonly LivingLink[] {
  return living(park, park.referring('milestoneLink', 'to', milestone));
}

/** The links by which others wait for `milestone`. */
export function linksOutOf(park: ParkReader, milestone: Id): readonly LivingLink[] {
  return living(park, park.referring('milestoneLink', 'from', milestone));
}

export type Standing = (milestone: Row<'milestone'>) => CalendarDate | null;

/**
 * Where milestones stand: reached ones at their actual date, else all at their forecast; without one, at the last day of their parts, else at the
 * date of their project's current baseline.
 */
export function standingDates(park: ParkReader): Standing {
  const baselines = new Map<Id, Row<'baseline'> | null>();
  const baselineOf = (project: Id) => {
    const known = baselines.get(project);
    if (known !== undefined) return known;
    const found = currentBaseline(park, project);
    baselines.set(project, found);
    return found;
  };
  const own: Standing = ({ id, project, actualDate, forecastDate }) =>
    actualDate ?? forecastDate ?? (project === null ? null : (baselineOf(project)?.dates[id] ?? null));
  return (milestone) => (isRolledUp(park, milestone) ? lastOf(partsAtBottom(park, milestone).map(own)) : null) ?? own(milestone);
}

/** A milestone whose date is that of its parts waits for each of them. */
export function rolledUpInto(park: ParkReader, part: Row<'milestone'>): LivingLink | null {
  const whole = takingPart(park, part.parent);
  if (whole === null || whole.project !== part.project || part.status === 'cancelled' || !isRolledUp(park, whole)) return null;
  return { id: `${part.id} ${whole.id}`, from: part, to: whole, type: 'FF', lagDays: 0 };
}

function lastOf(dates: readonly (CalendarDate | null)[]): CalendarDate | null {
  return (
    dates
      .filter((date) => date !== null)
      .sort()
      .at(-1) ?? null
  );
}

function living(park: ParkReader, links: readonly Row<'milestoneLink'>[]): readonly LivingLink[] {
  return links.flatMap((link) => {
    const from = takingPart(park, link.from);
    const to = takingPart(park, link.to);
    if (from === null || to === null) return [];
    return [{ id: link.id, from, to, type: link.type ?? 'FS', lagDays: link.lagDays ?? 0 }];
  });
}

function takingPart(park: ParkReader, id: Id | null): Row<'milestone'> | null {
  const milestone = park.row('milestone', id);
  return milestone?.status === 'cancelled' ? null : milestone;
}
