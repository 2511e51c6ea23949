// Where a tranche stands: received, late, or threatened by the milestone that releases it.
import { type CalendarDate, daysBetween } from '../calendar/calendar-date.ts';
import type { ParkReader } from '../registry/park-reader.ts';
import type { Row } from '../registry/registry.ts';
import { dueDateOf, isOpen } from './milestone-state.ts';
import { unitsOf } from './money-sums.ts';

export type TrancheState =
  | { readonly kind: 'received' | 'partly' | 'planned' | 'released' | 'unplanned' }
  /** Calendar days: since it was due; by which its milestone is expected after the day planned for the money. */
  | { readonly kind: 'late' | 'milestoneLate'; readonly days: number };

/**
 * - `received`: as much as planned, or more; in another currency than planned there is nothing to compare
 * - `partly`: less than planned
 * - `late`: nothing came, and the planned day has passed
 * - `milestoneLate`: its milestone is expected after the planned day, so that the money will be late
 * - `released`: its milestone is reached; the money may come
 * - `planned`, `unplanned`: with a day, without one
 */
export function trancheStateOf(park: ParkReader, tranche: Row<'tranche'>, today: CalendarDate): TrancheState {
  const { planned, plannedOn, received } = tranche;
  if (received !== null) {
    const isLess = planned !== null && planned.currency === received.currency && unitsOf(received.amount) < unitsOf(planned.amount);
    return { kind: isLess ? 'partly' : 'received' };
  }
  if (plannedOn !== null && plannedOn < today) return { kind: 'late', days: daysBetween(plannedOn, today) };
  const milestone = park.row('milestone', tranche.milestone);
  if (milestone !== null && milestone.status !== 'cancelled' && !isOpen(milestone)) return { kind: 'released' };
  const due = milestone !== null && isOpen(milestone) ? dueDateOf(park, milestone) : null;
  if (plannedOn === null) return { kind: 'unplanned' };
  return due !== null && due > plannedOn ? { kind: 'milestoneLate', days: daysBetween(plannedOn, due) } : { kind: 'planned' };
}

/** By the day planned, those without one last. */
export function inPlanOrder(one: Row<'tranche'>, other: Row<'tranche'>): number {
  const [left, right] = [`${one.plannedOn ?? '~'} ${one.id}`, `${other.plannedOn ?? '~'} ${other.id}`];
  return left < right ? -1 : 1;
}
