// The whole park as the bytes of a file, made away from the page.
import { asBytes } from '../../actions/backups.ts';
import type { Result } from '../../domain/result.ts';
import type { ParkStore } from '../../store/park-store.ts';
import { writeParkInWorker } from '../../workers/write-park-in-worker.ts';

/**
 * A checkpoint of the first `length` change sets of the log: what stands after them may not be on the disk yet.
 * Problem: `bundle.notWritten`.
 */
export function parkCopy(store: ParkStore, length: number): Promise<Result<Uint8Array>> {
  const { id, name, log, device } = store;
  return asBytes(writeParkInWorker({ park: { id, name }, log, length, device, writtenAt: Date.now() }));
}
