// One IndexedDB database per park. Its cost is per record, not per byte: rows stand in shards, old change sets in segments.
// Versions are append-only; an upgrade is a named function, tested from a frozen old database.
import { Dexie, type EntityTable } from 'dexie';
import type { ChangeSet, DeviceId } from '../changes/change-set.ts';
import type { Stamp } from '../changes/log.ts';
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
}

/** Consecutive change sets folded into one record. */
export interface SegmentRecord {
  readonly first: Stamp;
  readonly sets: readonly ChangeSet[];
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

  constructor(parkId: string) {
    // Strict: a transaction is done when its bytes are on the disk, not when the system has promised to write them.
    super(databaseName(parkId), { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ state: 'key', shards: 'key', tail: 'stamp', segments: 'first', blobs: 'sha256' });
  }
}

export function databaseName(parkId: string): string {
  return `caravan-park-${parkId}`;
}
