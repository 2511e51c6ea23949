// How much of a project is done.
import type { Id } from '../registry/fields.ts';
import type { ParkReader } from '../registry/park-reader.ts';
import type { Row } from '../registry/registry.ts';
import { milestonesInOrder } from './milestone-order.ts';
import { isReached } from './milestone-state.ts';

export interface Progress {
  /** 0 to 1; 0 for a project without milestones. */
  readonly fraction: number;
  readonly reached: number;
  readonly total: number;
  /** Whether the milestones' weights were used. */
  readonly weighted: boolean;
}

/**
 * The share of a project's milestones that are reached. Cancelled ones do not count; one that has parts counts by its parts.
 * Weights are used where every one that counts has a weight above zero; otherwise all count the same.
 */
export function progressOf(park: ParkReader, projectId: Id): Progress {
  return progressAmong(
    milestonesInOrder(park, projectId)
      .filter(({ milestone, hasParts }) => !hasParts && milestone.status !== 'cancelled')
      .map(({ milestone }) => milestone),
  );
}

/** The same among the milestones given, all of which count. */
export function progressAmong(counted: readonly Row<'milestone'>[]): Progress {
  const weighted = counted.length > 0 && counted.every((milestone) => weightOf(milestone) > 0);
  const weigh = (milestones: readonly Row<'milestone'>[]) =>
    weighted ? milestones.reduce((sum, milestone) => sum + weightOf(milestone), 0) : milestones.length;
  const reached = counted.filter(isReached);
  const whole = weigh(counted);
  return { fraction: whole === 0 ? 0 : weigh(reached) / whole, reached: reached.length, total: counted.length, weighted };
}

function weightOf(milestone: Row<'milestone'>): number {
  return Number(milestone.weight ?? 0);
}
