// Everything that search looks through, in memory, made anew only where rows have changed.
//
// A scan of folded text needs no index that could be wrong: every hit is found, in any language, within a few milliseconds
// (`npm run bench -- search`).
import type { ParkReader } from '../registry/park-reader.ts';
import { type AnyRow, ENTITY_NAMES, type EntityName } from '../registry/registry.ts';
import { CHUNK_ROWS, type Chunk, type Hit, makeChunk, searchChunk } from './chunk.ts';
import type { Query } from './query.ts';

interface Table {
  readonly rows: readonly AnyRow[];
  readonly chunks: readonly Chunk[];
}

export class SearchIndex {
  readonly #tables = new Map<EntityName, Table>();

  /** Follows the park in small steps, between which other work may run; a run that is left unfinished does no harm. */
  *follow(park: Pick<ParkReader, 'rows'>): Generator<void, void> {
    for (const name of ENTITY_NAMES) {
      const rows: readonly AnyRow[] = park.rows(name);
      const before = this.#tables.get(name);
      if (before !== undefined && isSame(before.rows, rows)) continue;
      const chunks = yield* chunksOf(name, rows, before?.chunks ?? []);
      this.#tables.set(name, { rows, chunks });
    }
  }

  /** Searches in small steps. @returns every row that has all words of the query, in no particular order */
  *search(query: Query): Generator<void, Hit[]> {
    const hits: Hit[] = [];
    for (const { chunks } of this.#tables.values()) {
      for (const chunk of chunks) {
        searchChunk(chunk, query, hits);
        yield;
      }
    }
    return hits;
  }
}

/** Runs work that is made of steps, all at once. */
export function atOnce<Outcome>(work: Generator<void, Outcome>): Outcome {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Rows are replaced, never changed: a chunk whose rows all stand in a row again is kept. Small ones are not, lest they become many. */
function* chunksOf(table: EntityName, rows: readonly AnyRow[], before: readonly Chunk[]): Generator<void, Chunk[]> {
  const kept = new Map(before.filter((chunk) => chunk.rows.length > CHUNK_ROWS / 2).map((chunk) => [chunk.rows[0], chunk]));
  const chunks: Chunk[] = [];
  let fresh: AnyRow[] = [];
  for (let at = 0; at <= rows.length; ) {
    const same = keptAt(rows, at, kept);
    if (fresh.length > 0 && (same !== null || fresh.length === CHUNK_ROWS || at === rows.length)) {
      chunks.push(makeChunk(table, fresh));
      fresh = [];
      yield;
    }
    const row = rows[at];
    if (same !== null) chunks.push(same);
    else if (row !== undefined) fresh.push(row);
    at += same?.rows.length ?? 1;
  }
  return chunks;
}

function keptAt(rows: readonly AnyRow[], at: number, kept: ReadonlyMap<AnyRow | undefined, Chunk>): Chunk | null {
  const row = rows[at];
  const chunk = row === undefined ? undefined : kept.get(row);
  return chunk?.rows.every((each, place) => each === rows[at + place]) === true ? chunk : null;
}

function isSame(before: readonly AnyRow[], rows: readonly AnyRow[]): boolean {
  return before === rows || (before.length === rows.length && before.every((row, at) => row === rows[at]));
}
