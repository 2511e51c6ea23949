// What a new link may be.
import type { Id } from '../registry/fields.ts';
import type { ParkReader } from '../registry/park-reader.ts';

/**
 * The milestones by which `to` is come by from `from` along links, both ends included, shortest way first; null where there is no such way. A link from
 * `to` to `from` would close a circle of just these. Cancelled milestones count: they may be taken up again.
 */
export function wayBetween(park: ParkReader, from: Id, to: Id): readonly Id[] | null {
  const cameFrom = new Map<Id, Id | null>([[from, null]]);
  // A map keeps the order in which keys came, and gives those too that come while it is read.
  for (const id of cameFrom.keys()) {
    if (id === to) return wayBack(cameFrom, to);
    for (const link of park.referring('milestoneLink', 'from', id)) {
      if (link.to !== null && !cameFrom.has(link.to) && park.row('milestone', link.to) !== null) cameFrom.set(link.to, id);
    }
  }
  return null;
}

function wayBack(cameFrom: ReadonlyMap<Id, Id | null>, to: Id): readonly Id[] {
  const way: Id[] = [];
  for (let at: Id | null = to; at !== null; at = cameFrom.get(at) ?? null) way.push(at);
  return way.reverse();
}
