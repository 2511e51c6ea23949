// A project's milestones and links as a network: what can be when, what is critical, and which links do not hold.
import { type CalendarDate, dateOfDay, dayNumber } from '../calendar/calendar-date.ts';
import type { Id } from '../registry/fields.ts';
import type { ParkReader } from '../registry/park-reader.ts';
import type { Row } from '../registry/registry.ts';
import { isReached } from '../rules/milestone-state.ts';
import { calendarOfMilestone, type SiteCalendars } from '../rules/site-calendars.ts';
import { shifted, workdayFrom, workdaysBetween } from './day-steps.ts';
import { type NetworkNode, type NetworkSchedule, passes } from './network.ts';
import { type LivingLink, linksInto, rolledUpInto, type Standing, standingDates } from './project-links.ts';
import { topologicalOrder } from './topological-order.ts';

export interface MilestoneSchedule {
  readonly id: Id;
  /** The first day that its own date, its links and today let it be reached; of a reached one, its date. Null where nothing gives it one. */
  readonly earliest: CalendarDate | null;
  /** The last day on which it does not push the project's last milestone; null where nothing tells. */
  readonly latest: CalendarDate | null;
  /** Working days of its site from the earliest to the latest day; null of reached ones and of those without both days. */
  readonly totalFloat: number | null;
  /** Open, and without float: a day later, and the project ends later. */
  readonly isCritical: boolean;
}

/** A link whose successor stands earlier than it asks for. Reached successors are past asking. */
export interface ViolatedLink {
  readonly linkId: Id;
  readonly from: Id;
  readonly to: Id;
  /** The first working day of the successor's site that the link lets it be reached on. */
  readonly needed: CalendarDate;
  /** Working days of the successor's site from where it stands to the needed day. */
  readonly days: number;
}

export interface ProjectSchedule {
  /** Every milestone of the project that is not cancelled. */
  readonly milestones: ReadonlyMap<Id, MilestoneSchedule>;
  readonly violated: readonly ViolatedLink[];
  /** Ids in order, when links run in a circle (a merge may bring that about). There are then no latest days, no floats and no critical path. */
  readonly cycle: readonly Id[] | null;
}

/**
 * The schedule of a project on the calendar of each milestone's site. Open milestones are reached no earlier than their forecast says (without
 * one, their parts or their baseline) and no earlier than `today`; reached ones stand at their actual date. Milestones have no duration, so that the four
 * types of link ask for the same: the successor's day no earlier than the predecessor's plus the lag. Predecessors in other projects stand where they are.
 */
export function scheduleOf(park: ParkReader, project: Id, today: CalendarDate, calendars: SiteCalendars): ProjectSchedule {
  const milestones = park.referring('milestone', 'project', project).filter(({ status }) => status !== 'cancelled');
  const links = milestones.flatMap(({ id }) => linksInto(park, id));
  const standing = standingDates(park);
  const own = new Set(milestones.map(({ id }) => id));
  const wholes = milestones.flatMap((each) => rolledUpInto(park, each) ?? []);
  const within = [...links.filter(({ from }) => own.has(from.id)), ...wholes];
  const inside = within.map((link) => ({ ...link, from: link.from.id, to: link.to.id }));
  const outside = Map.groupBy(
    links.filter(({ from }) => !own.has(from.id)),
    ({ to }) => to.id,
  );
  const nodes = milestones.map((each) => nodeOf(park, each, standing, outside.get(each.id) ?? [], today, calendars));
  const result = passes(nodes, inside);
  const violated = links.flatMap((link) => violationOf(park, link, standing, calendars) ?? []);
  if (result.ok) return { milestones: new Map(nodes.map((node) => [node.id, placed(node, result.value)])), violated, cycle: null };
  const unplaced = new Map(nodes.map((node) => [node.id, { id: node.id, ...unknown, earliest: node.fixedFinish ?? node.earliest }]));
  return { milestones: unplaced, violated, cycle: topologicalOrder([...own], inside).cycle };
}

const unknown = { earliest: null, latest: null, totalFloat: null, isCritical: false } as const;

/** How a link does not hold; null where it does. */
export function violationOf(
  park: ParkReader,
  { id, from, to, lagDays }: LivingLink,
  standing: Standing,
  calendars: SiteCalendars,
): ViolatedLink | null {
  const before = standing(from);
  const after = standing(to);
  if (before === null || after === null || isReached(to)) return null;
  const calendar = calendarOfMilestone(park, to, calendars);
  const asked = shifted(calendar, dayNumber(before), lagDays);
  const day = dayNumber(after);
  if (day >= asked) return null;
  const needed = workdayFrom(calendar, asked);
  return { linkId: id, from: from.id, to: to.id, needed: dateOfDay(needed), days: workdaysBetween(calendar, day, needed) };
}

function nodeOf(
  park: ParkReader,
  milestone: Row<'milestone'>,
  standing: Standing,
  fromOutside: readonly LivingLink[],
  today: CalendarDate,
  calendars: SiteCalendars,
): NetworkNode {
  const calendar = calendarOfMilestone(park, milestone, calendars);
  const date = standing(milestone);
  const common = { id: milestone.id, calendar, durationDays: 0 };
  if (isReached(milestone)) return { ...common, earliest: null, fixedFinish: date, isDone: true };
  const asked = fromOutside.flatMap(({ from, lagDays }) => {
    const before = standing(from);
    return before === null ? [] : [dateOfDay(shifted(calendar, dayNumber(notBefore(before, from, today)), lagDays))];
  });
  const known = [date, ...asked].filter((each) => each !== null);
  const earliest = known.length === 0 ? null : known.reduce(later, today);
  return { ...common, earliest, isDone: false };
}

/** What is still open cannot have been reached before today. */
function notBefore(date: CalendarDate, milestone: Row<'milestone'>, today: CalendarDate): CalendarDate {
  return isReached(milestone) ? date : later(date, today);
}

function later(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other;
}

function placed({ id }: NetworkNode, { nodes, undatedLatest }: NetworkSchedule): MilestoneSchedule {
  const node = nodes.get(id);
  if (node === undefined) return { id, ...unknown, latest: undatedLatest.get(id) ?? null };
  return { id, earliest: node.earlyFinish, latest: node.lateFinish, totalFloat: node.totalFloat, isCritical: node.isCritical };
}
