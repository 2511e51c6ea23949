// A park as a file: a checkpoint bundle, which holds the whole log of a park.
import { ChangeLog } from '../changes/log.ts';
import { foldLog, type Park } from '../changes/park.ts';
import { failure, type Result, success } from '../domain/result.ts';
import type { Bundle } from './bundle/bundle.ts';
import type { Bytes } from './bundle/format.ts';
import { readBundle } from './bundle/read-bundle.ts';
import { type BundleContent, writeBundle } from './bundle/write-bundle.ts';

export interface ParkName {
  readonly id: string;
  readonly name: string;
}

export interface OpenPark {
  readonly name: ParkName;
  readonly log: ChangeLog;
  readonly park: Park;
}

/** `writtenAt` and `signer` left out, equal logs give equal bytes. */
export type CheckpointOptions = Pick<BundleContent, 'device' | 'knows' | 'keyring' | 'signer' | 'blobs' | 'writtenAt'>;

/** The bytes of a park file. */
export function checkpointOf(log: ChangeLog, park: ParkName, options: CheckpointOptions): Promise<Bytes> {
  return writeBundle({ kind: 'checkpoint', park, sets: [...log], ...options });
}

/** The park that a bundle holds. Problem: `bundle.notWhole`, since a segment holds a part of a park only. */
export function parkOf({ manifest, sets }: Pick<Bundle, 'manifest' | 'sets'>): Result<OpenPark> {
  if (manifest.kind !== 'checkpoint') return failure('bundle.notWhole', { park: manifest.park.name });
  const log = ChangeLog.of(sets);
  return success({ name: manifest.park, log, park: foldLog(log) });
}

/** The park in the bytes of a file. Problems: those of `readBundle`, and `bundle.notWhole`. */
export async function readPark(bytes: Bytes): Promise<Result<OpenPark>> {
  const bundle = await readBundle(bytes);
  return bundle.ok ? parkOf(bundle.value) : bundle;
}
