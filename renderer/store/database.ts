// One IndexedDB database per park. Its cost is per record, not per byte: rows stand in shards, old change sets in segments.
// Versions are append-only; an upgrade is a named function, tested from a frozen old database.
import { Dexie, type EntityTable, type Transaction } from 'dexie';
import type { ChangeSet, DeviceId } from '../changes/change-set.ts';
import { contentsOf, type Stamp } from '../changes/log.ts';
import { type KeptSets, keptOf, packSets, unpackKept } from '../sync/bundle/packed-sets.ts';
import type { DeviceIdentity } from '../sync/trust/identity.ts';
import type { ExchangeMarks, HeldBundle, Peer, Trust } from './exchange-state.ts';
import type { ShardRecord } from './shard-record.ts';

/** The one record that says how far the database has come. Every commit reads and writes it in its transaction. */
export interface StateRecord {
  readonly key: 'state';
  readonly parkId: string;
  readonly name: string;
  readonly device: DeviceId;
  /** The stamp of the last change set in the log; 0 where there is none. */
  readonly lastStamp: Stamp;
  /** How many shards there are. Where fewer are found, or the schema differs, the shards are rebuilt from the log. */
  readonly shards: number;
  /** Of the registry that the shards were folded with. */
  readonly schema: string;
}

/** A change set at the log's tail. */
export interface TailRecord {
  readonly stamp: Stamp;
  readonly set: ChangeSet;
  /** The ops of a very large change set, which then has none in `set`, and its hash (`hashOf`): see kept-set.ts. */
  readonly large?: { readonly pieces: readonly Uint8Array<ArrayBuffer>[]; readonly hash: number };
}

/** Consecutive change sets in one record. Received ones are kept as they came. */
export interface SegmentRecord extends KeptSets {
  readonly first: Stamp;
}

/** Who this device is in this park. A park that comes out of a file, a backup's too, gets a new one. */
export interface IdentityRecord {
  readonly key: 'identity';
  readonly identity: DeviceIdentity;
  /** Tells the installation that made it from a copy on another computer; null where the host cannot tell. */
  readonly installation: string | null;
}

/** What earlier identities could read. */
export interface FormerRecord {
  readonly key: 'former';
  readonly keys: readonly CryptoKey[];
}

export type ExchangeRecord =
  | IdentityRecord
  | FormerRecord
  | ({ readonly key: 'trust' } & Trust)
  | ({ readonly key: 'marks' } & ExchangeMarks);

/** Facts and bytes apart, so that the facts are read at start and the bytes when they are asked for. */
export interface HeldBytesRecord {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface BlobRecord {
  readonly sha256: string;
  readonly bytes: Blob;
}

export class ParkDatabase extends Dexie {
  declare readonly state: EntityTable<StateRecord, 'key'>;
  declare readonly shards: EntityTable<ShardRecord, 'key'>;
  declare readonly tail: EntityTable<TailRecord, 'stamp'>;
  declare readonly segments: EntityTable<SegmentRecord, 'first'>;
  declare readonly blobs: EntityTable<BlobRecord, 'sha256'>;
  declare readonly exchange: EntityTable<ExchangeRecord, 'key'>;
  declare readonly peers: EntityTable<Peer, 'device'>;
  declare readonly held: EntityTable<HeldBundle, 'id'>;
  declare readonly heldBytes: EntityTable<HeldBytesRecord, 'id'>;

  constructor(parkId: string) {
    // Strict: a transaction is done when its bytes are on the disk, not when the system has promised to write them.
    super(databaseName(parkId), { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ state: 'key', shards: 'key', tail: 'stamp', segments: 'first', blobs: 'sha256' });
    this.version(2).stores({ exchange: 'key', peers: 'device', held: 'id', heldBytes: 'id' }).upgrade(packSegments);
    this.version(3).stores({}).upgrade(tellContents);
  }
}

export function databaseName(parkId: string): string {
  return `caravan-park-${parkId}`;
}

/** To version 2: segments held change sets as objects, and hold them in columns. */
async function packSegments(transaction: Transaction): Promise<void> {
  const segments = transaction.table<{ first: Stamp; sets?: readonly ChangeSet[] } & Partial<KeptSets>, Stamp>('segments');
  await segments.toCollection().modify((segment) => {
    Object.assign(segment, keptOf(packSets(segment.sets ?? [])));
    delete segment.sets;
  });
}

/** To version 3: segments tell what is in them before they are unpacked. */
async function tellContents(transaction: Transaction): Promise<void> {
  const segments = transaction.table<KeptSets, Stamp>('segments');
  await segments.toCollection().modify((segment) => {
    Object.assign(segment, { contents: contentsOf(unpackKept(segment)) });
  });
}
