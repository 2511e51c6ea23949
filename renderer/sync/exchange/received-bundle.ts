// A bundle that came from elsewhere, opened and checked: plain data, ready to be judged and merged by the page.
import type { Announcement } from '../../changes/arrival.ts';
import type { DeviceId } from '../../changes/change-set.ts';
import type { Result } from '../../domain/result.ts';
import type { Bytes } from '../bundle/format.ts';
import type { BundleKind, Manifest } from '../bundle/manifest.ts';
import type { PackedSets } from '../bundle/packed-sets.ts';
import type { KeyringEntry, SignerState } from '../trust/keyring.ts';
import type { DeviceFacts, SignedStatement } from '../trust/statement.ts';

export interface ReceivedBundle {
  /** SHA-256 of the bytes as they came, lower-case hexadecimal. */
  readonly id: string;
  /** Of the bytes as they came. */
  readonly size: number;
  readonly wasProtected: boolean;
  readonly kind: BundleKind;
  readonly park: { readonly id: string; readonly name: string };
  readonly writer: Writer;
  /** Judged by the keyring of the park that the bundle was opened for; by no keyring, whoever signed is unknown. */
  readonly signer: ReceivedSigner;
  /** The statements that came with it and are signed as they say, believed or not. */
  readonly statements: readonly SignedStatement[];
  /** The park's keyring once these statements are taken in. */
  readonly keyring: ReadonlyMap<DeviceId, KeyringEntry>;
  /** Milliseconds since 1970; null where the writer kept it out. */
  readonly writtenAt: number | null;
  readonly counts: Manifest['counts'];
  /** The change sets contained: per device a range without gaps. */
  readonly ranges: Manifest['devices'];
  readonly incoming: ReceivedChanges;
}

/** What the store merges (`Incoming`). */
export interface ReceivedChanges {
  readonly announcement: Announcement;
  /** Each small enough for one step of the page. */
  readonly chunks: readonly PackedSets[];
  readonly blobs: readonly { readonly sha256: string; readonly bytes: Blob }[];
}

export interface Writer {
  readonly device: DeviceId;
  /** The public key that it signed with; null where the bundle is not signed, or the signature does not fit. */
  readonly key: string | null;
  /** Of the keyring where the writer is in it, else as it introduces itself: then nobody vouches for it. */
  readonly facts: DeviceFacts | null;
  /** Of `key`. */
  readonly fingerprint: string | null;
}

export type ReceivedSigner = SignerState | 'unsigned' | 'invalid';

/** By whose trust a bundle is judged. */
export interface TrustOfPark {
  /** The park's id. */
  readonly park: string;
  readonly statements: readonly SignedStatement[];
  readonly anchors: readonly string[];
}

export interface OpenRequest {
  readonly bytes: Bytes;
  readonly passphrase: string | null;
  /** This device's private key for what is encrypted to it; null where no park is open. */
  readonly decryption: CryptoKey | null;
  /** The same of this device's earlier identities. */
  readonly formerKeys?: readonly CryptoKey[];
  /** null: no park is open. */
  readonly trust: TrustOfPark | null;
}

/** The file's name for ever, and what is in it. */
export interface Opening {
  /** SHA-256 of the bytes as they came, lower-case hexadecimal. */
  readonly id: string;
  /** Problems: those of `readBundle` and `unprotect`. */
  readonly opened: Result<ReceivedBundle>;
}
