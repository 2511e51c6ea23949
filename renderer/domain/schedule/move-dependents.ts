// Which milestones have to move when one moves: what people are shown before they move it.
import { type CalendarDate, dateOfDay, dayNumber } from '../calendar/calendar-date.ts';
import type { Id } from '../registry/fields.ts';
import type { ParkReader } from '../registry/park-reader.ts';
import { isOpen } from '../rules/milestone-state.ts';
import { isRolledUp } from '../rules/roll-up.ts';
import { calendarOfMilestone, type SiteCalendars } from '../rules/site-calendars.ts';
import { shifted, workdayFrom } from './day-steps.ts';
import { type LivingLink, linksOutOf, rolledUpInto, type Standing, standingDates } from './project-links.ts';
import { topologicalOrder } from './topological-order.ts';

export interface DependentMove {
  readonly milestoneId: Id;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The link that asks for the most; of several, the one with the smallest id. */
  readonly because: Id;
}

/**
 * Which open milestones have to move, and where to, when one moves to `to`: only later, only as far as links from moved ones ask, to a working
 * day of each one's site, in the order in which they depend on each other, also across projects. Reached, cancelled and undated
 * milestones stay, and pass nothing on; those whose date is that of their parts pass on what their parts do. Nothing has to move for a milestone that moves earlier, or is not open itself. Milestones in a circle of links, and behind one, stay.
 */
export function dependentMoves(park: ParkReader, milestone: Id, to: CalendarDate, calendars: SiteCalendars): readonly DependentMove[] {
  const standing = standingDates(park);
  const start = park.row('milestone', milestone);
  const before = start === null ? null : standing(start);
  if (start === null || !isOpen(start) || (before !== null && to <= before)) return [];
  const links = linksFrom(park, milestone);
  const { order } = topologicalOrder([...new Set([milestone, ...links.map((link) => link.to.id)])], links.map(endsOf));
  const into = Map.groupBy(links, (link) => link.to.id);
  const moved = new Map<Id, number>([[milestone, dayNumber(to)]]);
  return order.slice(1).flatMap((id) => {
    const asking = into.get(id) ?? [];
    const isRolled = asking[0] !== undefined && isRolledUp(park, asking[0].to);
    // A milestone whose date is that of its parts moves with them alone: it has no forecast to write.
    const move = moveOf(park, isRolled ? asking.filter(({ from }) => from.parent === id) : asking, moved, standing, calendars);
    if (move !== null) moved.set(id, dayNumber(move.to));
    return move === null || isRolled ? [] : [move];
  });
}

/** The move that links from moved milestones ask of the one that all of them lead to; null where it stands late enough. */
function moveOf(
  park: ParkReader,
  links: readonly LivingLink[],
  moved: ReadonlyMap<Id, number>,
  standing: Standing,
  calendars: SiteCalendars,
): DependentMove | null {
  const milestone = links[0]?.to;
  const from = milestone === undefined ? null : standing(milestone);
  if (milestone === undefined || from === null) return null;
  const calendar = calendarOfMilestone(park, milestone, calendars);
  let most: { day: number; because: Id } | null = null;
  for (const { id, from: predecessor, lagDays } of links) {
    const day = moved.get(predecessor.id);
    const asked = day === undefined ? Number.NEGATIVE_INFINITY : shifted(calendar, day, lagDays);
    if (asked <= dayNumber(from)) continue;
    if (most === null || asked > most.day || (asked === most.day && id < most.because)) most = { day: asked, because: id };
  }
  if (most === null) return null;
  return { milestoneId: milestone.id, from, to: dateOfDay(workdayFrom(calendar, most.day)), because: most.because };
}

/** Every link to an open milestone that can be come by from `start`. */
function linksFrom(park: ParkReader, start: Id): readonly LivingLink[] {
  const found: LivingLink[] = [];
  const seen = new Set<Id>([start]);
  const waiting: Id[] = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const milestone = park.row('milestone', id);
    const whole = milestone === null ? null : rolledUpInto(park, milestone);
    for (const link of whole === null ? linksOutOf(park, id) : [...linksOutOf(park, id), whole]) {
      if (!isOpen(link.to)) continue;
      found.push(link);
      if (!seen.has(link.to.id)) waiting.push(link.to.id);
      seen.add(link.to.id);
    }
  }
  return found;
}

function endsOf({ from, to }: LivingLink): { readonly from: Id; readonly to: Id } {
  return { from: from.id, to: to.id };
}
