// In which order hits are shown: how well they fit, then what kind of thing they are, then what was changed last.
import type { Id } from '../registry/fields.ts';
import { ENTITY_NAMES, type EntityName } from '../registry/registry.ts';
import type { Hit } from './chunk.ts';

/** What people look for most comes first; the others follow in the registry's order. */
const FIRST: readonly EntityName[] = ['project', 'milestone', 'person', 'organization', 'deliverable', 'agreement', 'gateReview', 'risk'];
const KINDS: readonly EntityName[] = [...FIRST, ...ENTITY_NAMES.filter((name) => !FIRST.includes(name))];
const PLACE = new Map(KINDS.map((name, at) => [name, at]));

/** Milliseconds since 1970; 0 where it is not known. */
export type ChangedAt = (id: Id) => number;

/** Kinds of rows in the order in which they are shown beside each other. */
export function placeOfKind(table: EntityName): number {
  return PLACE.get(table) ?? KINDS.length;
}

/**
 * The first `most` hits, the best first. Only as many are put in order as are asked for: a letter alone has a hundred thousand hits, of
 * which a list shows fifty.
 */
export function bestHits(hits: readonly Hit[], most: number, changedAt: ChangedAt): Hit[] {
  const groups: Hit[][] = [];
  for (const hit of hits) {
    const place = (5 - hit.fit) * KINDS.length + placeOfKind(hit.table);
    const group = groups[place];
    if (group === undefined) groups[place] = [hit];
    else group.push(hit);
  }
  const best: Hit[] = [];
  // Holes are passed over.
  for (const group of Object.values(groups)) {
    if (best.length >= most) break;
    best.push(...newestOf(group, most - best.length, changedAt));
  }
  return best;
}

interface Dated {
  readonly hit: Hit;
  readonly at: number;
}

/** Only what may stay is put in order. Ids break ties, so that a list does not jump about. */
function newestOf(hits: readonly Hit[], most: number, changedAt: ChangedAt): Hit[] {
  let held: Dated[] = [];
  let oldest = Number.NEGATIVE_INFINITY;
  for (const hit of hits) {
    const at = changedAt(hit.row.id);
    if (at < oldest) continue;
    held.push({ hit, at });
    if (held.length < most * 4) continue;
    held = held.sort(compare).slice(0, most);
    oldest = held.at(-1)?.at ?? oldest;
  }
  return held
    .sort(compare)
    .slice(0, most)
    .map(({ hit }) => hit);
}

function compare(a: Dated, b: Dated): number {
  return b.at - a.at || (a.hit.row.id < b.hit.row.id ? -1 : 1);
}
