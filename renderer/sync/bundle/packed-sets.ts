// Consecutive change sets as they wait to be merged and as the log keeps them: small enough for one step of the page, with what takes
// long to find out found out beforehand. Never in a file: what stands here is this program's own, and is not checked again.
import { hashOf } from '../../changes/chain.ts';
import type { ChangeSet } from '../../changes/change-set.ts';
import { decodeOwnChunk } from './decode-changes.ts';
import { columnsOf } from './encode-changes.ts';

/**
 * The columns of `changes.json` as JSON, with ids in full. Those that may hold any writing stand apart: a text of ASCII alone takes a
 * browser half the bytes. It is text, not UTF-8, since copying is quicker than decoding.
 */
export interface PackedSets {
  readonly numbers: string;
  readonly texts: string;
  /** Of each change set (`hashOf`). */
  readonly hashes: Float64Array<ArrayBuffer>;
}

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
  const { authors, intents, values, ...numbers } = columnsOf(sets);
  return {
    numbers: JSON.stringify(numbers),
    texts: JSON.stringify({ authors, intents, values }),
    hashes: Float64Array.from(sets, hashOf),
  };
}

/** Throws where this is not what this version wrote: a log cannot be guessed. */
export function unpackSets({ numbers, texts, hashes }: PackedSets): ChangeSet[] {
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
