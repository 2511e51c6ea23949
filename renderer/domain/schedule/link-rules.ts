// What a new link may be.
import type { Id } from '../registry/fields.ts';
import type { ParkReader } from '../registry/park-reader.ts';

/**
 * The milestones by which `to` is come by from `from` along links, both ends included, shortest way first; null where there is no such way. A link from
 * `to` to `from` would close a circle of just these. A part leads to the milestone that it is part of, which is not reached before its parts are. Cancelled
 * milestones count: they may be taken up again.
 */
export function wayBetween(park: ParkReader, from: Id, to: Id): readonly Id[] | null {
  const cameFrom = new Map<Id, Id | null>([[from, null]]);
  // A map keeps the order in which keys came, and gives those too that come while it is read.
  for (const id of cameFrom.keys()) {
    if (id === to) return wayBack(cameFrom, to);
    const next = [...park.referring('milestoneLink', 'from', id).map((link) => link.to), park.row('milestone', id)?.parent ?? null];
    for (const each of next) if (each !== null && !cameFrom.has(each) && park.row('milestone', each) !== null) cameFrom.set(each, id);
  }
  return null;
}

function wayBack(cameFrom: ReadonlyMap<Id, Id | null>, to: Id): readonly Id[] {
  const way: Id[] = [];
  for (let at: Id | null = to; at !== null; at = cameFrom.get(at) ?? null) way.push(at);
  return way.reverse();
}
