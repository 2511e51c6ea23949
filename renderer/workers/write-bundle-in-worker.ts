// The page's side of write-bundle.worker.ts: one worker for each file, ended when it has answered.
//
// Copying a log into a worker is the page's work, so it goes over in slices, with pauses in which the window answers.
import type { ChangeSet, VersionVector } from '../changes/change-set.ts';
import type { ChangeLog } from '../changes/log.ts';
import type { Knows } from '../sync/bundle/manifest.ts';
import { knowsAt, setsAfter } from '../sync/exchange/segment.ts';
import type { ParkName } from '../sync/park-file.ts';
import type { ProtectFor } from '../sync/protect/protect.ts';
import type { DeviceIdentity } from '../sync/trust/identity.ts';
import type { SignedStatement } from '../sync/trust/statement.ts';

export interface BundleToWrite {
  readonly park: ParkName;
  readonly log: ChangeLog;
  /** How many of the log's change sets may go into the file, from the first: those after it may not be on the disk yet. */
  readonly length: number;
  /** What its readers have; null: the file is to hold the whole park. */
  readonly base: VersionVector | null;
  /** Who writes and signs. */
  readonly signer: DeviceIdentity;
  /** The writer's whole keyring. */
  readonly keyring: readonly SignedStatement[];
  /** The attachments that the change sets name. */
  readonly blobs: readonly Blob[];
  /** null: whoever has the file can read it. */
  readonly protectFor: ProtectFor | null;
  /** Milliseconds since 1970. */
  readonly writtenAt: number;
}

export type WriteBundleMessage =
  | { readonly kind: 'append'; readonly sets: readonly ChangeSet[] }
  | ({ readonly kind: 'write'; readonly knows: Knows } & Omit<BundleToWrite, 'log' | 'length'>);

/**
 * The bytes of a bundle (`.caravan`). What the log gains meanwhile is left out. Rejects where the worker failed, or with the signal's
 * reason where it was called off.
 */
export async function writeBundleInWorker(given: BundleToWrite, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./write-bundle.worker.ts', import.meta.url), { type: 'module', name: 'write-bundle' });
  try {
    return await new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      // The answer is the worker's own, structured-cloned: it is what its file says it is.
      worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => resolve(data));
      worker.addEventListener('error', ({ message }) => reject(new Error(`write-bundle: ${message}`)));
      handOver(worker, given, signal).catch(reject);
    });
  } finally {
    worker.terminate();
  }
}

/** So many writes are copied in a few milliseconds. */
const SLICE = 2_000;

async function handOver(worker: Worker, { log, length, ...given }: BundleToWrite, signal: AbortSignal | undefined): Promise<void> {
  const knows = knowsAt(log, length);
  for (const sets of slices(log, given.base, length)) {
    if (signal?.aborted === true) return;
    post(worker, { kind: 'append', sets });
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  post(worker, { kind: 'write', knows, ...given });
}

function* slices(log: ChangeLog, base: VersionVector | null, length: number): Generator<readonly ChangeSet[]> {
  let sets: ChangeSet[] = [];
  let ops = 0;
  for (const set of setsAfter(log, base, length)) {
    sets.push(set);
    ops += set.ops.length + 1;
    if (ops < SLICE) continue;
    yield sets;
    sets = [];
    ops = 0;
  }
  if (sets.length > 0) yield sets;
}

function post(worker: Worker, message: WriteBundleMessage): void {
  worker.postMessage(message, []);
}
