// The order in which a network can be worked through, or the circle that keeps it from having one.
import type { Id } from '../registry/fields.ts';

export interface Arrow {
  readonly from: Id;
  readonly to: Id;
}

export interface Ordered {
  /** Every node after those that lead to it; those on a circle, and behind one, are missing. */
  readonly order: readonly Id[];
  /** The nodes of one circle in the direction of its arrows, the last leading to the first; null where there is none. */
  readonly cycle: readonly Id[] | null;
}

/** Arrows whose ends are not both among the nodes are overlooked. Takes time in proportion to nodes and arrows (Kahn, 1962). */
export function topologicalOrder(nodes: readonly Id[], arrows: readonly Arrow[]): Ordered {
  const waiting = new Map<Id, number>(nodes.map((id) => [id, 0]));
  const next = new Map<Id, Id[]>();
  for (const { from, to } of arrows) {
    if (!waiting.has(from) || !waiting.has(to)) continue;
    waiting.set(to, (waiting.get(to) ?? 0) + 1);
    const known = next.get(from);
    if (known === undefined) next.set(from, [to]);
    else known.push(to);
  }
  const order = nodes.filter((id) => waiting.get(id) === 0);
  for (let at = 0; at < order.length; at += 1) {
    for (const to of next.get(order[at] ?? '') ?? []) {
      const left = (waiting.get(to) ?? 0) - 1;
      waiting.set(to, left);
      if (left === 0) order.push(to);
    }
  }
  return { order, cycle: order.length === waiting.size ? null : cycleAmong(new Set(order), nodes, arrows) };
}

/** Whoever could not be ordered has someone before it who could not be either: walking back must come round. */
function cycleAmong(ordered: ReadonlySet<Id>, nodes: readonly Id[], arrows: readonly Arrow[]): readonly Id[] {
  const left = new Set(nodes.filter((id) => !ordered.has(id)));
  const before = new Map(arrows.filter(({ from, to }) => left.has(from) && left.has(to)).map(({ from, to }) => [to, from]));
  const placeOf = new Map<Id, number>();
  const walked: Id[] = [];
  let at = nodes.find((id) => left.has(id));
  while (at !== undefined && !placeOf.has(at)) {
    placeOf.set(at, walked.length);
    walked.push(at);
    at = before.get(at);
  }
  return walked.slice(placeOf.get(at ?? '') ?? 0).reverse();
}
