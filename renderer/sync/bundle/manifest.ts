// The manifest: what a bundle says of itself. Its exact bytes are what a signature covers.
import { z } from 'zod';
import type { DeviceId } from '../../changes/change-set.ts';
import { LATEST_MS } from '../../changes/clock.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { type Bytes, FORMAT_VERSION, LIMITS } from './format.ts';

const seq = z.int().min(1);
const count = z.int().min(0);
/** It names folders and databases: two that differ only in case would share a folder. */
const lowerCaseGuid = z.guid().regex(/^[^A-Z]*$/);
const digest = z.string().regex(/^[0-9a-f]{64}$/);

const manifestSchema = z.object({
  format: z.literal('caravan'),
  formatVersion: z.int().min(1),
  minimumReaderVersion: z.int().min(1),
  /** A checkpoint holds a park's whole log; a segment continues what its reader already has. */
  kind: z.enum(['checkpoint', 'segment']),
  park: z.object({ id: lowerCaseGuid, name: z.string().max(1_000) }),
  /** The device that wrote the file. The change sets in it may be of others. */
  device: z.guid(),
  /** The signer's raw Ed25519 public key in base64url; null where nothing is signed. */
  keyId: z.string().max(200).nullable(),
  /** Milliseconds since 1970; null where the writer kept it out, so that equal content gives equal bytes. */
  writtenAt: z.int().min(0).nullable(),
  /** The change sets contained: per device a range without gaps. */
  devices: z.array(z.object({ id: z.guid(), first: seq, last: seq })).max(100_000),
  /** What must have been applied before: device to sequence number. */
  requires: z.record(z.guid(), seq),
  /** All that the writer had when it wrote: per device the last change set, and the hash over all up to it. Absent in older files. */
  knows: z.record(z.guid(), z.object({ seq, chain: count })).default({}),
  /** The greatest clock reading contained. */
  lastHlc: z.object({ ms: count.max(LATEST_MS), counter: count.max(2 ** 32 - 1) }),
  counts: z.object({ changeSets: count, ops: count, blobs: count }),
  /** Every other entry but the signature. */
  entries: z.array(z.object({ name: z.string().max(250), size: count, sha256: digest })).max(LIMITS.entries),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type BundleKind = Manifest['kind'];
/** A version vector with what tells one history of a device from another: `chain` is a hash of 53 bits (changes/chain.ts). */
export type Knows = Readonly<Record<DeviceId, Readonly<Manifest['knows'][string]>>>;

const versionSchema = z.object({ format: z.literal('caravan'), minimumReaderVersion: z.int().min(1) });

/**
 * Keys that this version does not know are let through: a newer version may add them as long as older readers lose nothing.
 * Problems: `bundle.newerFormat`, `bundle.badManifest`.
 */
export function parseManifest(bytes: Bytes): Result<Manifest> {
  const json = parseJson(bytes);
  const version = versionSchema.safeParse(json);
  if (!version.success) return failure('bundle.badManifest');
  if (version.data.minimumReaderVersion > FORMAT_VERSION) {
    return failure('bundle.newerFormat', { needs: version.data.minimumReaderVersion, reads: FORMAT_VERSION });
  }
  const manifest = manifestSchema.safeParse(json);
  if (!manifest.success || !isSound(manifest.data)) return failure('bundle.badManifest');
  return success(manifest.data);
}

/** Readable, since support looks at it; the same bytes for the same manifest. */
export function manifestBytes(manifest: Manifest): Bytes {
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`);
}

function isSound({ devices, requires, entries }: Manifest): boolean {
  const ids = new Set(devices.map((device) => device.id));
  const names = new Set(entries.map((entry) => entry.name));
  const ranges = devices.every(({ id, first, last }) => first <= last && first === (requires[id] ?? 0) + 1);
  return ranges && ids.size === devices.length && names.size === entries.length;
}

function parseJson(bytes: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
