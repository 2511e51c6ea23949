// The critical path method on working calendars: when each node of a network can be at the earliest and may be at the latest. It knows no
// park, so that plans of other tools, whose rows have durations, are reckoned by the same rules.
//
// Times are ends of days. A milestone of 14 May stands at the end of that day; work that begins on 15 May begins at the same time. So a
// milestone may follow another one on the same day, and work after a milestone begins on the next working day.
import { type CalendarDate, dateOfDay, dayNumber } from '../calendar/calendar-date.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { Id } from '../registry/fields.ts';
import { failure, type Result, success } from '../result.ts';
import { lastShiftedTo, shifted, workdayFrom, workdaysBetween, workdayUpTo } from './day-steps.ts';
import { topologicalOrder } from './topological-order.ts';

/** Finish or start of the predecessor to start or finish of the successor. */
export type LinkType = 'FS' | 'SS' | 'FF' | 'SF';

export interface NetworkNode {
  readonly id: Id;
  readonly calendar: WorkCalendar;
  /** Working days; 0 for a milestone. */
  readonly durationDays: number;
  /** It starts no earlier than on that day; a milestone is reached no earlier. Null: as early as the links let it. */
  readonly earliest: CalendarDate | null;
  /** It finishes no earlier than on that day. */
  readonly earliestFinish?: CalendarDate | null;
  /** Stands where it is, whatever links ask: what has begun, or was put there by hand. */
  readonly fixedStart?: CalendarDate | null;
  /** Stands where it is, whatever links ask; with `fixedStart`, both hold and the duration does not count. */
  readonly fixedFinish?: CalendarDate | null;
  /** Has no float any more. It should have a fixed start or finish. */
  readonly isDone: boolean;
}

export interface NetworkLink {
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  readonly type: LinkType;
  /** Working days of the successor's calendar; negative for a lead. */
  readonly lagDays: number;
}

export interface NodeSchedule {
  /** First and last day of work; of a milestone, twice its day. */
  readonly earlyStart: CalendarDate;
  readonly earlyFinish: CalendarDate;
  readonly lateStart: CalendarDate;
  readonly lateFinish: CalendarDate;
  /**
   * Working days that it can be later without the end of the network, or what stands fixed after it, being later; negative where that is too
   * early already. Null of what is done.
   */
  readonly totalFloat: number | null;
  readonly isCritical: boolean;
}

export interface NetworkSchedule {
  /** Without the nodes that nothing gives a date. */
  readonly nodes: ReadonlyMap<Id, NodeSchedule>;
  /** The last early finish; null where nothing has a date. */
  readonly finish: CalendarDate | null;
  /** The latest day of nodes that have no early date, but successors that have: by then they must be reached. */
  readonly undatedLatest: ReadonlyMap<Id, CalendarDate>;
}

/**
 * Forward and backward pass, in time proportional to nodes and links. Days run from 1900 to 2200 and stop there. Links whose ends are not
 * both among the nodes take no part. Fails with 'schedule.cycle', whose `cycle` lists ids with blanks between them, each leading to the next and the
 * last to the first.
 */
export function passes(nodes: readonly NetworkNode[], links: readonly NetworkLink[]): Result<NetworkSchedule> {
  const ids = nodes.map(({ id }) => id);
  const { order, cycle } = topologicalOrder(ids, links);
  if (cycle !== null) return failure('schedule.cycle', { cycle: cycle.join(' ') });
  const network = networkOf(nodes, links);
  const early = forwardPass(network, order);
  const end = [...early.values()].reduce((last, { finish }) => Math.max(last, finish), Number.NEGATIVE_INFINITY);
  const late = backwardPass(network, order, early, end);
  return success(scheduleFrom(network, early, late, end));
}

interface Network {
  readonly nodes: ReadonlyMap<Id, NetworkNode>;
  readonly into: ReadonlyMap<Id, readonly NetworkLink[]>;
  readonly outOf: ReadonlyMap<Id, readonly NetworkLink[]>;
}

/** Two ends of days: that before the first day of work, and the last day of work. Of a milestone they are the same. */
interface Span {
  readonly start: number;
  readonly finish: number;
}

/** Bounds of a span; infinite where nothing bounds it. */
type Bounds = Span;

function networkOf(nodes: readonly NetworkNode[], links: readonly NetworkLink[]): Network {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const into = new Map<Id, NetworkLink[]>();
  const outOf = new Map<Id, NetworkLink[]>();
  for (const link of links) {
    if (!known.has(link.from) || !known.has(link.to)) continue;
    gather(into, link.to, link);
    gather(outOf, link.from, link);
  }
  return { nodes: known, into, outOf };
}

