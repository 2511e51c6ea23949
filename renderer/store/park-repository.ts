// Keeps a park in IndexedDB: loads it, appends change sets, folds the log's tail.
import type { ChangeSet, DeviceId } from '../changes/change-set.ts';
import { ChangeLog, type Stamp } from '../changes/log.ts';
import { emptyPark, foldLog, type Park } from '../changes/park.ts';
import { ENTITY_NAMES } from '../domain/registry/registry.ts';
import { ParkDatabase, type StateRecord, type TailRecord } from './database.ts';
import { schemaFingerprint } from './schema-fingerprint.ts';
import { ShardLayout } from './shard-layout.ts';
import { type Member, packShard, type ShardRecord, unpackShard } from './shard-record.ts';
import { StaleError } from './storage-problem.ts';

export interface LoadedPark {
  readonly park: Park;
  readonly log: ChangeLog;
  readonly layout: ShardLayout;
  readonly state: StateRecord;
}

export interface NewPark {
  readonly parkId: string;
  readonly name: string;
  readonly device: DeviceId;
  /** What the park begins with: the whole log of a bundle, or nothing. */
  readonly sets: readonly ChangeSet[];
}

/** The tail is folded into a segment when it has grown to this many records. */
const TAIL_LIMIT = 1_000;

export class ParkRepository {
  readonly #db: ParkDatabase;

  constructor(parkId: string) {
    this.#db = new ParkDatabase(parkId);
  }

  close(): void {
    this.#db.close();
  }

  /** Writes a park that is not here yet, whole or not at all. */
  async create({ parkId, name, device, sets }: NewPark): Promise<void> {
    const { records } = shardsOf(foldLog(ChangeLog.of(sets)));
    const state: StateRecord = {
      key: 'state',
      parkId,
      name,
      device,
      lastStamp: sets.length,
      shards: records.length,
      schema: schemaFingerprint(),
    };
    await this.#db.transaction('rw', this.#db.state, this.#db.shards, this.#db.segments, async () => {
      await this.#db.state.add(state);
      await this.#db.shards.bulkAdd(records);
      await this.#db.segments.bulkAdd(segmentsOf(sets, 1));
    });
  }

  /** The park as it was last written; null where there is none. Shards that are missing or of another version are made anew from the log. */
  async load(): Promise<LoadedPark | null> {
    const db = this.#db;
    const [state, shards, segments, tail] = await db.transaction('r', db.state, db.shards, db.segments, db.tail, () =>
      Promise.all([db.state.get('state'), db.shards.toArray(), db.segments.orderBy('first').toArray(), db.tail.orderBy('stamp').toArray()]),
    );
    if (state === undefined) return null;
    const log = ChangeLog.of([...segments.flatMap((segment) => segment.sets), ...tail.map((record) => record.set)]);
    if (state.shards !== shards.length || state.schema !== schemaFingerprint()) return this.#rebuild(state, log);
    const park = emptyPark();
    const layout = new ShardLayout();
    const placed = shards.map((shard) => ({ key: shard.key, members: unpackShard(park, shard) }));
    for (const { key, members } of placed) for (const member of members) layout.place(park, member, key);
    return { park, log, layout, state };
  }

  /**
   * Appends change sets and puts the shards that they touched, in one strict transaction. The stamps (and with them the sequence
   * numbers and the clock) are checked against the database inside that transaction: where another window was faster, nothing is
   * written and `StaleError` is thrown.
   * @param records consecutive, by stamp
   */
  async append(records: readonly TailRecord[], shards: readonly ShardRecord[], shardCount: number): Promise<void> {
    const db = this.#db;
    await db.transaction('rw', db.state, db.shards, db.tail, async () => {
      const state = await db.state.get('state');
      const lastStamp = records.at(-1)?.stamp ?? 0;
      if (state === undefined || state.lastStamp !== lastStamp - records.length) throw new StaleError('the database has moved on');
      await Promise.all([
        db.tail.bulkAdd([...records]),
        db.shards.bulkPut([...shards]),
        db.state.put({ ...state, lastStamp, shards: shardCount }),
      ]);
    });
  }

  /** Folds a long tail into a segment. Safe at any time: readers see the one or the other. */
  async foldTail(): Promise<void> {
    const db = this.#db;
    if ((await db.tail.count()) < TAIL_LIMIT) return;
    await db.transaction('rw', db.segments, db.tail, async () => {
      const tail = await db.tail.orderBy('stamp').toArray();
      const [first] = tail;
      if (first === undefined) return;
      await db.segments.bulkAdd(
        segmentsOf(
          tail.map((record) => record.set),
          first.stamp,
        ),
      );
      await db.tail.clear();
    });
  }

  async #rebuild(state: StateRecord, log: ChangeLog): Promise<LoadedPark> {
    const db = this.#db;
    const park = foldLog(log);
    const { layout, records } = shardsOf(park);
    const rebuilt: StateRecord = { ...state, shards: records.length, schema: schemaFingerprint() };
    await db.transaction('rw', db.state, db.shards, async () => {
      await db.shards.clear();
      await db.shards.bulkAdd(records);
      await db.state.put(rebuilt);
    });
    return { park, log, layout, state: rebuilt };
  }
}

/** A layout for all rows of a park, with its shards. */
function shardsOf(park: Park): { layout: ShardLayout; records: ShardRecord[] } {
  const layout = new ShardLayout();
  for (const member of membersOf(park)) layout.shardFor(park, member);
  return { layout, records: [...layout.keys()].map((key) => packShard(park, key, layout.membersOf(key))) };
}

function* membersOf(park: Park): Iterable<Member> {
  for (const table of ENTITY_NAMES) for (const id of park.tables[table].keys()) yield { table, id };
}

function segmentsOf(sets: readonly ChangeSet[], first: Stamp): { first: Stamp; sets: ChangeSet[] }[] {
  const segments = [];
  for (let at = 0; at < sets.length; at += TAIL_LIMIT) segments.push({ first: first + at, sets: sets.slice(at, at + TAIL_LIMIT) });
  return segments;
}
