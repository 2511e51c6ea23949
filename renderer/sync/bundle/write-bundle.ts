// Change sets and attachments into a bundle file.
import { deflateSync, type Zippable, zipSync } from 'fflate';
import type { ChangeSet, DeviceId, VersionVector } from '../../changes/change-set.ts';
import { type Hlc, laterHlc, ZERO_HLC } from '../../changes/clock.ts';
import type { DeviceIdentity } from '../trust/identity.ts';
import { keyringBytes, parseKeyring } from '../trust/keyring-file.ts';
import { sign } from '../trust/signature.ts';
import type { SignedStatement } from '../trust/statement.ts';
import { isCausal, requiredBy } from './causal-order.ts';
import { encodeChanges } from './encode-changes.ts';
import { BLOBS, type Bytes, CHANGES, FORMAT_VERSION, KEYRING, MANIFEST, MINIMUM_READER_VERSION, SIGNATURE } from './format.ts';
import { type BundleKind, type Knows, type Manifest, manifestBytes } from './manifest.ts';
import { readChanges } from './read-changes.ts';
import { sha256 } from './sha256.ts';

export interface BundleContent {
  readonly kind: BundleKind;
  readonly park: { readonly id: string; readonly name: string };
  /** The device that writes the file. */
  readonly device: DeviceId;
  /** In causal order, without gaps. */
  readonly sets: readonly ChangeSet[];
  /** What must have been applied before, beyond what the change sets themselves show. */
  readonly requires?: VersionVector;
  /** The writer's complete version vector, with chains. */
  readonly knows?: Knows;
  /** The writer's whole keyring. */
  readonly keyring?: readonly SignedStatement[];
  /** Who signs: the device that writes. Left out, the file is not signed. */
  readonly signer?: DeviceIdentity;
  /** Attachments, each once. */
  readonly blobs?: readonly Bytes[];
  /** Milliseconds since 1970. Left out, equal content gives equal bytes. */
  readonly writtenAt?: number;
}

/** The bytes of a `.caravan` file. Throws rather than give out what `readBundle` would refuse: that is a bug of the caller. */
export async function writeBundle(content: BundleContent): Promise<Bytes> {
  const requires = laterOf(requiredBy(content.sets), content.requires ?? {});
  if (!isCausal(content.sets, requires)) throw new Error('bundle: change sets out of order, or with gaps');
  const changes = encodeChanges(content.sets);
  if (!readChanges(changes).ok) throw new Error('bundle: change sets that cannot be read back');
  if (content.signer !== undefined && content.signer.device !== content.device) throw new Error('bundle: signed by another device');
  const entries = new Map([[CHANGES, changes], ...namedKeyring(content.keyring), ...(await namedBlobs(content.blobs ?? []))]);
  const manifest = manifestBytes(await manifestOf(content, requires, entries));
  return zip(new Map([[MANIFEST, manifest], ...(await namedSignature(content.signer, manifest)), ...entries]));
}

async function namedSignature(signer: DeviceIdentity | undefined, manifest: Bytes): Promise<[string, Bytes][]> {
  return signer === undefined ? [] : [[SIGNATURE, await sign(signer.signing, manifest)]];
}

function namedKeyring(statements: readonly SignedStatement[] | undefined): [string, Bytes][] {
  if (statements === undefined) return [];
  const bytes = keyringBytes(statements);
  if (!parseKeyring(bytes).ok) throw new Error('bundle: a keyring that cannot be read back');
  return [[KEYRING, bytes]];
}

function laterOf(a: VersionVector, b: VersionVector): VersionVector {
  const later = new Map(Object.entries(a));
  for (const [device, seq] of Object.entries(b)) later.set(device, Math.max(seq, later.get(device) ?? 0));
  return Object.fromEntries(later);
}

async function namedBlobs(blobs: readonly Bytes[]): Promise<[string, Bytes][]> {
  const named = await Promise.all(blobs.map(async (bytes): Promise<[string, Bytes]> => [BLOBS + (await sha256(bytes)), bytes]));
  return named.sort(([a], [b]) => (a < b ? -1 : 1));
}

async function manifestOf(content: BundleContent, requires: VersionVector, entries: ReadonlyMap<string, Bytes>): Promise<Manifest> {
  const { kind, park, device, sets, writtenAt = null, knows = {}, signer } = content;
  const named = await Promise.all([...entries].map(async ([name, bytes]) => ({ name, size: bytes.length, sha256: await sha256(bytes) })));
  const attachments = named.filter(({ name }) => name.startsWith(BLOBS));
  return {
    format: 'caravan',
    formatVersion: FORMAT_VERSION,
    minimumReaderVersion: MINIMUM_READER_VERSION,
    kind,
    park: { id: park.id, name: park.name },
    device,
    keyId: signer?.key ?? null,
    writtenAt,
    devices: rangesOf(sets),
    requires: byDevice(requires),
    knows: byDevice(knows),
    lastHlc: sets.reduce<Hlc>((last, set) => laterHlc(last, set.at), ZERO_HLC),
    counts: { changeSets: sets.length, ops: sets.reduce((sum, set) => sum + set.ops.length, 0), blobs: attachments.length },
    entries: named,
  };
}

function byDevice<Of>(record: Readonly<Record<DeviceId, Of>>): Record<DeviceId, Of> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Per device the first and the last sequence number, by device. */
export function rangesOf(sets: readonly ChangeSet[]): Manifest['devices'] {
  const ranges = new Map<DeviceId, { id: DeviceId; first: number; last: number }>();
  for (const { device, seq } of sets) ranges.set(device, { id: device, first: ranges.get(device)?.first ?? seq, last: seq });
  return [...ranges.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function zip(entries: ReadonlyMap<string, Bytes>): Bytes {
  // The earliest time that ZIP can hold. Neither it nor this text names a time zone, so that the bytes are the same everywhere.
  const mtime = '1980-01-01T00:00:00';
  const zippable: Zippable = {};
  for (const [name, bytes] of entries) zippable[name] = [bytes, { mtime, level: name.startsWith(BLOBS) ? levelOf(bytes) : 6 }];
  return zipSync(zippable);
}

/** Pictures and PDFs are packed already: what deflate does not make smaller is stored. */
function levelOf(bytes: Bytes): 0 | 6 {
  const sample = bytes.subarray(0, 64 * 1024);
  return deflateSync(sample, { level: 6 }).length < sample.length * 0.95 ? 6 : 0;
}
