// Reads a park's records at its start. Each batch is unpacked while the next is on its way from the disk.
import type { EntityTable } from 'dexie';
import type { ChangeSet } from '../changes/change-set.ts';
import { ChangeLog, type Stamp } from '../changes/log.ts';
import { emptyPark, type Park } from '../changes/park.ts';
import { unpackKept } from '../sync/bundle/packed-sets.ts';
import type { ParkDatabase, StateRecord, TailRecord } from './database.ts';
import { Slices } from './pause.ts';
import { type Member, unpackShard } from './shard-record.ts';

export interface ParkRecords {
  readonly state: StateRecord;
  readonly log: ChangeLog;
  /** As the shards have it. */
  readonly park: Park;
  readonly shards: readonly { readonly key: number; readonly members: readonly Member[] }[];
}

/** null where there is no park. */
export async function readRecords(db: ParkDatabase): Promise<ParkRecords | null> {
  const park = emptyPark();
  const [state, segments, shards, tail] = await db.transaction('r', db.state, db.shards, db.segments, db.tail, async () => {
    const keys = await Promise.all([db.segments.toCollection().primaryKeys(), db.shards.toCollection().primaryKeys()]);
    return Promise.all([
      db.state.get('state'),
      inBatches(db.segments, keys[0], (segment): Part => ({ ...segment, sets: unpackKept(segment) })),
      inBatches(db.shards, keys[1], (shard) => ({ key: shard.key, members: unpackShard(park, shard) })),
      db.tail.orderBy('stamp').toArray(),
    ]);
  });
  return state === undefined ? null : { state, log: await logOf(segments, tail), park, shards };
}

interface Part {
  readonly first: Stamp;
  readonly sets: readonly ChangeSet[];
  readonly hashes?: ArrayLike<number>;
}

/** So many records are asked for at once. */
const BATCH = 4;

/** All records, by key, each turned into what it holds. */
async function inBatches<Kept, Key extends keyof Kept & string, Read>(
  table: EntityTable<Kept, Key>,
  keys: readonly Kept[Key][],
  read: (record: Kept) => Read,
): Promise<Read[]> {
  const batches: PromiseLike<Read[]>[] = [];
  for (let at = 0; at < keys.length; at += BATCH) {
    const [first, last] = [keys[at], keys[Math.min(at + BATCH, keys.length) - 1]];
    const records = table.where(':id').between(first, last, true, true).toArray();
    batches.push(records.then((some) => some.map(read)));
  }
  return (await Promise.all(batches)).flat();
}

async function logOf(segments: readonly Part[], tail: readonly TailRecord[]): Promise<ChangeLog> {
  const log = new ChangeLog();
  const slices = new Slices();
  const parts = [...segments, ...tail.map(({ stamp, set }): Part => ({ first: stamp, sets: [set] }))];
  for (const { sets, hashes } of parts.sort((a, b) => a.first - b.first))
    await slices.forEach(sets.entries(), ([at, set]) => log.append(set, hashes?.[at]));
  return log;
}
