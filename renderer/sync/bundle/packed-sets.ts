// Consecutive change sets as they wait to be merged and as the log keeps them: small enough for one step of the page, with what takes
// long to find out found out beforehand. Never in a file: what stands here is this program's own, and is not checked again.
import { deflateSync, inflateSync } from 'fflate';
import { hashOf } from '../../changes/chain.ts';
import type { ChangeSet } from '../../changes/change-set.ts';
import { contentsOf, type SetsContents } from '../../changes/log.ts';
import type { Chunk } from './columns.ts';
import { decodeOwnChunk } from './decode-changes.ts';
import { Dictionary, ReferenceReader } from './dictionary.ts';
import { columnsOf } from './encode-changes.ts';

/** As the log keeps them: a tenth of the bytes, since what a transaction copies and writes is what a merge waits for. */
export interface KeptSets {
  /** The two texts of `PackedSets`, a line each, as UTF-8 and deflated. */
  readonly deflated: Uint8Array<ArrayBuffer>;
  /** Bytes once inflated. */
  readonly size: number;
  /** Of each change set (`hashOf`). */
  readonly hashes: Float64Array<ArrayBuffer>;
  /** What a log needs to know of them before they are asked for. */
  readonly contents: SetsContents;
}

/**
 * As they are handed to the page, which reads them at once, and ready to be kept. Numbers stand in typed arrays and ids once for all
 * the pieces of a bundle: what the page does not have to parse, to hash and to compare anew, it does not wait for.
 */
export interface PackedSets extends KeptSets {
  /** Of all pieces that were packed together: one array, which a worker's message keeps one. */
  readonly ids: readonly string[];
  /** By place in the piece's own dictionary: the place in `ids`. */
  readonly idPlaces: Int32Array<ArrayBuffer>;
  /** The columns of ops, as in `changes.json`. */
  readonly ops: Readonly<Record<keyof Chunk['ops'], Int32Array<ArrayBuffer>>>;
  /**
   * All other columns, as JSON. Those that may hold any writing stand apart: a text of ASCII alone takes a browser half the bytes. It is
   * text, not UTF-8, since copying is quicker than decoding.
   */
  readonly numbers: string;
  readonly texts: string;
}

/** The quickest: its result is some tenth larger than that of the slowest. */
const LEVEL = 1;

const MOST_SETS = 1_000;
const MOST_OPS = 3_000;

/** All of them, in as many pieces as it takes. */
export function packInSteps(sets: readonly ChangeSet[]): PackedSets[] {
  const ids = new Dictionary<string>();
  const packed: PackedSets[] = [];
  for (let from = 0; from < sets.length; ) {
    const until = endOfStep(sets, from);
    packed.push(packSets(sets.slice(from, until), ids));
    from = until;
  }
  return packed;
}

/** @param shared the ids of the pieces before, where there are some */
export function packSets(sets: readonly ChangeSet[], shared = new Dictionary<string>()): PackedSets {
  const { authors, intents, values, ids, ops, ...rest } = columnsOf(sets);
  const texts = JSON.stringify({ authors, intents, values });
  const bytes = new TextEncoder().encode(`${JSON.stringify({ ...rest, ids, ops })}\n${texts}`);
  return {
    deflated: deflateSync(bytes, { level: LEVEL }),
    size: bytes.length,
    hashes: Float64Array.from(sets, hashOf),
    contents: contentsOf(sets),
    ids: shared.entries,
    idPlaces: Int32Array.from(ids, (id) => shared.place(id, id)),
    ops: { leaf: Int32Array.from(ops.leaf), id: Int32Array.from(ops.id), supersedes: Int32Array.from(ops.supersedes) },
    numbers: JSON.stringify(rest),
    texts,
  };
}

/** What the log keeps of them. */
export function keptOf({ deflated, size, hashes, contents }: PackedSets): KeptSets {
  return { deflated, size, hashes, contents };
}

/** Throws where this is not what this version wrote: a log cannot be guessed. */
export function unpackKept({ deflated, size, hashes }: Omit<KeptSets, 'contents'>): ChangeSet[] {
  const text = new TextDecoder().decode(inflateSync(deflated, { out: new Uint8Array(size) }));
  const end = text.indexOf('\n');
  return asWritten({ ...JSON.parse(text.slice(0, end)), ...JSON.parse(text.slice(end + 1)) }, hashes.length);
}

/** The change sets of a piece. */
export function unpackSets({ ids, idPlaces, ops, numbers, texts, hashes }: PackedSets): ChangeSet[] {
  const own = Array.from(idPlaces, (place) => ids[place]);
  return asWritten({ ...JSON.parse(numbers), ...JSON.parse(texts), ids: own, ops }, hashes.length);
}

/** Of each op: the place of its row in `ids`, one for all the pieces that were packed together. */
export function placesOf({ idPlaces, ops }: PackedSets): Int32Array {
  const reader = new ReferenceReader();
  return ops.id.map((code) => idPlaces[reader.place(code)] ?? 0);
}

function asWritten(chunk: unknown, count: number): ChangeSet[] {
  const sets = decodeOwnChunk(chunk);
  if (sets?.length !== count) throw new Error('change sets of the log cannot be read');
  return sets;
}

function endOfStep(sets: readonly ChangeSet[], from: number): number {
  let ops = 0;
  let until = from;
  while (until < sets.length && until - from < MOST_SETS && ops < MOST_OPS) ops += sets[until++]?.ops.length ?? 0;
  return until;
}
