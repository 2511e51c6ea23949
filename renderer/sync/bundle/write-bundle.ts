// Change sets and attachments into a bundle file.
import { deflateSync, type Zippable, zipSync } from 'fflate';
import type { ChangeSet, DeviceId, VersionVector } from '../../changes/change-set.ts';
import { type Hlc, laterHlc, ZERO_HLC } from '../../changes/clock.ts';
import { isCausal, requiredBy } from './causal-order.ts';
import { encodeChanges } from './encode-changes.ts';
import { BLOBS, type Bytes, CHANGES, FORMAT_VERSION, MANIFEST, MINIMUM_READER_VERSION } from './format.ts';
import { type BundleKind, type Manifest, manifestBytes } from './manifest.ts';
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
  const entries = new Map([[CHANGES, changes], ...(await namedBlobs(content.blobs ?? []))]);
  const manifest = await manifestOf(content, requires, entries);
  return zip(new Map([[MANIFEST, manifestBytes(manifest)], ...entries]));
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
  const { kind, park, device, sets, writtenAt = null } = content;
  const named = await Promise.all([...entries].map(async ([name, bytes]) => ({ name, size: bytes.length, sha256: await sha256(bytes) })));
  return {
    format: 'caravan',
    formatVersion: FORMAT_VERSION,
    minimumReaderVersion: MINIMUM_READER_VERSION,
    kind,
    park: { id: park.id, name: park.name },
    device,
    keyId: null,
    writtenAt,
    devices: rangesOf(sets),
    requires: Object.fromEntries(Object.entries(requires).sort(([a], [b]) => (a < b ? -1 : 1))),
    lastHlc: sets.reduce<Hlc>((last, set) => laterHlc(last, set.at), ZERO_HLC),
    counts: { changeSets: sets.length, ops: sets.reduce((sum, set) => sum + set.ops.length, 0), blobs: entries.size - 1 },
    entries: named,
  };
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
