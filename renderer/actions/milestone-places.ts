// Where milestones stand among their siblings: the order keys that an insertion or a move writes.
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { type Edit, update } from '../changes/edit.ts';
import type { Id } from '../domain/registry/fields.ts';
import type { ParkReader } from '../domain/registry/park-reader.ts';
import type { Row } from '../domain/registry/registry.ts';
import { milestonesInOrder } from '../domain/rules/milestone-order.ts';

type Milestone = Row<'milestone'>;

export interface Places {
  /** The keys of the milestones that are put in, in their order. */
  readonly keys: readonly string[];
  /** Keys for siblings that had none, or the same one as another: without them the new ones would not stand where they are put. */
  readonly rekeyed: readonly Edit[];
}

/** The milestones of one parent as people read them. A milestone whose parent is not in the project stands at the top. */
export function siblingsInOrder(park: ParkReader, project: Id | null, parent: Id | null): readonly Milestone[] {
  if (project === null) return [];
  const all = milestonesInOrder(park, project).map(({ milestone }) => milestone);
  const known = new Set(all.map(({ id }) => id));
  return all.filter((milestone) => (milestone.parent !== null && known.has(milestone.parent) ? milestone.parent : null) === parent);
}

/** Room for `count` milestones after the sibling at index `at`; -1: before all. */
export function placesAfter(siblings: readonly Milestone[], at: number, count: number): Places {
  const keys = siblings.map(({ order }) => order);
  if (areAscending(keys)) return { keys: generateNKeysBetween(keys[at] ?? null, keys[at + 1] ?? null, count), rekeyed: [] };
  const fresh = generateNKeysBetween(null, null, siblings.length + count);
  const rekeyed = siblings.flatMap(({ id, order }, index): Edit[] => {
    const key = fresh[index <= at ? index : index + count] ?? '';
    return key === order ? [] : [update('milestone', id, { order: key })];
  });
  return { keys: fresh.slice(at + 1, at + 1 + count), rekeyed };
}

function areAscending(keys: readonly string[]): boolean {
  return keys.every((key, at) => isOrderKey(key) && (at === 0 || key > (keys[at - 1] ?? '')));
}

/** The library throws on a key that it could not have made; a bundle from elsewhere may hold any. */
function isOrderKey(key: string): boolean {
  if (key === '') return false;
  try {
    generateKeyBetween(key, null);
    return true;
  } catch {
    return false;
  }
}
