// Which row stands in which shard. A project's rows stand together; small projects share a shard; rows that belong to no project
// are bucketed by entity. Where a row stands is a matter of speed alone: any layout reads back the same park.
import type { Id } from '../domain/registry/fields.ts';
import { type EntityName, entityOf, isEntityName } from '../domain/registry/registry.ts';
import type { Member, StateOf } from './shard-record.ts';

/** A shard takes in another project up to this many rows. */
const SHARED_UP_TO = 200;
/** A project goes on in a new shard from this many rows. */
const FULL_AT = 400;

interface Place {
  readonly member: Member;
  readonly key: number;
}

/** A shard as it was found. */
export interface FoundShard {
  readonly key: number;
  readonly members: readonly Member[];
}

export class ShardLayout {
  /** By entity, since nothing keeps rows of two entities from having one id. */
  readonly #places = new Map<EntityName, Map<Id, Place>>();
  readonly #members = new Map<number, Set<Member>>();
  /** The shard to which a project's, or an entity's, next row goes. */
  readonly #current = new Map<string, number>();
  #lastKey = 0;
  /** Of shards that were found: what is still to be placed. Nobody asks for it before something is written. */
  #placing: Generator<void, void> | null = null;

  /** The layout of shards as they were found. Rows are placed with `placing`, or all at once when someone asks where one stands. */
  static of(stateOf: StateOf, shards: readonly FoundShard[]): ShardLayout {
    const layout = new ShardLayout();
    layout.#placing = placeAll(layout, stateOf, shards);
    return layout;
  }

  /** Places what is still to be placed, a shard with each step. */
  *placing(): Generator<void, void> {
    while (this.#placing?.next().done === false) yield;
    this.#placing = null;
  }

  get shardCount(): number {
    return this.#whole().#members.size;
  }

  keys(): Iterable<number> {
    return this.#whole().#members.keys();
  }

  membersOf(key: number): Iterable<Member> {
    return this.#whole().#members.get(key) ?? [];
  }

  /** Notes a row as it was found in a shard. Once for each row. */
  place(stateOf: StateOf, member: Member, key: number): void {
    const places = this.#places.get(member.table) ?? new Map<Id, Place>();
    this.#places.set(member.table, places.set(member.id, { member, key }));
    const members = this.#members.get(key) ?? new Set<Member>();
    this.#members.set(key, members.add(member));
    this.#lastKey = Math.max(this.#lastKey, key);
    this.#current.set(homeOf(stateOf, member), key);
  }

  /** The shard of a row; a new row is placed. */
  shardFor(stateOf: StateOf, member: Member): number {
    const known = this.#whole().#places.get(member.table)?.get(member.id);
    if (known !== undefined) return known.key;
    const current = this.#current.get(homeOf(stateOf, member));
    const key = current !== undefined && this.#size(current) < FULL_AT ? current : this.#roomyKey();
    this.place(stateOf, { table: member.table, id: member.id }, key);
    return key;
  }

  /** Takes a row out again, whose writing failed. */
  forget({ table, id }: Member): void {
    const place = this.#whole().#places.get(table)?.get(id);
    if (place === undefined) return;
    this.#places.get(table)?.delete(id);
    const members = this.#members.get(place.key);
    members?.delete(place.member);
    if (members?.size === 0) this.#members.delete(place.key);
  }

  #whole(): this {
    while (this.#placing?.next().done === false);
    this.#placing = null;
    return this;
  }

  #roomyKey(): number {
    return this.#lastKey > 0 && this.#size(this.#lastKey) < SHARED_UP_TO ? this.#lastKey : this.#lastKey + 1;
  }

  #size(key: number): number {
    return this.#members.get(key)?.size ?? 0;
  }
}

function* placeAll(layout: ShardLayout, stateOf: StateOf, shards: readonly FoundShard[]): Generator<void, void> {
  for (const { key, members } of shards) {
    for (const member of members) layout.place(stateOf, member, key);
    yield;
  }
}

/** The row at the top of a row's chain of owners, or its entity where it has no owner. */
function homeOf(stateOf: StateOf, { table, id }: Member): string {
  let at: Member = { table, id };
  for (let depth = 0; depth < 8; depth += 1) {
    const { owner, fields } = entityOf(at.table);
    const target: string | null = owner === null ? null : (fields[owner]?.target ?? null);
    const next = owner === null ? null : stateOf(at.table, at.id)?.row[owner];
    if (target === null || !isEntityName(target) || typeof next !== 'string') break;
    at = { table: target, id: next };
  }
  return at.table === 'project' || at.id !== id ? at.id : bucketOf(at.table);
}

function bucketOf(table: EntityName): string {
  return `table:${table}`;
}
