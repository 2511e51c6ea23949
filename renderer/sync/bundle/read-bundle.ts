// From the bytes of a `.caravan` file, wherever they came from, to a bundle. Nothing is trusted, and nothing is read in part.
import type { ChangeSet } from '../../changes/change-set.ts';
import { compareHlc, type Hlc, laterHlc, ZERO_HLC } from '../../changes/clock.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { protectionOf } from '../protect/protection.ts';
import { parseKeyring } from '../trust/keyring-file.ts';
import { isSignedBy } from '../trust/signature.ts';
import { type Archive, openArchive } from './archive.ts';
import type { BlobEntry, Bundle, SignatureState } from './bundle.ts';
import { isCausal } from './causal-order.ts';
import { crc32 } from './crc32.ts';
import { BLOBS, type Bytes, CHANGES, KEYRING, LIMITS, MANIFEST, SIGNATURE } from './format.ts';
import { inflateEntry } from './inflate-entry.ts';
import { type Manifest, parseManifest } from './manifest.ts';
import { readChanges } from './read-changes.ts';
import { sha256 } from './sha256.ts';
import { rangesOf } from './write-bundle.ts';

/**
 * Reads a bundle whole, or says why not: `bundle.notZip`, `bundle.truncated`, `bundle.unexpectedEntry`, `bundle.badManifest`,
 * `bundle.newerFormat`, `bundle.badDigest`, `bundle.tooLarge`, `bundle.badContent`; with `entry` where one is to blame.
 * An encrypted one must be unprotected first: `bundle.passphraseNeeded`, `bundle.notForThisDevice`.
 * Texts come back as they were written, lone surrogates included (JSON escapes them); of numbers, -0 comes back as 0.
 */
export async function readBundle(bytes: Bytes): Promise<Result<Bundle>> {
  const protection = protectionOf(bytes);
  if (protection !== null) return failure(protection === 'passphrase' ? 'bundle.passphraseNeeded' : 'bundle.notForThisDevice');
  const archive = openArchive(bytes);
  if (!archive.ok) return archive;
  const signed = readSigned(archive.value);
  if (!signed.ok) return signed;
  const manifest = parseManifest(signed.value.manifest);
  if (!manifest.ok) return manifest;
  const entries = await readEntries(archive.value, manifest.value);
  if (!entries.ok) return entries;
  const sets = readChanges(entries.value.changes);
  if (!sets.ok) return sets;
  if (!agrees(manifest.value, sets.value, entries.value.blobs)) return failure('bundle.badContent', { entry: CHANGES });
  const { blobs, keyring } = entries.value;
  const statements = keyring === null ? success([]) : parseKeyring(keyring);
  if (!statements.ok) return statements;
  const signature = await signatureState(manifest.value, signed.value);
  return success({ manifest: manifest.value, sets: sets.value, blobs, signature, keyring: statements.value });
}

/** One attachment of a bundle that was read from the same `bytes`. Problems: as of `readBundle`. */
export async function readBlob(bytes: Bytes, blob: BlobEntry): Promise<Result<Bytes>> {
  const archive = openArchive(bytes);
  return archive.ok ? readEntry(archive.value, { ...blob, name: BLOBS + blob.sha256 }) : archive;
}

interface Entries {
  readonly changes: Bytes;
  readonly keyring: Bytes | null;
  readonly blobs: readonly BlobEntry[];
}

/** What a signature covers, and what it says. */
interface Signed {
  readonly manifest: Bytes;
  readonly signature: Bytes | null;
}

async function signatureState({ keyId }: Manifest, { manifest, signature }: Signed): Promise<SignatureState> {
  if (keyId === null && signature === null) return 'unsigned';
  return keyId !== null && signature !== null && (await isSignedBy(keyId, signature, manifest)) ? 'valid' : 'invalid';
}

function readSigned(archive: Archive): Result<Signed> {
  const manifest = readSmall(archive, MANIFEST, LIMITS.manifest);
  if (manifest === null) return failure('bundle.badManifest');
  if (!archive.has(SIGNATURE)) return success({ manifest, signature: null });
  const signature = readSmall(archive, SIGNATURE, LIMITS.signature);
  return signature === null ? failure('bundle.badDigest', { entry: SIGNATURE }) : success({ manifest, signature });
}

/** An entry that no digest names; the archive's own checksum stands in. */
function readSmall(archive: Archive, name: string, most: number): Bytes | null {
  const entry = archive.get(name);
  if (entry === undefined || entry.size > most) return null;
  const bytes = inflateEntry(entry, entry.size);
  return bytes !== null && crc32(bytes) === entry.crc ? bytes : null;
}

/** Checks every entry against its digest; keeps what is needed now, so that of the attachments only one at a time is in memory. */
async function readEntries(archive: Archive, manifest: Manifest): Promise<Result<Entries>> {
  const named = new Set([MANIFEST, SIGNATURE, ...manifest.entries.map((entry) => entry.name)]);
  const unnamed = [...archive.keys()].find((name) => !named.has(name));
  if (unnamed !== undefined) return failure('bundle.unexpectedEntry', { entry: unnamed });
  if (manifest.entries.reduce((sum, entry) => sum + entry.size, 0) > LIMITS.total) return failure('bundle.tooLarge');
  const kept = new Map<string, Bytes>();
  const blobs: BlobEntry[] = [];
  for (const entry of manifest.entries) {
    const bytes = await readEntry(archive, entry);
    if (!bytes.ok) return bytes;
    if (entry.name.startsWith(BLOBS)) blobs.push({ sha256: entry.sha256, size: entry.size });
    else if (entry.name === CHANGES || entry.name === KEYRING) kept.set(entry.name, bytes.value);
    if (entry.name.startsWith(BLOBS) && entry.name !== BLOBS + entry.sha256) return failure('bundle.badManifest');
  }
  const changes = kept.get(CHANGES);
  return changes === undefined ? failure('bundle.badManifest') : success({ changes, keyring: kept.get(KEYRING) ?? null, blobs });
}

async function readEntry(archive: Archive, { name, size, sha256: expected }: Manifest['entries'][number]): Promise<Result<Bytes>> {
  const entry = archive.get(name);
  if (entry === undefined) return failure('bundle.badManifest', { entry: name });
  if (size > (name === KEYRING ? LIMITS.keyring : LIMITS.entry)) return failure('bundle.tooLarge', { entry: name });
  const bytes = inflateEntry(entry, size);
  return bytes !== null && (await sha256(bytes)) === expected ? success(bytes) : failure('bundle.badDigest', { entry: name });
}

/** Whether the change sets are what the manifest says, and can be applied as they stand. */
function agrees({ devices, counts, lastHlc, requires, kind }: Manifest, sets: readonly ChangeSet[], blobs: readonly BlobEntry[]): boolean {
  const ops = sets.reduce((sum, set) => sum + set.ops.length, 0);
  const last = sets.reduce<Hlc>((latest, set) => laterHlc(latest, set.at), ZERO_HLC);
  const sameCounts = counts.changeSets === sets.length && counts.ops === ops && counts.blobs === blobs.length;
  const said = new Map(devices.map((device) => [device.id, device]));
  const ranges = rangesOf(sets);
  const sameRanges =
    ranges.length === devices.length &&
    ranges.every(({ id, first, last: end }) => said.get(id)?.first === first && said.get(id)?.last === end);
  const isWhole = kind === 'segment' || Object.keys(requires).length === 0;
  return sameCounts && sameRanges && isWhole && compareHlc(last, lastHlc) === 0 && isCausal(sets, requires);
}