function gather<Value>(lists: Map<Id, Value[]>, key: Id, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function forwardPass(network: Network, order: readonly Id[]): ReadonlyMap<Id, Span> {
  const early = new Map<Id, Span>();
  for (const id of order) {
    const node = network.nodes.get(id);
    const span = node === undefined ? null : (fixedSpan(node) ?? earliestSpan(node, lowerBounds(node, network, early)));
    if (span !== null) early.set(id, span);
  }
  return early;
}

function fixedSpan(node: NetworkNode): Span | null {
  const start = dayOrNull(node.fixedStart);
  const finish = dayOrNull(node.fixedFinish);
  if (node.durationDays === 0) {
    const day = finish ?? start;
    return day === null ? null : { start: day, finish: day };
  }
  if (start !== null) return finish === null ? spanFromStart(node, start) : { start: Math.min(start, finish) - 1, finish };
  return finish === null ? null : spanToFinish(node, finish);
}

function lowerBounds(node: NetworkNode, network: Network, early: ReadonlyMap<Id, Span>): Bounds {
  let start = Number.NEGATIVE_INFINITY;
  let finish = dayOrNull(node.earliestFinish) ?? Number.NEGATIVE_INFINITY;
  const own = dayOrNull(node.earliest);
  if (own !== null) start = node.durationDays === 0 ? own : own - 1;
  for (const { from, type, lagDays } of network.into.get(node.id) ?? []) {
    const before = early.get(from);
    if (before === undefined) continue;
    const asked = shifted(node.calendar, leavesFromStart(type) ? before.start : before.finish, lagDays);
    if (arrivesAtStart(type)) start = Math.max(start, asked);
    else finish = Math.max(finish, asked);
  }
  return { start, finish };
}

function earliestSpan(node: NetworkNode, { start, finish }: Bounds): Span | null {
  const bound = Math.max(start, finish);
  if (bound === Number.NEGATIVE_INFINITY) return null;
  if (node.durationDays === 0) {
    const day = workdayFrom(node.calendar, bound);
    return { start: day, finish: day };
  }
  const fromStart = start === Number.NEGATIVE_INFINITY ? null : spanFromStart(node, start + 1);
  if (fromStart !== null && fromStart.finish >= finish) return fromStart;
  return spanToFinish(node, workdayFrom(node.calendar, finish));
}

/** Work that begins on the first working day from `day` on. */
function spanFromStart(node: NetworkNode, day: number): Span {
  const first = workdayFrom(node.calendar, day);
  return { start: first - 1, finish: shifted(node.calendar, first, node.durationDays - 1) };
}

/** Work that ends on the last working day up to `day`. */
function spanToFinish(node: NetworkNode, day: number): Span {
  const last = workdayUpTo(node.calendar, day);
  return { start: shifted(node.calendar, last, 1 - node.durationDays) - 1, finish: last };
}

function backwardPass(network: Network, order: readonly Id[], early: ReadonlyMap<Id, Span>, end: number): ReadonlyMap<Id, Span> {
  const late = new Map<Id, Span>();
  for (const id of order.toReversed()) {
    const node = network.nodes.get(id);
    if (node === undefined) continue;
    const span = fixedSpan(node) ?? latestSpan(node, upperBounds(node, network, late, early.has(id) ? end : Number.POSITIVE_INFINITY));
    if (span !== null) late.set(id, span);
  }
  return late;
}

function upperBounds(node: NetworkNode, network: Network, late: ReadonlyMap<Id, Span>, end: number): Bounds {
  let start = Number.POSITIVE_INFINITY;
  let finish = end;
  for (const { to, type, lagDays } of network.outOf.get(node.id) ?? []) {
    const successor = network.nodes.get(to);
    const after = late.get(to);
    // What is done asks nothing any more of those before it.
    if (successor === undefined || after === undefined || successor.isDone) continue;
    const allowed = lastShiftedTo(successor.calendar, arrivesAtStart(type) ? after.start : after.finish, lagDays);
    if (leavesFromStart(type)) start = Math.min(start, allowed);
    else finish = Math.min(finish, allowed);
  }
  return { start, finish };
}

function latestSpan(node: NetworkNode, { start, finish }: Bounds): Span | null {
  const bound = Math.min(start, finish);
  if (bound === Number.POSITIVE_INFINITY) return null;
  if (node.durationDays === 0) {
    const day = workdayUpTo(node.calendar, bound);
    return { start: day, finish: day };
  }
  const toFinish = finish === Number.POSITIVE_INFINITY ? null : spanToFinish(node, finish);
  if (toFinish !== null && toFinish.start <= start) return toFinish;
  return spanFromStart(node, workdayUpTo(node.calendar, start + 1));
}

function scheduleFrom(network: Network, early: ReadonlyMap<Id, Span>, late: ReadonlyMap<Id, Span>, end: number): NetworkSchedule {
  const nodes = new Map<Id, NodeSchedule>();
  const undatedLatest = new Map<Id, CalendarDate>();
  for (const [id, node] of network.nodes) {
    const first = early.get(id);
    const last = late.get(id);
    if (first !== undefined && last !== undefined) nodes.set(id, nodeSchedule(node, first, last));
    else if (last !== undefined) undatedLatest.set(id, dateOfDay(last.finish));
  }
  return { nodes, finish: Number.isFinite(end) ? dateOfDay(end) : null, undatedLatest };
}

function nodeSchedule(node: NetworkNode, early: Span, late: Span): NodeSchedule {
  const totalFloat = node.isDone ? null : workdaysBetween(node.calendar, early.finish, late.finish);
  const earlyFinish = dateOfDay(early.finish);
  const lateFinish = late.finish === early.finish ? earlyFinish : dateOfDay(late.finish);
  const isMilestone = node.durationDays === 0;
  return {
    earlyStart: isMilestone ? earlyFinish : dateOfDay(early.start + 1),
    earlyFinish,
    lateStart: isMilestone ? lateFinish : dateOfDay(late.start + 1),
    lateFinish,
    totalFloat,
    isCritical: totalFloat !== null && totalFloat <= 0,
  };
}

function leavesFromStart(type: LinkType): boolean {
  return type === 'SS' || type === 'SF';
}

function arrivesAtStart(type: LinkType): boolean {
  return type === 'FS' || type === 'SS';
}

function dayOrNull(date: CalendarDate | null | undefined): number | null {
  return date === null || date === undefined ? null : dayNumber(date);
}
