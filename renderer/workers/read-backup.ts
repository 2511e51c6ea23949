// The page's side of read-backup.worker.ts: what is in a backup, and then all of it. One worker for each question, ended when it has
// answered.
import type { ChangeSet, DeviceId } from '../changes/change-set.ts';
import type { Knows } from '../changes/log.ts';
import type { EntityName } from '../domain/registry/registry.ts';
import type { Result } from '../domain/result.ts';
import type { SignatureState } from '../sync/bundle/bundle.ts';
import type { SignedStatement } from '../sync/trust/statement.ts';

export interface BackupFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly passphrase?: string | undefined;
}

/** What was found out, and the bytes without their protection: to find the key again would take as long again. */
export interface OpenedBackup {
  readonly summary: BackupSummary;
  readonly plain: Uint8Array<ArrayBuffer>;
}

/** What a backup is, without what is in it. */
export interface BackupSummary {
  readonly park: { readonly id: string; readonly name: string };
  /** Milliseconds since 1970, by the clock of whoever wrote it. */
  readonly writtenAt: number | null;
  readonly device: DeviceId;
  readonly signature: SignatureState;
  readonly changeSets: number;
  /** The latest change in it; null where there is none. */
  readonly last: { readonly atMs: number; readonly author: string } | null;
  /** Rows that show, of each entity that has any. */
  readonly rows: Partial<Readonly<Record<EntityName, number>>>;
  readonly knows: Knows;
}

/** What a backup puts in the place of a park. */
export interface BackupContent {
  readonly park: BackupSummary['park'];
  readonly sets: readonly ChangeSet[];
  readonly statements: readonly SignedStatement[];
  readonly blobs: readonly { readonly sha256: string; readonly bytes: Blob }[];
}

export type ReadBackupRequest =
  | ({ readonly want: 'summary' } & BackupFile)
  | { readonly want: 'content'; readonly bytes: Uint8Array<ArrayBuffer> };

/** Problems: those of a bundle (`bundle.…`), `bundle.passphraseNeeded` and `bundle.wrongPassphrase` among them. */
export function summarizeBackup(file: BackupFile): Promise<Result<OpenedBackup>> {
  return ask<OpenedBackup>({ ...file, want: 'summary' });
}

/** Everything in it. Problems: `bundle.…`. */
export function readBackup(plain: Uint8Array<ArrayBuffer>): Promise<Result<BackupContent>> {
  return ask<BackupContent>({ bytes: plain, want: 'content' });
}

function ask<Answer>(request: ReadBackupRequest): Promise<Result<Answer>> {
  const worker = new Worker(new URL('./read-backup.worker.ts', import.meta.url), { type: 'module', name: 'read-backup' });
  return new Promise<Result<Answer>>((resolve, reject) => {
    // The answer is the worker's own, to the question that was put.
    worker.addEventListener('message', (event: MessageEvent<Result<Answer>>) => resolve(event.data));
    worker.addEventListener('error', (event) => reject(new Error(`read-backup: ${event.message}`)));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
