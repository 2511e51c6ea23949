// The shards that a large change touches: found for its rows, and made as they are written.
import type { TouchedRow } from '../changes/drafts.ts';
import { Slices } from './pause.ts';
import type { ShardLayout } from './shard-layout.ts';
import { type Member, packShard, type ShardRecord, type StateOf } from './shard-record.ts';

/** Rows as they will be, a merge's or a large change's. */
interface ComingRows {
  readonly stateOf: StateOf;
  readonly touched: () => Iterable<TouchedRow>;
}

export interface ComingShards {
  readonly shardKeys: readonly number[];
  /** Made when it is asked for, some milliseconds at a time. */
  readonly shardOf: (key: number) => ShardRecord;
  /** How many there are in all. */
  readonly shardCount: number;
}

/** Places the rows in slices, and has their shards written. Where that fails, rows that are new have no place any more. */
export async function writeShards(layout: ShardLayout, rows: ComingRows, write: (shards: ComingShards) => Promise<void>): Promise<void> {
  const stateOf: StateOf = (table, id) => rows.stateOf(table, id);
  const keys = new Set<number>();
  const created: Member[] = [];
  try {
    await new Slices().forEach(rows.touched(), (row) => {
      if (row.before === undefined) created.push(row);
      keys.add(layout.shardFor(stateOf, row));
    });
    const shardOf = (key: number) => packShard(stateOf, key, layout.membersOf(key));
    await write({ shardKeys: [...keys], shardOf, shardCount: layout.shardCount });
  } catch (error) {
    for (const member of created) layout.forget(member);
    throw error;
  }
}
