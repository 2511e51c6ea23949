// The bundle file, `*.caravan`: a ZIP archive of these entries. Version numbers and limits stand here alone.

/** What this version writes. A change that older readers cannot read also raises `MINIMUM_READER_VERSION`. */
export const FORMAT_VERSION = 1;
/** The oldest reader that understands what this version writes. */
export const MINIMUM_READER_VERSION = 1;

export const MANIFEST = 'manifest.json';
/** An Ed25519 signature over the exact bytes of the manifest. */
export const SIGNATURE = 'manifest.sig';
export const CHANGES = 'changes.json';
/** Signed statements that add and revoke devices. */
export const KEYRING = 'keyring.json';
export const BLOBS = 'blobs/';

/** Bytes that WebCrypto and `postMessage` take as they are. */
export type Bytes = Uint8Array<ArrayBuffer>;

const MEBIBYTE = 1024 * 1024;

/** What a reader inflates at most. Every limit holds whatever the archive says of itself. */
export const LIMITS = {
  /** Bytes of `manifest.json`, before it is parsed. */
  manifest: 4 * MEBIBYTE,
  signature: 64 * 1024,
  /** Bytes of `keyring.json`, before it is parsed. */
  keyring: 16 * MEBIBYTE,
  /** Signed statements of one keyring. */
  statements: 10_000,
  /** Bytes of one line of `changes.json`: what is parsed in one step. */
  line: 64 * MEBIBYTE,
  /** Bytes of any other entry. */
  entry: 256 * MEBIBYTE,
  /** Bytes of the header of an encrypted file: some nine thousand recipients. */
  protectionHeader: MEBIBYTE,
  /** Bytes of an encrypted file that is text. */
  armor: 64 * MEBIBYTE,
  /** Bytes of all entries. */
  total: 2048 * MEBIBYTE,
  /** Entries of one archive. */
  entries: 20_000,
  /** Change sets and field writes of one bundle: a few characters stand for one, but each takes memory once it is read. */
  changes: 4_000_000,
  /** How deep lists and groups may nest in one value. */
  depth: 64,
} as const;
