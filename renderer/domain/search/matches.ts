// Where in a row the words stand, so that a list can show and mark them.
import type { AnyRow, EntityName } from '../registry/registry.ts';
import { foldWithPlaces } from './fold.ts';
import type { Query } from './query.ts';
import { type RowText, textsOf } from './row-texts.ts';

/** Half open, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface TextMatch extends RowText {
  /** In order, without overlaps; at least one. */
  readonly ranges: readonly Range[];
}

/** The texts of a row that have words of the query, the weightiest first, with the places of the words in them. */
export function matchesOf(table: EntityName, row: AnyRow, query: Query): TextMatch[] {
  return textsOf(table, row).flatMap((text) => {
    const ranges = rangesIn(text.text, query);
    return ranges.length === 0 ? [] : [{ ...text, ranges }];
  });
}

/** Where the words of the query stand in a text, in order and without overlaps. A character is marked whole, with its accents. */
export function rangesIn(text: string, { words }: Query): Range[] {
  const { text: folded, starts, ends } = foldWithPlaces(text);
  const found: Range[] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      found.push({ start: starts[at] ?? 0, end: ends[at + word.length - 1] ?? text.length });
    }
  }
  return united(found.sort((a, b) => a.start - b.start || a.end - b.end));
}

function united(ranges: readonly Range[]): Range[] {
  const united: Range[] = [];
  for (const range of ranges) {
    const last = united.at(-1);
    if (last !== undefined && range.start <= last.end)
      united[united.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else united.push(range);
  }
  return united;
}
