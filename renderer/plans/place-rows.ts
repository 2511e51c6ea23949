// Where an import puts its rows among those of the project: after the row that precedes them in the file.
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

export interface PlacedRow {
  /** The row's key in the project; null for a new row. */
  readonly current: string | null;
  /** The key that an import gave it last, so that a row that was moved by hand is not taken for one that the file moved. */
  readonly imported: string | null;
}

/**
 * The key of each row, in the file's order. A row keeps its key unless the file moved it against the others, so that the same
 * file again moves nothing.
 * @param others the keys of all rows of the project
 */
export function placeRows(rows: readonly PlacedRow[], others: readonly string[]): string[] {
  const used = [...new Set(others.filter(isOrderKey))].sort(byCharacters);
  const keys = keptKeys(rows);
  const placed: string[] = [];
  for (let end = 0; end <= keys.length; end += 1) {
    const key = keys[end] ?? null;
    if (key === null && end < keys.length) continue;
    // New rows stand together in runs: keys made for a whole run stay short, keys made one by one would not.
    placed.push(...keysOfRun(placed.at(-1) ?? null, key, end - placed.length, used));
    if (key !== null) placed.push(key);
  }
  return placed;
}

/** Between the row before the run and whichever row of the project follows that; a run at the start goes before the first row that stays. */
function keysOfRun(before: string | null, after: string | null, count: number, used: string[]): string[] {
  if (count === 0) return [];
  const [low, high] = boundsOfRun(before, after, used);
  const keys = generateNKeysBetween(low, high, count);
  used.splice(low === null ? 0 : firstAbove(used, low), 0, ...keys);
  return keys;
}

function boundsOfRun(before: string | null, after: string | null, used: readonly string[]): [low: string | null, high: string | null] {
  if (before !== null) return [before, used[firstAbove(used, before)] ?? null];
  if (after !== null) return [used[firstAbove(used, after) - 2] ?? null, after];
  return [used.at(-1) ?? null, null];
}

/** The present key of each row that stands as it stood; null for the new and the moved. */
function keptKeys(rows: readonly PlacedRow[]): (string | null)[] {
  const usable = (key: string | null) => (key !== null && isOrderKey(key) ? key : null);
  const stays = longestRise(rows.map((row) => (usable(row.current) === null ? null : (usable(row.imported) ?? row.current))));
  return rows.map((row, index) => (stays.has(index) ? row.current : null));
}

/** Indexes of a longest strictly rising subsequence: the fewest rows are then taken as moved. */
function longestRise(keys: readonly (string | null)[]): ReadonlySet<number> {
  /** Per length the lowest key that a rise of that length can end in, and where it stands. */
  const ends: { key: string; index: number }[] = [];
  const previous = new Map<number, number>();
  keys.forEach((key, index) => {
    if (key === null) return;
    const length = countBelow(ends.length, (at) => (ends[at]?.key ?? '') < key);
    const end = ends[length - 1];
    if (end !== undefined) previous.set(index, end.index);
    ends[length] = { key, index };
  });
  const rise = new Set<number>();
  for (let index = ends.at(-1)?.index; index !== undefined; index = previous.get(index)) rise.add(index);
  return rise;
}

function firstAbove(keys: readonly string[], key: string): number {
  return countBelow(keys.length, (at) => (keys[at] ?? '') <= key);
}

/** How many of the first positions hold, where those that hold come first: binary search. */
function countBelow(length: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the library can count on from a key: a row may have none, or one that another program wrote. */
function isOrderKey(key: string): boolean {
  try {
    generateKeyBetween(key, null);
    return true;
  } catch {
    return false;
  }
}

function byCharacters(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
