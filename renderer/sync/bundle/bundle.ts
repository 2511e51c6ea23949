// A bundle once it is read: plain data, so that a worker can hand it to the page.
import type { ChangeSet } from '../../changes/change-set.ts';
import type { SignedStatement } from '../trust/statement.ts';
import type { Manifest } from './manifest.ts';

export interface Bundle {
  readonly manifest: Manifest;
  /** In causal order: whatever a change set builds on stands before it or is named by `manifest.requires`. */
  readonly sets: readonly ChangeSet[];
  /** The attachments contained; `readBlob` reads them, one by one. Their digests have been checked. */
  readonly blobs: readonly BlobEntry[];
  readonly signature: SignatureState;
  /** The statements that came with it, believed or not (trust/keyring.ts); none where it carries no keyring. */
  readonly keyring: readonly SignedStatement[];
}

export interface BlobEntry {
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * `valid`: the holder of `manifest.keyId` signed the manifest, and through its digests everything else; whether that key is trusted is
 * the keyring's matter. `invalid`: there is a signature or a key, and the two do not fit together.
 */
export type SignatureState = 'unsigned' | 'valid' | 'invalid';
