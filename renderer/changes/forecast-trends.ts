// How the forecasts of milestones have drifted: read off the log, in one pass over it.
import { type CalendarDate, isCalendarDate } from '../domain/calendar/calendar-date.ts';
import { dateOfMs, endOfDayMs } from '../domain/calendar/log-days.ts';
import { SLIP_CATEGORIES } from '../domain/registry/enum-values.ts';
import type { Id } from '../domain/registry/fields.ts';
import { entityOf } from '../domain/registry/registry.ts';
import type { ForecastPoint, ForecastTrend } from '../domain/trend/forecast-trend.ts';
import type { ChangeSet, Op, Value } from './change-set.ts';
import { compareHlc } from './clock.ts';
import { atOnce } from './steps.ts';

/**
 * The trends of the milestones asked for, as of the end of a day (UTC, as reports cut the log); none for a milestone that nothing was
 * written of by then. Deletions leave no trace: a milestone that was away for a while had no other forecast meanwhile. Which
 * milestones there were is for the caller to say.
 */
export function forecastTrends(log: Iterable<ChangeSet>, ids: ReadonlySet<Id>, cutOff: CalendarDate): ReadonlyMap<Id, ForecastTrend> {
  return atOnce(forecastTrendsInSlices(log, ids, cutOff));
}

/** The same a few milliseconds at a time, for whoever must not hold up the page. */
export function* forecastTrendsInSlices(
  log: Iterable<ChangeSet>,
  ids: ReadonlySet<Id>,
  cutOff: CalendarDate,
): Generator<undefined, ReadonlyMap<Id, ForecastTrend>> {
  const writes = yield* writesTo(log, ids, endOfDayMs(cutOff));
  const trends = new Map<Id, ForecastTrend>();
  for (const [id, of] of writes) {
    trends.set(id, trendOf(inOrder(of)));
    if (trends.size % SLICE === 0) yield;
  }
  return trends;
}

/** Change sets, or milestones: a fraction of a millisecond. */
const SLICE = 100;

interface Write {
  readonly set: ChangeSet;
  readonly op: Op;
}

const WATCHED: ReadonlySet<string> = new Set(['forecastDate', 'actualDate', 'slipReason.category', 'slipReason.text']);

function* writesTo(log: Iterable<ChangeSet>, ids: ReadonlySet<Id>, untilMs: number): Generator<undefined, Map<Id, Write[]>> {
  const found = new Map<Id, Write[]>();
  let looked = 0;
  for (const set of log) {
    looked += 1;
    if (looked % SLICE === 0) yield;
    if (set.at.ms > untilMs) continue;
    for (const op of set.ops) {
      if (op.table !== 'milestone' || !WATCHED.has(op.field) || !ids.has(op.id) || !isKnown(op)) continue;
      const of = found.get(op.id);
      if (of === undefined) found.set(op.id, [{ set, op }]);
      else of.push({ set, op });
    }
  }
  return found;
}

const LONGEST_TEXT = entityOf('milestone').leafAt.get('slipReason.text')?.longest ?? Number.POSITIVE_INFINITY;
const CATEGORIES: ReadonlySet<string> = new Set(SLIP_CATEGORIES);

/** What the fold would not take either: a newer version wrote it. */
function isKnown({ field, value }: Op): boolean {
  if (value === null) return true;
  if (field === 'forecastDate' || field === 'actualDate') return isCalendarDate(value);
  if (typeof value !== 'string') return false;
  // Without the schemas: a long log holds a hundred thousand of them.
  return field === 'slipReason.text' ? value.length <= LONGEST_TEXT : CATEGORIES.has(value);
}

/**
 * In the order of the clocks, whenever they arrived. A write has a later clock than those that it replaces, and of those that know
 * nothing of each other the one with the latest clock shows: so in this order what was written last is what showed. Within a change
 * set the dates come before the reason, which belongs to them.
 */
function byClock(one: Write, other: Write): number {
  const byTime = compareHlc(one.set.at, other.set.at);
  if (byTime !== 0) return byTime;
  const byDevice = compareText(one.set.device, other.set.device);
  return byDevice === 0 ? compareText(one.op.field, other.op.field) : byDevice;
}

/** Most of a log is in order as it stands. */
function inOrder(writes: Write[]): readonly Write[] {
  const isOrdered = writes.every((write, at) => at === 0 || byClock(writes[at - 1] ?? write, write) <= 0);
  return isOrdered ? writes : writes.sort(byClock);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function trendOf(writes: readonly Write[]): ForecastTrend {
  const points: ForecastPoint[] = [];
  let actual: CalendarDate | null = null;
  let reason: ForecastPoint['reason'] = { category: null, text: '' };
  for (const { set, op } of writes) {
    const { field, value } = op;
    if (field === 'actualDate') actual = dateIn(value);
    else if (field === 'forecastDate') forecast(points, { madeOn: dateOfMs(set.at.ms), date: dateIn(value), author: set.author, reason });
    else {
      reason = field === 'slipReason.text' ? { ...reason, text: textIn(value) ?? '' } : { ...reason, category: textIn(value) };
      const last = points.pop();
      // A reason given later belongs to the forecast that holds.
      if (last !== undefined) points.push({ ...last, reason });
    }
  }
  return { points, actual };
}

/** Of several forecasts made on one day the last counts; one that is taken back the same day was never made. */
function forecast(points: ForecastPoint[], made: ForecastPoint): void {
  if (points.at(-1)?.madeOn === made.madeOn) points.pop();
  if ((points.at(-1)?.date ?? null) !== made.date) points.push(made);
}

function dateIn(value: Value): CalendarDate | null {
  return isCalendarDate(value) ? value : null;
}

function textIn(value: Value): string | null {
  return typeof value === 'string' ? value : null;
}
