// Searches the open park as its user types, in slices, so that no key waits.
import { useEffect, useState } from 'react';
import type { ParkView } from '../../changes/park-view.ts';
import type { Hit } from '../../domain/search/chunk.ts';
import { otherLayoutQuery, parseQuery, type Query } from '../../domain/search/query.ts';
import { bestHits } from '../../domain/search/ranking.ts';
import { SearchIndex } from '../../domain/search/search-index.ts';
import type { ParkStore } from '../../store/park-store.ts';
import { Slices } from '../../store/pause.ts';
import { usePark, useParkStore } from '../park/use-park.ts';
import { Recency } from './recency.ts';

export interface Found {
  /** What was typed when this was found. */
  readonly typed: string;
  /** What was looked for: where nothing has the words as typed, the words of the other keyboard layout. */
  readonly query: Query;
  readonly isOtherLayout: boolean;
  /** The best first; no more than were asked for. */
  readonly hits: readonly Hit[];
  /** How many there are in all. */
  readonly count: number;
}

/**
 * What is found for the text, from the moment it is: until then what was found before, whose `typed` differs. null: nothing was looked for
 * yet. It follows the park: a row that is changed meanwhile is found as it is.
 * @param most how many hits are put in order
 */
export function useSearch(typed: string, most: number): Found | null {
  const store = useParkStore();
  const park = usePark();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    const run = { isWanted: true };
    const start = async () => {
      const next = await search(run, store, park, typed, most);
      if (run.isWanted && next !== null) setFound(next);
    };
    void start();
    return () => {
      run.isWanted = false;
    };
  }, [store, park, typed, most]);
  return found;
}

interface Run {
  isWanted: boolean;
}

interface Searched {
  readonly index: SearchIndex;
  readonly recency: Recency;
}

/** One for each open park, made when it is first searched. */
const searchedParks = new WeakMap<ParkStore, Searched>();

function searchedOf(store: ParkStore): Searched {
  const known = searchedParks.get(store) ?? { index: new SearchIndex(), recency: new Recency() };
  searchedParks.set(store, known);
  return known;
}

async function search(run: Run, store: ParkStore, park: ParkView, typed: string, most: number): Promise<Found | null> {
  const { index, recency } = searchedOf(store);
  const slices = new Slices();
  const stepwise = <Outcome>(work: Generator<void, Outcome>) => inSlices(run, slices, work);
  await stepwise(index.follow(park));
  await store.wholeLog();
  await stepwise(recency.follow(store.log));
  const query = parseQuery(typed);
  const hits = await stepwise(index.search(query));
  const other = hits?.length === 0 ? otherLayoutQuery(query) : null;
  const otherHits = other === null ? null : await stepwise(index.search(other));
  if (hits === null || !run.isWanted) return null;
  const isOtherLayout = otherHits !== null && otherHits.length > 0;
  const chosen = isOtherLayout ? otherHits : hits;
  const best = bestHits(chosen, most, (id) => recency.changedAt(id));
  return { typed, query: isOtherLayout && other !== null ? other : query, isOtherLayout, hits: best, count: chosen.length };
}

/** null: left off, because something else is looked for by now. */
async function inSlices<Outcome>(run: Run, slices: Slices, work: Generator<void, Outcome>): Promise<Outcome | null> {
  while (run.isWanted) {
    const step = work.next();
    if (step.done === true) return step.value;
    await slices.pause();
  }
  return null;
}
