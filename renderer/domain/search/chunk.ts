// A few hundred rows of one entity as one folded text that is scanned at once.
import type { AnyRow, EntityName } from '../registry/registry.ts';
import { fold } from './fold.ts';
import type { Query } from './query.ts';
import { textsOf } from './row-texts.ts';

/** So few that an edit costs little, so many that the scan of one is long beside what surrounds it. */
export const CHUNK_ROWS = 256;

/** Each row is its codes, its names, then its other texts; every text ends with a line feed, which no word of a query can hold. */
export interface Chunk {
  readonly table: EntityName;
  readonly rows: readonly AnyRow[];
  readonly text: string;
  /** Three for each row: where its codes, its names and its other texts begin; and one more for the end of all. */
  readonly bounds: Uint32Array;
}

/**
 * How well a row fits: 5 a code is what was typed, 4 a code begins with it, 3 a word of the name begins with it, 2 it is within the name or a
 * code, 1 it is elsewhere. Of several words the least.
 */
export type Fit = 1 | 2 | 3 | 4 | 5;

export interface Hit {
  readonly table: EntityName;
  readonly row: AnyRow;
  readonly fit: Fit;
}

export function makeChunk(table: EntityName, rows: readonly AnyRow[]): Chunk {
  const pieces: string[] = [];
  const bounds = new Uint32Array(rows.length * 3 + 1);
  let length = 0;
  for (const [at, row] of rows.entries()) {
    bounds.fill(length, at * 3, at * 3 + 3);
    for (const { weight, text } of textsOf(table, row)) {
      const piece = `${fold(text)}\n`;
      pieces.push(piece);
      length += piece.length;
      if (weight === 'code') bounds.fill(length, at * 3 + 1, at * 3 + 3);
      else if (weight === 'title') bounds[at * 3 + 2] = length;
    }
  }
  bounds[rows.length * 3] = length;
  return { table, rows, text: pieces.join(''), bounds };
}

/** Adds the rows of the chunk that have all words of the query, each once. */
export function searchChunk(chunk: Chunk, query: Query, hits: Hit[]): void {
  const [first] = query.words;
  if (first === undefined) return;
  const { text, table, rows, bounds } = chunk;
  let row = 0;
  for (let found = text.indexOf(first); found >= 0; ) {
    while (boundOf(bounds, row + 1) <= found) row += 1;
    const fit = fitOf(chunk, row, query, found);
    const hit = rows[row];
    if (fit !== null && hit !== undefined) hits.push({ table, row: hit, fit });
    row += 1;
    found = text.indexOf(first, boundOf(bounds, row));
  }
}

/** Where the texts of a row begin. */
function boundOf(bounds: Uint32Array, row: number): number {
  return bounds[row * 3] ?? Number.POSITIVE_INFINITY;
}

/** @param found where the first word first stands in the row */
function fitOf({ text, bounds }: Chunk, row: number, { words, whole }: Query, found: number): Fit | null {
  const start = boundOf(bounds, row);
  const titles = bounds[row * 3 + 1] ?? start;
  const others = bounds[row * 3 + 2] ?? start;
  let least = fitOfWord(text, words[0] ?? '', found, titles, others);
  if (words.length > 1) {
    const own = text.slice(start, boundOf(bounds, row + 1));
    for (const word of words.slice(1)) {
      const place = own.indexOf(word);
      if (place < 0) return null;
      const fit = fitOfWord(own, word, place, titles - start, others - start);
      if (fit < least) least = fit;
    }
  }
  // A code that is the only word begins with it.
  const mayBeCode = (words.length > 1 || least === 4) && titles - start > whole.length;
  return mayBeCode && hasLine(text.slice(start, titles), whole) ? 5 : least;
}

/**
 * @param text begins at the row's beginning or before it
 * @param place where the word first stands in the row: codes and names come before what else there is
 */
function fitOfWord(text: string, word: string, place: number, titles: number, others: number): Fit {
  for (let at = place; at >= 0 && at < others; at = text.indexOf(word, at + 1)) {
    if (at < titles && isLineStart(text, at)) return 4;
    if (at >= titles && beginsWord(text, at)) return 3;
  }
  return place < others ? 2 : 1;
}

/** Whether one of the codes is all that was typed. */
function hasLine(codes: string, whole: string): boolean {
  return codes.startsWith(`${whole}\n`) || codes.includes(`\n${whole}\n`);
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || text.charCodeAt(at - 1) === 10;
}

const WORDLY = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;

/**
 * By UTF-16 unit, what it is: looked up once, since a letter alone stands in the texts a hundred thousand times and a regular expression
 * for each is most of what its search takes.
 */
const KINDS = new Uint8Array(0x1_0000);
const KNOWN = 1;
const WORDLY_UNIT = 2;
const HAN_UNIT = 4;

/** Chinese has no spaces: there every character may begin a word. */
function beginsWord(text: string, at: number): boolean {
  return at === 0 || (kindOf(text.charCodeAt(at - 1)) & WORDLY_UNIT) === 0 || (kindOf(text.charCodeAt(at)) & HAN_UNIT) !== 0;
}

function kindOf(unit: number): number {
  const known = KINDS[unit] ?? KNOWN;
  if (known !== 0) return known;
  const character = String.fromCharCode(unit);
  const kind = KNOWN | (WORDLY.test(character) ? WORDLY_UNIT : 0) | (HAN.test(character) ? HAN_UNIT : 0);
  KINDS[unit] = kind;
  return kind;
}
