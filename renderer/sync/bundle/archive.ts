// Finds the entries of a ZIP archive by its central directory (APPNOTE.TXT 4.3), trusting nothing that it says.
// No ZIP64, no encryption, no parts: a bundle has no use for them.
import { failure, type Result, success } from '../../domain/result.ts';
import { type Bytes, LIMITS } from './format.ts';

export interface ArchiveEntry {
  readonly name: string;
  /** Bytes once inflated, as the archive says. */
  readonly size: number;
  readonly crc: number;
  readonly stored: boolean;
  /** The bytes as they lie in the archive. */
  readonly packed: Bytes;
}

export type Archive = ReadonlyMap<string, ArchiveEntry>;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
/** Lower-case names, at most one folder deep: nothing that a file system or a JavaScript object reads as special. */
const SAFE_NAME = /^[a-z0-9][a-z0-9._-]{0,99}(\/[a-z0-9][a-z0-9._-]{0,99})?$/;

/** The entries by name. Problems: `bundle.notZip`, `bundle.truncated`, `bundle.unexpectedEntry`, `bundle.tooLarge`. */
export function openArchive(bytes: Bytes): Result<Archive> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== LOCAL) return failure('bundle.notZip');
  const end = findEnd(view);
  if (end === null) return failure('bundle.truncated');
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count > LIMITS.entries) return failure('bundle.tooLarge', { entry: 'entries' });
  return readDirectory(bytes, view, { count, start, end });
}

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

function readDirectory(bytes: Bytes, view: DataView, { count, start, end }: Directory): Result<Archive> {
  const archive = new Map<string, ArchiveEntry>();
  let at = start;
  let packedSoFar = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return failure('bundle.truncated');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return failure('bundle.truncated');
    const name = latin1(bytes.subarray(at + 46, at + 46 + nameLength));
    if (!SAFE_NAME.test(name) || archive.has(name)) return failure('bundle.unexpectedEntry', { entry: printable(name) });
    const entry = readEntry(bytes, view, name, at, start);
    if (entry === null) return failure('bundle.truncated');
    // Entries that share bytes are how small archives unpack to petabytes.
    packedSoFar += entry.packed.length;
    if (packedSoFar > start) return failure('bundle.truncated');
    archive.set(name, entry);
    at = next;
  }
  return at === end ? success(archive) : failure('bundle.truncated');
}

/** The entry that the directory's record at `at` tells of; null where it does not fit into the file. */
function readEntry(bytes: Bytes, view: DataView, name: string, at: number, directoryStart: number): ArchiveEntry | null {
  const method = view.getUint16(at + 10, true);
  if ((method !== STORED && method !== DEFLATED) || view.getUint16(at + 8, true) & ENCRYPTED) return null;
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  if (local + 30 > directoryStart || view.getUint32(local, true) !== LOCAL) return null;
  const nameStart = local + 30;
  const nameEnd = nameStart + view.getUint16(local + 26, true);
  const from = nameEnd + view.getUint16(local + 28, true);
  if (from + packedSize > directoryStart || latin1(bytes.subarray(nameStart, nameEnd)) !== name) return null;
  if (method === STORED && packedSize !== size) return null;
  return { name, size, crc: view.getUint32(at + 16, true), stored: method === STORED, packed: bytes.subarray(from, from + packedSize) };
}

/** Where the end record starts. It must close the file, or the file was cut, perhaps within an archive that it holds. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const closesFile = at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength;
    const directoryEnd = view.getUint32(at + 12, true) + view.getUint32(at + 16, true);
    if (closesFile && directoryEnd === at) return at;
  }
  return null;
}

/** Names are compared byte for byte; only ASCII ones pass. */
function latin1(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, 250), (byte) => String.fromCharCode(byte)).join('');
}

function printable(name: string): string {
  return name.replace(/[^\x20-\x7e]/g, '?').slice(0, 100);
}
