// Keeps a park in IndexedDB: loads it, appends change sets, takes in merges, folds the log's tail.
import type { ChangeSet } from '../changes/change-set.ts';
import { ChangeLog, type Stamp } from '../changes/log.ts';
import { foldLog, type Park } from '../changes/park.ts';
import { ENTITY_NAMES } from '../domain/registry/registry.ts';
import { keptOf, type PackedSets } from '../sync/bundle/packed-sets.ts';
import type { DeviceIdentity } from '../sync/trust/identity.ts';
import { type BlobRecord, type FormerRecord, ParkDatabase, type SegmentRecord, type StateRecord, type TailRecord } from './database.ts';
import { bothOf, type ExchangeChange, type ExchangeMarks, type ExchangeState, NO_MARKS, type Trust } from './exchange-state.ts';
import { setOfTail } from './kept-set.ts';
import { Slices } from './pause.ts';
import { readRecords } from './read-records.ts';
import { schemaFingerprint } from './schema-fingerprint.ts';
import { runsOf, segmentsOf } from './segment-record.ts';
import { ShardLayout } from './shard-layout.ts';
import { type Member, packShard, type ShardRecord, statesOf } from './shard-record.ts';
import { StaleError } from './storage-problem.ts';
import type { ComingShards } from './write-shards.ts';

export interface LoadedPark {
  readonly park: Park;
  readonly log: ChangeLog;
  readonly layout: ShardLayout;
  readonly state: StateRecord;
  /** All but the identity where the first version wrote the park. */
  readonly exchange: Omit<ExchangeState, 'identity'> & { readonly identity: DeviceIdentity | null };
  /** The mark of the installation that made the identity; null where it could not tell. */
  readonly installation: string | null;
}

/** Who writes on this device, and on which installation that was decided. */
export interface NewIdentity {
  readonly identity: DeviceIdentity;
  readonly installation: string | null;
}

export interface NewPark {
  readonly parkId: string;
  readonly name: string;
  /** What the park begins with: the whole log of a bundle, or nothing. */
  readonly sets: readonly ChangeSet[];
  readonly identity: NewIdentity;
  readonly trust?: Trust;
  readonly marks?: ExchangeMarks;
  readonly blobs?: readonly BlobRecord[];
}

/** What a merge writes. Records are made as they are written, some milliseconds at a time, so that the page is not held up. */
export interface MergeRecords extends ComingShards {
  /** Of the log before. */
  readonly lastStamp: Stamp;
  /** New change sets as they came, in order. */
  readonly chunks: readonly PackedSets[];
  readonly blobs: readonly BlobRecord[];
  readonly change: ExchangeChange;
}

/** The tail is folded into segments when it has grown to this many records. */
const TAIL_LIMIT = 1_000;
/** Records that are made and put in one step: each step waits for the disk, and holds up the page. */
const SEGMENTS_AT_ONCE = 8;
const SHARDS_AT_ONCE = 6;
const NOBODY: Trust = { anchors: [], statements: [] };

export class ParkRepository {
  readonly #db: ParkDatabase;

  constructor(parkId: string) {
    this.#db = new ParkDatabase(parkId);
  }

  close(): void {
    this.#db.close();
  }

