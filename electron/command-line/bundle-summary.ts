// What `inspect` tells of a bundle: plain data, the keys of its JSON.
import { conflictsOf } from '../../renderer/changes/conflicts.ts';
import { pendingOps } from '../../renderer/changes/pending.ts';
import { isHidden } from '../../renderer/changes/row-state.ts';
import { DELETED } from '../../renderer/domain/registry/entity.ts';
import { ENTITY_NAMES } from '../../renderer/domain/registry/registry.ts';
import type { Bundle } from '../../renderer/sync/bundle/bundle.ts';
import { type OpenPark, parkOf } from '../../renderer/sync/park-file.ts';
import type { Protection } from '../../renderer/sync/protect/protection.ts';
import { fingerprintOf } from '../../renderer/sync/trust/identity.ts';
import { conflictJson } from './conflict-output.ts';
import { instant } from './instant.ts';
import type { OpenedBundle } from './open-bundle.ts';
import { digestOfPark } from './park-digest.ts';
import { devicesAsStated, type StatedDevice } from './stated-devices.ts';

export interface BundleSummary {
  readonly file: string;
  readonly kind: Bundle['manifest']['kind'];
  readonly formatVersion: number;
  readonly park: { readonly id: string; readonly name: string };
  /** The device that wrote the file. */
  readonly device: string;
  /** `2026-11-24T08:00:00.000Z`; null where the writer did not say. */
  readonly writtenAt: string | null;
  readonly signature: Bundle['signature'];
  /** Who signed, as the keyring in the file tells of them; null where nobody did, or the signature does not fit. */
  readonly signer: Signer | null;
  /** How the file was protected; null where it was not. */
  readonly protection: Protection | null;
  /** Those that wrote change sets. Whose they are is what the keyring in the file says: null where it does not. */
  readonly devices: readonly (DeviceRange & Nullable<Omit<StatedDevice, 'device'>>)[];
  /** The devices that the keyring in the file tells of, to someone who believes its signer. */
  readonly keyring: readonly StatedDevice[];
  /** All that the writer had: device to the last sequence number, and to the hash over all up to it. */
  readonly knows: Bundle['manifest']['knows'];
  /** What must have been applied before: device to sequence number. */
  readonly requires: Readonly<Record<string, number>>;
  readonly changeSets: number;
  readonly ops: number;
  /** The latest clock reading: `2026-11-24T08:00:00.000Z`; null where there are no change sets. */
  readonly lastChangeAt: string | null;
  /** Living rows by entity, of the entities that have any; of a segment, rows that it writes to. */
  readonly rows: Readonly<Record<string, number>>;
  readonly deletedRows: number;
  /** How many `conflicts`; null for a segment, which alone does not tell. */
  readonly openConflicts: number | null;
  readonly conflicts: readonly ReturnType<typeof conflictJson>[] | null;
  /** Equal parks have equal ones (`digestOfPark`); null for a segment. */
  readonly digest: string | null;
  /** Writes that this version does not understand and keeps. */
  readonly pending: number;
  readonly attachments: readonly { readonly sha256: string; readonly size: number }[];
}

interface DeviceRange {
  readonly id: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
}

type Nullable<Of> = { readonly [Key in keyof Of]: Of[Key] | null };

interface Signer {
  readonly key: string;
  readonly fingerprint: string;
  readonly person: string | null;
  readonly laptop: string | null;
}

export async function summaryOf({ file, bundle, protection }: OpenedBundle): Promise<BundleSummary> {
  const { manifest, signature, blobs, sets } = bundle;
  const key = signature === 'valid' ? manifest.keyId : null;
  const keyring = await devicesAsStated(manifest.park.id, bundle.keyring, key);
  return {
    file,
    kind: manifest.kind,
    formatVersion: manifest.formatVersion,
    park: { id: manifest.park.id, name: manifest.park.name },
    device: manifest.device,
    writtenAt: manifest.writtenAt === null ? null : instant(manifest.writtenAt),
    signature,
    signer: key === null ? null : await signerOf(key, keyring),
    protection,
    devices: manifest.devices.map(({ id, first, last }) => ({ id, firstSeq: first, lastSeq: last, ...ownerOf(id, keyring) })),
    keyring,
    requires: manifest.requires,
    knows: manifest.knows,
    changeSets: manifest.counts.changeSets,
    ops: manifest.counts.ops,
    lastChangeAt: sets.length === 0 ? null : instant(manifest.lastHlc.ms),
    ...contentOf(bundle),
    attachments: blobs,
  };
}

async function signerOf(key: string, keyring: readonly StatedDevice[]): Promise<Signer> {
  const fingerprint = await fingerprintOf(key);
  const stated = keyring.find((device) => device.fingerprint === fingerprint);
  return { key, fingerprint, person: stated?.person ?? null, laptop: stated?.laptop ?? null };
}

function ownerOf(id: string, keyring: readonly StatedDevice[]): Nullable<Omit<StatedDevice, 'device'>> {
  const stated = keyring.find(({ device }) => device === id);
  if (stated === undefined) return { person: null, laptop: null, role: null, fingerprint: null, revoked: null };
  const { device: _same, ...owner } = stated;
  return owner;
}

type Content = Pick<BundleSummary, 'rows' | 'deletedRows' | 'openConflicts' | 'conflicts' | 'digest' | 'pending'>;

function contentOf(bundle: Bundle): Content {
  const opened = parkOf(bundle);
  return opened.ok ? contentOfPark(opened.value) : contentOfSegment(bundle);
}

function contentOfPark({ park, log }: OpenPark): Content {
  const { tables } = park;
  const states = ENTITY_NAMES.flatMap((name) => [...tables[name].values()]);
  const living = ENTITY_NAMES.map((name) => [name, [...tables[name].values()].filter((state) => !isHidden(state)).length] as const);
  const conflicts = conflictsOf(park, log).map(conflictJson);
  return {
    rows: Object.fromEntries(living.filter(([, count]) => count > 0)),
    deletedRows: states.filter(isHidden).length,
    openConflicts: conflicts.length,
    conflicts,
    digest: digestOfPark(park, log),
    pending: pendingOps(log).length,
  };
}

function contentOfSegment({ sets }: Bundle): Content {
  const ops = sets.flatMap((set) => set.ops);
  const written = Map.groupBy(ops, (op) => op.table);
  const rows = [...written].map(([table, of]): [string, number] => [table, new Set(of.map((op) => op.id)).size]);
  const deleted = ops.filter((op) => op.field === DELETED && op.value === true).length;
  return {
    rows: Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1))),
    deletedRows: deleted,
    openConflicts: null,
    conflicts: null,
    digest: null,
    pending: pendingOps(sets).length,
  };
}
