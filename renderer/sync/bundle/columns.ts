// How `changes.json` holds change sets. The file is a JSON array with one chunk a line:
//
//   [
//   {chunk},
//   {chunk}
//   ]
//
// Text of JSON has no raw line breaks within, so that a reader takes one line at a time and any tool takes the whole. A chunk has
// dictionaries of its own: it can be read, kept as a log segment, and sent on without the others.
//
// Change sets and their ops are split into columns, and each column holds small whole numbers wherever it can: deflate packs
// likes beside likes. A column of references counts 0: as before, 1: the next entry of the dictionary, n + 2: entry n.
import type { Value } from '../../changes/change-set.ts';

export const REPEAT = 0;
export const NEXT = 1;
export const FIRST_ENTRY = 2;

/** What a write replaces, in `ops.supersedes`. */
export const SUPERSEDES = {
  /** The previous write to the same leaf in this chunk, and nothing where it is the first: nearly always. */
  previous: 0,
  /** The same writes as the op before it on the same row that named some: of an older row, all leaves have the same past. */
  asOnRow: 1,
  /** n + 2: entry n of `superseded`. */
  firstEntry: 2,
} as const;

/** Days since 1970, from `from`; null where the leaf is cleared. */
export interface DateColumn {
  readonly as: 'dates';
  readonly from: number;
  readonly values: readonly (number | null)[];
}
/** Texts that recur, by their place in `texts`. */
export interface TextColumn {
  readonly as: 'texts';
  readonly texts: readonly string[];
  readonly values: readonly (number | null)[];
}
/** Ids, by their place in the chunk's `ids`. */
export interface IdColumn {
  readonly as: 'ids';
  readonly values: readonly (number | null)[];
}
/** Anything else, as it is. */
export interface JsonColumn {
  readonly as: 'json';
  readonly values: readonly Value[];
}
export type ValueColumn = DateColumn | TextColumn | IdColumn | JsonColumn;

/** Whole numbers: an array in a file, typed where they stay on this device. */
export type Column = readonly number[] | Int32Array;

export interface Chunk {
  /** `first`: the number of the device's first change set here; 0 where it is only referred to. The others follow without gaps. */
  readonly devices: readonly { readonly id: string; readonly first: number }[];
  readonly authors: readonly string[];
  /** Key, or key and parameters. */
  readonly intents: readonly (readonly [string] | readonly [string, Readonly<Record<string, string | number>>])[];
  readonly tables: readonly string[];
  /** Table and field. */
  readonly leaves: readonly (readonly [number, string])[];
  /** 32 hexadecimal digits where the id has the usual form, else the id as it is. */
  readonly ids: readonly string[];
  readonly sets: {
    readonly device: readonly number[];
    /** Milliseconds since the previous change set's clock; may run backwards. */
    readonly ms: readonly number[];
    readonly counter: readonly number[];
    readonly author: readonly number[];
    /** References to `intents`. */
    readonly intent: readonly number[];
    /** The number of ops. */
    readonly ops: readonly number[];
    /** What undo and redo take back: change set, device, sequence number, one after another. */
    readonly of: readonly number[];
  };
  readonly ops: {
    readonly leaf: Column;
    /** References to `ids`. */
    readonly id: Column;
    readonly supersedes: Column;
  };
  /** Lists of device, sequence number, one after another. */
  readonly superseded: readonly (readonly number[])[];
  /** By leaf, in the order of its ops. */
  readonly values: readonly ValueColumn[];
}

const USUAL_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const SHORT_ID = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/;

export function shortId(id: string): string {
  return USUAL_ID.test(id) ? id.replaceAll('-', '') : id;
}

export function longId(text: string): string {
  return text.replace(SHORT_ID, '$1-$2-$3-$4-$5');
}

/** One number for a leaf of a row, by their places. A chunk has fewer leaves than 2^21 and fewer ids than 2^31. */
export function writeKey(leaf: number, id: number): number {
  return id * 2 ** 21 + leaf;
}
