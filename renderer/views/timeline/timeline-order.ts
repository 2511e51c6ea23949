// The order of milestones within a group of the timeline. A forecast that moves must not make its row jump: the order goes by plan, then by baseline. Pure.
import { type CalendarDate, dayNumber } from '../../domain/calendar/calendar-date.ts';
import type { Id } from '../../domain/registry/fields.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { milestonesInOrder } from '../../domain/rules/milestone-order.ts';
import { actualOrForecast } from '../../domain/rules/milestone-state.ts';
import type { TimelineGrouping } from './timeline-surroundings.ts';

type Milestone = Row<'milestone'>;

export interface OrderedMilestone {
  readonly milestone: Milestone;
  readonly depth: number;
}

/** Of a project as its own table has them, with their parts; of a site or a person by date. */
export function inOrder(
  park: ParkReader,
  key: Id,
  members: readonly Milestone[],
  grouping: TimelineGrouping,
  baselineOf: (milestone: Milestone) => CalendarDate | null,
): readonly OrderedMilestone[] {
  if (grouping !== 'project') return byDate(members, baselineOf);
  if (!members.some(({ parent }) => parent !== null)) return byPlan(members, baselineOf);
  const shown = new Set(members.map(({ id }) => id));
  return milestonesInOrder(park, key).filter(({ milestone }) => shown.has(milestone.id));
}

/** As `milestonesInOrder`, for milestones without parts: each one's keys are made once. */
function byPlan(members: readonly Milestone[], baselineOf: (milestone: Milestone) => CalendarDate | null): readonly OrderedMilestone[] {
  // '~' stands after every character of an order key, and of a date.
  const keyed = members.map((milestone) => {
    const date = baselineOf(milestone) ?? actualOrForecast(milestone) ?? '~';
    return { milestone, keys: [milestone.order === '' ? '~' : milestone.order, date, milestone.code, milestone.id] };
  });
  keyed.sort((a, b) => compareKeys(a.keys, b.keys));
  return keyed.map(({ milestone }) => ({ milestone, depth: 0 }));
}

function compareKeys(one: readonly string[], other: readonly string[]): number {
  for (let at = 0; at < one.length; at += 1) {
    const [left, right] = [one[at] ?? '', other[at] ?? ''];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** A site may have 50,000: numbers in a typed array sort twenty times faster than rows by a function. */
function byDate(members: readonly Milestone[], baselineOf: (milestone: Milestone) => CalendarDate | null): readonly OrderedMilestone[] {
  const keys = Float64Array.from(members, (milestone, at) => {
    const date = baselineOf(milestone) ?? actualOrForecast(milestone);
    return (date === null ? UNDATED : dayNumber(date) + DAYS_BEFORE) * SLOTS + at;
  }).sort();
  return Array.from(keys, (key) => members[key % SLOTS]).flatMap((milestone) => (milestone === undefined ? [] : [{ milestone, depth: 0 }]));
}

const SLOTS = 2 ** 21;
/** Makes day numbers since 1900 positive. */
const DAYS_BEFORE = 30_000;
const UNDATED = 2 ** 20;