  async isThere(): Promise<boolean> {
    return (await this.#db.state.get('state')) !== undefined;
  }

  /** Writes a park that is not here yet, whole or not at all. */
  async create(park: NewPark): Promise<void> {
    await this.#db.transaction('rw', this.#db.tables, () => this.#add(park));
  }

  /** Puts a park in the place of this one, whole or not at all: a backup that is restored, a log that rejoined the others. */
  async replace(park: NewPark): Promise<void> {
    const { state, shards, segments, tail, exchange } = this.#db;
    await this.#db.transaction('rw', this.#db.tables, async () => {
      const former = await this.#formerSoFar();
      await Promise.all([state.clear(), shards.clear(), segments.clear(), tail.clear(), exchange.clear()]);
      await this.#add(park);
      await exchange.put(former);
    });
  }

  /** The park as it was last written; null where there is none. Shards that are missing or of another version are made anew from the log. */
  async load(): Promise<LoadedPark | null> {
    const records = await readRecords(this.#db);
    if (records === null) return null;
    const { state, log, park, shards } = records;
    const exchange = await this.#loadExchange();
    if (state.shards !== shards.length || state.schema !== schemaFingerprint())
      return { ...(await this.#rebuild(state, log)), ...exchange };
    return { park, log, layout: ShardLayout.of(statesOf(park), shards), state, ...exchange };
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
      const lastStamp = records.at(-1)?.stamp ?? 0;
      const state = await this.#stateAt(lastStamp - records.length);
      await Promise.all([
        db.tail.bulkAdd([...records]),
        db.shards.bulkPut([...shards]),
        db.state.put({ ...state, lastStamp, shards: shardCount }),
      ]);
    });
  }

  /** Appends one change set, with very many shards that are made as they are written. Throws as `append`. */
  async appendInSteps(record: TailRecord, { shardKeys, shardOf, shardCount }: ComingShards): Promise<void> {
    const db = this.#db;
    await db.transaction('rw', db.state, db.shards, db.tail, async () => {
      const state = await this.#stateAt(record.stamp - 1);
      await db.tail.add(record);
      await overlapping(slicesOf(shardKeys, SHARDS_AT_ONCE).map((keys) => () => db.shards.bulkPut(keys.map(shardOf))));
      await db.state.put({ ...state, lastStamp: record.stamp, shards: shardCount });
    });
  }

  /** Takes in a merge: log, shards, attachments and what is remembered of exchange, in one strict transaction. Throws as `append`. */
  async merge({ lastStamp, chunks, shardKeys, shardOf, shardCount, blobs, change }: MergeRecords): Promise<void> {
    const db = this.#db;
    await db.transaction('rw', db.tables, async () => {
      const { segments, last } = numbered(chunks, lastStamp);
      // Written while the state is still being looked at: where it is not as it should be, the transaction takes all of it back.
      const [state] = await Promise.all([
        this.#stateAt(lastStamp),
        overlapping([
          ...slicesOf(segments, SEGMENTS_AT_ONCE).map((some) => () => db.segments.bulkAdd(some)),
          ...slicesOf(shardKeys, SHARDS_AT_ONCE).map((keys) => () => db.shards.bulkPut(keys.map(shardOf))),
        ]),
      ]);
      await db.blobs.bulkPut([...blobs]);
      await this.#writeExchange(change);
      await db.state.put({ ...state, lastStamp: last, shards: shardCount });
    });
  }

  /** Changes what is remembered of exchange, in one strict transaction. */
  async changeExchange(change: ExchangeChange): Promise<void> {
    const { exchange, peers, held, heldBytes } = this.#db;
    await this.#db.transaction('rw', exchange, peers, held, heldBytes, () => this.#writeExchange(change));
  }

  /** From now on this device writes under another identity. */
  async changeIdentity(identity: NewIdentity): Promise<void> {
    const db = this.#db;
    await db.transaction('rw', db.state, db.exchange, async () => {
      const state = await db.state.get('state');
      if (state === undefined) throw new StaleError('the park is gone');
      await db.exchange.put(await this.#formerSoFar());
      await db.exchange.put({ key: 'identity', ...identity });
      await db.state.put({ ...state, device: identity.identity.device });
    });
  }

  /** The bytes of a held bundle; null where it is not there. */
  async heldBytes(id: string): Promise<Uint8Array<ArrayBuffer> | null> {
    return (await this.#db.heldBytes.get(id))?.bytes ?? null;
  }

  /** Those of the attachments that are here. */
  async blobs(sha256: readonly string[]): Promise<BlobRecord[]> {
    const found = await this.#db.blobs.bulkGet([...sha256]);
    return found.filter((blob) => blob !== undefined);
  }

  /** Which of the attachments are here, without reading them. */
  async keptBlobs(sha256: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(
      await this.#db.blobs
        .where('sha256')
        .anyOf([...sha256])
        .primaryKeys(),
    );
  }

  /** Keeps attachments, all or none. */
  async keepBlobs(blobs: readonly BlobRecord[]): Promise<void> {
    await this.#db.transaction('rw', this.#db.blobs, () => this.#db.blobs.bulkPut([...blobs]));
  }

  /** Folds a long tail into segments. Safe at any time: readers see the one or the other. */
  async foldTail(): Promise<void> {
    const db = this.#db;
    if ((await db.tail.count()) < TAIL_LIMIT) return;
    await db.transaction('rw', db.segments, db.tail, async () => {
      const runs = runsOf(await db.tail.orderBy('stamp').toArray());
      const segments = runs.flatMap((run) => segmentsOf(run.map(setOfTail), run[0]?.stamp ?? 0));
      await db.segments.bulkAdd(segments);
      await db.tail.clear();
    });
  }

  /** Inside a transaction. */
  async #add({ parkId, name, sets, identity, trust, marks = NO_MARKS, blobs = [] }: NewPark): Promise<void> {
    const db = this.#db;
    const { records } = shardsOf(foldLog(ChangeLog.of(sets)));
    await db.state.add({
      key: 'state',
      parkId,
      name,
      device: identity.identity.device,
      lastStamp: sets.length,
      shards: records.length,
      schema: schemaFingerprint(),
    });
    await db.shards.bulkAdd(records);
    await db.segments.bulkAdd(segmentsOf(sets, 1));
    await db.blobs.bulkPut([...blobs]);
    await db.exchange.add({ key: 'identity', ...identity });
    await db.exchange.add({ key: 'trust', ...(trust ?? NOBODY) });
    await db.exchange.add({ key: 'marks', ...marks });
  }

  /** Inside a transaction: the state, where the database is as far as the caller thinks. */
  async #stateAt(lastStamp: Stamp): Promise<StateRecord> {
    const state = await this.#db.state.get('state');
    if (state === undefined || state.lastStamp !== lastStamp) throw new StaleError('the database has moved on');
    return state;
  }

  async #writeExchange({ trust, peers = [], hold = [], release = [], marks }: ExchangeChange): Promise<void> {
    const db = this.#db;
    if (trust !== undefined) await db.exchange.put({ key: 'trust', ...bothOf(await this.#trust(), trust) });
    if (marks !== undefined) await db.exchange.put({ ...(await this.#marks()), ...marks, key: 'marks' });
    await db.peers.bulkPut([...peers]);
    await db.held.bulkDelete([...release]);
    await db.heldBytes.bulkDelete([...release]);
    for (const { bytes, ...facts } of hold) {
      await db.held.put(facts);
      await db.heldBytes.put({ id: facts.id, bytes });
    }
  }

  async #marks(): Promise<ExchangeMarks> {
    const record = await this.#db.exchange.get('marks');
    return record?.key === 'marks' ? withoutKey(record) : NO_MARKS;
  }

  /** What the identities up to now could read. */
  async #formerSoFar(): Promise<FormerRecord> {
    const [identity, former] = await this.#db.exchange.bulkGet(['identity', 'former']);
    const earlier = former?.key === 'former' ? former.keys : [];
    const latest = identity?.key === 'identity' ? [identity.identity.encryption.privateKey] : [];
    return { key: 'former', keys: [...earlier, ...latest] };
  }

  async #trust(): Promise<Trust> {
    const record = await this.#db.exchange.get('trust');
    return record?.key === 'trust' ? withoutKey(record) : NOBODY;
  }

  async #loadExchange(): Promise<Pick<LoadedPark, 'exchange' | 'installation'>> {
    const db = this.#db;
    const [records, peers, held, marks] = await db.transaction('r', db.exchange, db.peers, db.held, () =>
      Promise.all([db.exchange.toArray(), db.peers.toArray(), db.held.toArray(), this.#marks()]),
    );
    const identity = records.find((record) => record.key === 'identity');
    const trust = records.find((record) => record.key === 'trust');
    return {
      exchange: {
        identity: identity?.identity ?? null,
        formerKeys: records.find((record) => record.key === 'former')?.keys ?? [],
        trust: trust === undefined ? NOBODY : withoutKey(trust),
        peers: new Map(peers.map((peer) => [peer.device, peer])),
        held: held.sort((a, b) => b.receivedAt - a.receivedAt),
        marks,
      },
      installation: identity?.installation ?? null,
    };
  }

  async #rebuild(state: StateRecord, log: ChangeLog): Promise<Pick<LoadedPark, 'park' | 'log' | 'layout' | 'state'>> {
    const db = this.#db;
    await new Slices().run(log.unpacking());
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

/** So many steps are on their way to the disk while the next one is made. */
const MOST_UNDER_WAY = 4;

/** One after another, each begun while those before it are still being written. */
async function overlapping(steps: readonly (() => PromiseLike<unknown>)[]): Promise<void> {
  const underWay: PromiseLike<unknown>[] = [];
  for (const step of steps) {
    const begun = step();
    begun.then(undefined, () => undefined); // it is awaited below, unless one before it fails first and ends it all
    underWay.push(begun);
    if (underWay.length >= MOST_UNDER_WAY) await underWay.shift();
  }
  for (const last of underWay) await last;
}

function slicesOf<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
}

function numbered(chunks: readonly PackedSets[], lastStamp: Stamp): { segments: SegmentRecord[]; last: Stamp } {
  let last = lastStamp;
  const segments = chunks.map((chunk) => {
    const first = last + 1;
    last += chunk.hashes.length;
    return { first, ...keptOf(chunk) };
  });
  return { segments, last };
}

/** A layout for all rows of a park, with its shards. */
function shardsOf(park: Park): { layout: ShardLayout; records: ShardRecord[] } {
  const layout = new ShardLayout();
  const stateOf = statesOf(park);
  for (const member of membersOf(park)) layout.shardFor(stateOf, member);
  return { layout, records: [...layout.keys()].map((key) => packShard(stateOf, key, layout.membersOf(key))) };
}

function* membersOf(park: Park): Iterable<Member> {
  for (const table of ENTITY_NAMES) for (const id of park.tables[table].keys()) yield { table, id };
}

function withoutKey<T extends { readonly key: string }>({ key: _key, ...rest }: T): Omit<T, 'key'> {
  return rest;
}
