// Reads a backup away from the page: its bytes are not trusted, and folding a long log takes far longer than a frame.
import '../platform/content-policy.ts';
import type { ChangeSet } from '../changes/change-set.ts';
import { ParkView } from '../changes/park-view.ts';
import { ENTITY_NAMES, type EntityName } from '../domain/registry/registry.ts';
import { failure, type Result, success } from '../domain/result.ts';
import type { Bundle } from '../sync/bundle/bundle.ts';
import type { Bytes } from '../sync/bundle/format.ts';
import { readBlob, readBundle } from '../sync/bundle/read-bundle.ts';
import { type OpenPark, parkOf } from '../sync/park-file.ts';
import { isProtected } from '../sync/protect/protection.ts';
import { unprotect } from '../sync/protect/unprotect.ts';
import type { BackupContent, BackupFile, BackupSummary, OpenedBackup, ReadBackupRequest } from './read-backup.ts';

addEventListener('message', ({ data }: MessageEvent<ReadBackupRequest>) => void answer(data));

async function answer(request: ReadBackupRequest): Promise<void> {
  try {
    postMessage(await (request.want === 'summary' ? open(request) : contentOf(request.bytes)));
  } catch (error) {
    reportError(error); // a rejection would stay in here, and the page would wait for ever
  }
}

async function open({ bytes, passphrase }: BackupFile): Promise<Result<OpenedBackup>> {
  const plain = isProtected(bytes) ? await unprotect(bytes, { passphrase }) : success(bytes);
  if (!plain.ok) return plain;
  const summary = await summaryOf(plain.value);
  return summary.ok ? success({ summary: summary.value, plain: plain.value }) : summary;
}

async function summaryOf(bytes: Bytes): Promise<Result<BackupSummary>> {
  const bundle = await readBundle(bytes);
  if (!bundle.ok) return bundle;
  const opened = parkOf(bundle.value);
  if (!opened.ok) return opened;
  const { manifest, sets, signature } = bundle.value;
  const { park, writtenAt, device } = manifest;
  return success({
    park,
    writtenAt,
    device,
    signature,
    changeSets: sets.length,
    last: lastOf(sets),
    rows: rowsOf(opened.value),
    knows: opened.value.log.knows(),
  });
}

async function contentOf(bytes: Bytes): Promise<Result<BackupContent>> {
  const bundle = await readBundle(bytes);
  if (!bundle.ok) return bundle;
  const { manifest, sets, keyring } = bundle.value;
  if (manifest.kind !== 'checkpoint') return failure('bundle.notWhole', { park: manifest.park.name });
  const blobs = await blobsOf(bytes, bundle.value);
  return blobs.ok ? success({ park: manifest.park, sets, statements: keyring, blobs: blobs.value }) : blobs;
}

async function blobsOf(bytes: Bytes, { blobs }: Bundle): Promise<Result<BackupContent['blobs']>> {
  const read: BackupContent['blobs'][number][] = [];
  for (const entry of blobs) {
    const blob = await readBlob(bytes, entry);
    if (!blob.ok) return blob;
    read.push({ sha256: entry.sha256, bytes: new Blob([blob.value]) });
  }
  return success(read);
}

function lastOf(sets: readonly ChangeSet[]): BackupSummary['last'] {
  let last: BackupSummary['last'] = null;
  for (const { at, author } of sets) if (last === null || at.ms >= last.atMs) last = { atMs: at.ms, author };
  return last;
}

function rowsOf({ park }: OpenPark): BackupSummary['rows'] {
  const view = new ParkView(park);
  const counts = ENTITY_NAMES.map((entity): [EntityName, number] => [entity, view.rows(entity).length]);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
