// A park of its own out of a bundle that holds a whole one.
import type { ChangeSet } from '../changes/change-set.ts';
import { failure, type Result, success } from '../domain/result.ts';
import type { ParkContent } from '../store/open-park.ts';
import type { ParkStore } from '../store/park-store.ts';
import { Slices } from '../store/pause.ts';
import { unpackSets } from '../sync/bundle/packed-sets.ts';
import type { ReceivedBundle } from '../sync/exchange/received-bundle.ts';
import { rememberWriter, trustWith } from './remember-writer.ts';

/**
 * What the park begins with. Whoever signed the bundle is believed from then on, since a person has decided to take the park from them.
 * Problems: `bundle.notWhole`, `bundle.forgedPark`.
 */
export async function parkInBundle({ kind, signer, park, writer, statements, incoming }: ReceivedBundle): Promise<Result<ParkContent>> {
  if (kind !== 'checkpoint') return failure('bundle.notWhole', { park: park.name });
  if (signer === 'invalid') return failure('bundle.forgedPark');
  const slices = new Slices();
  const sets: ChangeSet[] = [];
  for (const chunk of incoming.chunks) {
    await slices.pause();
    for (const set of unpackSets(chunk)) sets.push(set);
  }
  const trust = trustWith({ anchors: writer.key === null ? [] : [writer.key], statements: [] }, statements);
  return success({ parkId: park.id, name: park.name, sets, trust, blobs: incoming.blobs });
}

/** Whoever signed the bundle has all that is in the new park: the first bundle for them begins there. */
export async function rememberFounder(store: ParkStore, received: ReceivedBundle, wallMs: number): Promise<Result<null>> {
  if (received.writer.key === null) return success(null);
  const { peers } = rememberWriter(store, { ...received, signer: 'trusted' }, wallMs);
  return store.changeExchange({ ...(peers === undefined ? {} : { peers }), marks: { receivedAt: wallMs } });
}
