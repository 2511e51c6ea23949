// Reads a park's records at its start. Each batch of shards is unpacked while the next is on its way from the disk; segments of the log
// stay packed until someone asks for what is in them.
import type { EntityTable } from 'dexie';
import { ChangeLog } from '../changes/log.ts';
import { emptyPark, type Park } from '../changes/park.ts';
import { unpackKept } from '../sync/bundle/packed-sets.ts';
import type { ParkDatabase, SegmentRecord, StateRecord, TailRecord } from './database.ts';
import { appendTail } from './kept-set.ts';
import type { FoundShard } from './shard-layout.ts';
import { unpackShard } from './shard-record.ts';

export interface ParkRecords {
  readonly state: StateRecord;
  readonly log: ChangeLog;
  /** As the shards have it. */
  readonly park: Park;
  readonly shards: readonly FoundShard[];
}

/** null where there is no park. */
export async function readRecords(db: ParkDatabase): Promise<ParkRecords | null> {
  const park = emptyPark();
  const [state, segments, shards, tail] = await db.transaction('r', db.state, db.shards, db.segments, db.tail, async () => {
    const keys = await Promise.all([db.segments.toCollection().primaryKeys(), db.shards.toCollection().primaryKeys()]);
    return Promise.all([
      db.state.get('state'),
      inBatches(db.segments, keys[0], (segment) => segment),
      inBatches(db.shards, keys[1], (shard) => ({ key: shard.key, members: unpackShard(park, shard) })),
      db.tail.orderBy('stamp').toArray(),
    ]);
  });
  return state === undefined ? null : { state, log: logOf(segments, tail), park, shards };
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

/** Segments and tail in the order of the log: a merge may have put segments between records of the tail. */
function logOf(segments: readonly SegmentRecord[], tail: readonly TailRecord[]): ChangeLog {
  const log = new ChangeLog();
  const parts = [
    ...segments.map((segment) => ({
      first: segment.first,
      append: () => log.appendPacked({ ...segment.contents, hashes: segment.hashes, unpack: () => unpackKept(segment) }),
    })),
    ...tail.map((record) => ({ first: record.stamp, append: () => appendTail(log, record) })),
  ];
  for (const { append } of parts.sort((a, b) => a.first - b.first)) append();
  return log;
}
