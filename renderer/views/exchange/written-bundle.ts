// The bytes of a bundle of the open park: signed by this device, with its keyring and the attachments that its change sets name.

import { attachmentsOf } from '../../actions/send-bundle.ts';
import type { VersionVector } from '../../changes/change-set.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import type { ParkStore } from '../../store/park-store.ts';
import { writeBundleInWorker } from '../../workers/write-bundle-in-worker.ts';

export interface BundleOptions {
  /** What its readers have; null (as without it): the whole park. */
  readonly base?: VersionVector | null;
  /** Without it, whoever has the file can read it. */
  readonly protectFor?: { readonly passphrase: string } | { readonly recipients: readonly string[] } | null;
  /** Calls it off; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Only what is on the disk: a file must not hold what the park itself may lose again. Problem: `bundle.notWritten`. */
export async function writtenBundle(store: ParkStore, options: BundleOptions = {}): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const { base = null, protectFor = null, signal } = options;
  await store.settled();
  const { id, name, log, unsaved, exchange } = store;
  const length = log.length - unsaved;
  try {
    const blobs = await attachmentsOf(store, base, length);
    const park = { park: { id, name }, log, length, signer: exchange.identity, keyring: exchange.trust.statements };
    return success(await writeBundleInWorker({ ...park, base, blobs, protectFor, writtenAt: Date.now() }, signal));
  } catch (error) {
    if (signal?.aborted === true) throw error;
    console.error(error);
    return failure('bundle.notWritten'); // whoever believes that there is a file must not be left in that belief
  }
}
