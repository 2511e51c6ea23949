// The milestones of a project in the order in which people read them.
import type { Id } from '../registry/fields.ts';
import type { ParkReader } from '../registry/park-reader.ts';
import type { Row } from '../registry/registry.ts';
import { baselineDateOf } from './baselines.ts';
import { actualOrForecast } from './milestone-state.ts';

export interface PlacedMilestone {
  readonly milestone: Row<'milestone'>;
  /** 0 for a milestone of its own, 1 for a part of one, and so on. */
  readonly depth: number;
  readonly hasParts: boolean;
}

/**
 * Each milestone followed by its parts; siblings by their order key, those without one after, by date and code. A milestone whose
 * parent is gone, of another project, or below itself stands at the top.
 */
export function milestonesInOrder(park: ParkReader, projectId: Id): readonly PlacedMilestone[] {
  const all = park.referring('milestone', 'project', projectId);
  const known = new Set(all.map((milestone) => milestone.id));
  const parts = new Map<Id | null, Row<'milestone'>[]>();
  for (const milestone of all) {
    const parent = milestone.parent !== null && known.has(milestone.parent) ? milestone.parent : null;
    const siblings = parts.get(parent);
    if (siblings === undefined) parts.set(parent, [milestone]);
    else siblings.push(milestone);
  }
  const placed: PlacedMilestone[] = [];
  const seen = new Set<Id>();
  const place = (milestone: Row<'milestone'>, depth: number) => {
    if (seen.has(milestone.id)) return;
    seen.add(milestone.id);
    const own = parts.get(milestone.id) ?? [];
    placed.push({ milestone, depth, hasParts: own.length > 0 });
    for (const part of inOrder(park, own)) place(part, depth + 1);
  };
  for (const milestone of inOrder(park, parts.get(null) ?? [])) place(milestone, 0);
  // What is left goes round in a circle, which two devices can bring about together.
  if (placed.length < all.length) for (const milestone of inOrder(park, all)) place(milestone, 0);
  return placed;
}

/** Each key is made once: a project may have ten thousand milestones. */
function inOrder(park: ParkReader, milestones: readonly Row<'milestone'>[]): readonly Row<'milestone'>[] {
  if (milestones.length < 2) return milestones;
  return milestones
    .map((milestone) => ({ milestone, key: orderKey(park, milestone) }))
    .sort((one, other) => compareTexts(one.key, other.key))
    .map(({ milestone }) => milestone);
}

// '~' stands after every character of an order key, and of a date.
function orderKey(park: ParkReader, milestone: Row<'milestone'>): readonly string[] {
  const date = baselineDateOf(park, milestone) ?? actualOrForecast(milestone);
  return [milestone.order === '' ? '~' : milestone.order, date ?? '~', milestone.code, milestone.id];
}

function compareTexts(one: readonly string[], other: readonly string[]): number {
  for (let at = 0; at < one.length; at += 1) {
    const [left = '', right = ''] = [one[at], other[at]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
