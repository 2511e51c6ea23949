// Consecutive change sets as they wait to be merged and as the log keeps them: small enough for one step of the page, with what takes
// long to find out found out beforehand. Never in a file: what stands here is this program's own, and is not checked again.
import { deflateSync, inflateSync } from 'fflate';
import { hashOf } from '../../changes/chain.ts';
import type { ChangeSet } from '../../changes/change-set.ts';
import { decodeOwnChunk } from './decode-changes.ts';
import { columnsOf } from './encode-changes.ts';

/** As the log keeps them: a tenth of the bytes, since what a transaction copies and writes is what a merge waits for. */
export interface KeptSets {
  /** The two texts of `PackedSets`, a line each, as UTF-8 and deflated. */
  readonly deflated: Uint8Array<ArrayBuffer>;
  /** Bytes once inflated. */
  readonly size: number;
  /** Of each change set (`hashOf`). */
  readonly hashes: Float64Array<ArrayBuffer>;
}

/**
 * As they are handed to the page, which reads them at once, and ready to be kept. The columns of `changes.json` as JSON, with ids in
 * full. Those that may hold any writing stand apart: a text of ASCII alone takes a browser half the bytes. It is text, not UTF-8, since
 * copying is quicker than decoding.
 */
export interface PackedSets extends KeptSets {
  readonly numbers: string;
  readonly texts: string;
}

/** The quickest: its result is some tenth larger than that of the slowest. */
const LEVEL = 1;

const MOST_SETS = 500;
const MOST_OPS = 1_500;

/** All of them, in as many pieces as it takes. */
export function packInSteps(sets: readonly ChangeSet[]): PackedSets[] {
  const packed: PackedSets[] = [];
  for (let from = 0; from < sets.length; ) {
    const until = endOfStep(sets, from);
    packed.push(packSets(sets.slice(from, until)));
    from = until;
  }
  return packed;
}

export function packSets(sets: readonly ChangeSet[]): PackedSets {
  const { authors, intents, values, ...rest } = columnsOf(sets);
  const numbers = JSON.stringify(rest);
  const texts = JSON.stringify({ authors, intents, values });
  const bytes = new TextEncoder().encode(`${numbers}\n${texts}`);
  const deflated = deflateSync(bytes, { level: LEVEL });
  return { numbers, texts, deflated, size: bytes.length, hashes: Float64Array.from(sets, hashOf) };
}

/** What the log keeps of them. */
export function keptOf({ deflated, size, hashes }: PackedSets): KeptSets {
  return { deflated, size, hashes };
}

/** Throws where this is not what this version wrote: a log cannot be guessed. */
export function unpackKept({ deflated, size, hashes }: KeptSets): ChangeSet[] {
  const text = new TextDecoder().decode(inflateSync(deflated, { out: new Uint8Array(size) }));
  const end = text.indexOf('\n');
  return unpackSets({ numbers: text.slice(0, end), texts: text.slice(end + 1), hashes });
}

/** Throws where this is not what this version wrote: a log cannot be guessed. */
export function unpackSets({ numbers, texts, hashes }: Pick<PackedSets, 'numbers' | 'texts' | 'hashes'>): ChangeSet[] {
  const sets = decodeOwnChunk({ ...JSON.parse(numbers), ...JSON.parse(texts) });
  if (sets?.length !== hashes.length) throw new Error('change sets of the log cannot be read');
  return sets;
}

function endOfStep(sets: readonly ChangeSet[], from: number): number {
  let ops = 0;
  let until = from;
  while (until < sets.length && until - from < MOST_SETS && ops < MOST_OPS) ops += sets[until++]?.ops.length ?? 0;
  return until;
}
