// The schedule of a network by a method that shares nothing with the passes: every node is pushed a day at a time until no link complains, and
// float is what a node can be pushed before the end moves. Slow, and plain to see through.
import { dateOfDay, dayNumber } from '../../../renderer/domain/calendar/calendar-date.ts';
import { isWorkday, type WorkCalendar } from '../../../renderer/domain/calendar/work-calendar.ts';
import type { NetworkLink, NetworkNode } from '../../../renderer/domain/schedule/network.ts';

/** First and last day of work; of a milestone, twice its day. */
export interface Placed {
  readonly first: number;
  readonly last: number;
}

export type Placement = ReadonlyMap<string, Placed>;

/** Where every node is at the earliest. Every node needs an earliest or a fixed day. */
export function placedDayByDay(nodes: readonly NetworkNode[], links: readonly NetworkLink[]): Placement {
  const placed = new Map(nodes.map((node) => [node.id, placeFrom(node, dayNumber(node.fixedFinish ?? node.earliest ?? '2026-01-01'))]));
  for (let isCalm = false; !isCalm; ) {
    isCalm = true;
    for (const node of nodes) {
      if (node.isDone) continue;
      while (links.some((link) => link.to === node.id && !holds(link, node.calendar, placed, nodes))) {
        placed.set(node.id, placeFrom(node, (placed.get(node.id)?.first ?? 0) + 1));
        isCalm = false;
      }
    }
  }
  return placed;
}

/** How many later working days each node can take without the last day of the network moving; null of done ones. */
export function floatDayByDay(nodes: readonly NetworkNode[], links: readonly NetworkLink[], id: string): number | null {
  const early = placedDayByDay(nodes, links);
  const node = nodes.find((each) => each.id === id);
  if (node === undefined || node.isDone) return null;
  const end = endOf(early);
  for (let days = 0, first = early.get(id)?.first ?? 0; ; days += 1) {
    const next = nextWorkday(node.calendar, first + 1);
    const later = nodes.map((each) => (each.id === id ? { ...each, earliest: dateOfDay(next) } : each));
    if (endOf(placedDayByDay(later, links)) > end) return days;
    first = next;
  }
}

function endOf(placement: Placement): number {
  return Math.max(...[...placement.values()].map(({ last }) => last));
}

/** Whether so many working days of the successor lie between the two ends of the link. */
function holds(
  { from, to, type, lagDays }: NetworkLink,
  calendar: WorkCalendar,
  placed: Placement,
  nodes: readonly NetworkNode[],
): boolean {
  const before = endOfDay(from, type === 'SS' || type === 'SF', placed, nodes);
  const after = endOfDay(to, type === 'FS' || type === 'SS', placed, nodes);
  if (lagDays === 0) return after >= before;
  return lagDays > 0 ? workdaysIn(calendar, before, after) >= lagDays : workdaysIn(calendar, after, before) <= -lagDays;
}

/** The day at whose end the start or the finish stands: work that starts on a day starts at the end of the one before. */
function endOfDay(id: string, ofStart: boolean, placed: Placement, nodes: readonly NetworkNode[]): number {
  const { first, last } = placed.get(id) ?? { first: 0, last: 0 };
  const isMilestone = nodes.find((node) => node.id === id)?.durationDays === 0;
  return ofStart && !isMilestone ? first - 1 : last;
}

/** Working days after the first day up to and with the second; none where the second is not later. */
function workdaysIn(calendar: WorkCalendar, first: number, second: number): number {
  let count = 0;
  for (let day = first + 1; day <= second; day += 1) if (isWorkday(calendar, dateOfDay(day))) count += 1;
  return count;
}

function placeFrom({ calendar, durationDays, isDone }: NetworkNode, day: number): Placed {
  if (isDone) return { first: day, last: day };
  const first = nextWorkday(calendar, day);
  let last = first;
  for (let left = durationDays - 1; left > 0; left -= 1) last = nextWorkday(calendar, last + 1);
  return { first, last };
}

function nextWorkday(calendar: WorkCalendar, day: number): number {
  return isWorkday(calendar, dateOfDay(day)) ? day : nextWorkday(calendar, day + 1);
}
