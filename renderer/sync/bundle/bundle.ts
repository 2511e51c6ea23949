// A bundle once it is read: plain data, so that a worker can hand it to the page.
import type { ChangeSet } from '../../changes/change-set.ts';
import type { Bytes } from './format.ts';
import type { Manifest } from './manifest.ts';

export interface Bundle {
  readonly manifest: Manifest;
  /** In causal order: whatever a change set builds on stands before it or is named by `manifest.requires`. */
  readonly sets: readonly ChangeSet[];
  /** The attachments contained; `readBlob` reads them, one by one. Their digests have been checked. */
  readonly blobs: readonly BlobEntry[];
  readonly signature: SignatureState;
  /** What a signature covers, and what it says; for whoever checks it. */
  readonly signed: { readonly manifest: Bytes; readonly signature: Bytes | null };
  /** The entry as it came; null where there is none. */
  readonly keyring: Bytes | null;
}

export interface BlobEntry {
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** `unchecked`: there is a signature, and nothing was compared with it yet. */
export type SignatureState = 'unsigned' | 'unchecked';
