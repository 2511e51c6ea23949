// A change set as the tail of the log keeps it. One with very many writes is kept in pieces of JSON: a browser copies objects while the
// page waits, and bytes as they lie.
import type { ChangeSet, Op } from '../changes/change-set.ts';
import { type ChangeLog, contentsOf, type Stamp } from '../changes/log.ts';
import type { Steps } from '../changes/steps.ts';
import type { TailRecord } from './database.ts';

const OPS_IN_PIECE = 1_000;

/** Made in steps, for a change set that is too large to be copied as it is. */
export function* inPieces(stamp: Stamp, set: ChangeSet, hash: number): Steps<TailRecord> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < set.ops.length; at += OPS_IN_PIECE) {
    pieces.push(encoder.encode(JSON.stringify(set.ops.slice(at, at + OPS_IN_PIECE))));
    yield at / set.ops.length;
  }
  return { stamp, set: { ...set, ops: [] }, large: { pieces, hash } };
}

/** What `inPieces` kept is this program's own, and is not checked again. */
export function setOfTail({ set, large }: TailRecord): ChangeSet {
  if (large === undefined) return set;
  const decoder = new TextDecoder();
  return { ...set, ops: large.pieces.flatMap((piece): Op[] => JSON.parse(decoder.decode(piece))) };
}

/** Appends what the tail has to the log as it is read; a large change set stays in its pieces until it is asked for. */
export function appendTail(log: ChangeLog, record: TailRecord): void {
  if (record.large === undefined) log.append(record.set);
  else log.appendPacked({ ...contentsOf([record.set]), hashes: [record.large.hash], unpack: () => [setOfTail(record)] });
}
