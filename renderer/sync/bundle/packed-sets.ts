// Consecutive change sets as they wait to be merged and as the log keeps them: small enough for one step of the page, with what takes
// long to find out found out beforehand. Never in a file: what stands here is this program's own, and is not checked again.
import { hashOf } from '../../changes/chain.ts';
import type { ChangeSet } from '../../changes/change-set.ts';
import { decodeOwnChunk } from './decode-changes.ts';
import { columnsOf } from './encode-changes.ts';
import type { Bytes } from './format.ts';

export interface PackedSets {
  /** As a line of `changes.json`, but for its ids, which are in full. UTF-8. */
  readonly chunk: Bytes;
  /** Of each change set (`hashOf`). */
  readonly hashes: Float64Array<ArrayBuffer>;
}

const MOST_SETS = 1_000;
const MOST_OPS = 4_000;

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
  return { chunk: new TextEncoder().encode(JSON.stringify(columnsOf(sets))), hashes: Float64Array.from(sets, hashOf) };
}

/** Throws where this is not what this version wrote: a log cannot be guessed. */
export function unpackSets({ chunk, hashes }: PackedSets): ChangeSet[] {
  const sets = decodeOwnChunk(JSON.parse(new TextDecoder().decode(chunk)));
  if (sets?.length !== hashes.length) throw new Error('change sets of the log cannot be read');
  return sets;
}

function endOfStep(sets: readonly ChangeSet[], from: number): number {
  let ops = 0;
  let until = from;
  while (until < sets.length && until - from < MOST_SETS && ops < MOST_OPS) ops += sets[until++]?.ops.length ?? 0;
  return until;
}
