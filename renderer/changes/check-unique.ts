// A code that another living row of the same owner already has is refused on the way in. (A merge keeps both and flags them.)
import { DELETED } from '../domain/registry/entity.ts';
import type { Id } from '../domain/registry/fields.ts';
import { type EntityName, entityOf } from '../domain/registry/registry.ts';
import { failure } from '../domain/result.ts';
import type { Park } from './park.ts';
import { isHidden } from './row-state.ts';
import type { Write } from './write.ts';

/** `edit.taken` for the first value that would stand twice, or null. */
export function checkUnique(park: Park, writes: readonly Write[]): ReturnType<typeof failure> | null {
  const after = new Overlay(park, writes);
  const holders = new Map<string, Map<string, Id>>();
  for (const { table, id, leaf, value } of writes) {
    if (typeof value !== 'string' || !entityOf(table).fields[leaf.fieldName]?.unique || after.read(table, id, leaf.path) !== value)
      continue;
    const key = `${table}/${leaf.path}`;
    const held = holders.get(key) ?? after.holders(table, leaf.path);
    holders.set(key, held);
    const holder = held.get(after.scoped(table, id, value));
    if (holder !== undefined && holder !== id) return failure('edit.taken', { table, field: leaf.path, given: value });
  }
  return null;
}

/** The park as it would be after the writes, for the leaves asked about. */
class Overlay {
  readonly #park: Park;
  readonly #written = new Map<string, unknown>();
  readonly #ids: readonly (readonly [EntityName, Id])[];

  constructor(park: Park, writes: readonly Write[]) {
    this.#park = park;
    this.#ids = writes.map(({ table, id }) => [table, id]);
    for (const { table, id, leaf, value } of writes) this.#written.set(`${table}/${id}/${leaf.path}`, value);
  }

  read(table: EntityName, id: Id, path: string): unknown {
    const key = `${table}/${id}/${path}`;
    if (this.#written.has(key)) return this.#written.get(key);
    const state = this.#park.tables[table].get(id);
    return path === DELETED ? state !== undefined && isHidden(state) : state?.row[path];
  }

  /** A value together with the owner within which it must be unique. */
  scoped(table: EntityName, id: Id, value: string): string {
    const { owner } = entityOf(table);
    return `${owner === null ? '' : String(this.read(table, id, owner))}\n${value}`;
  }

  /** Each value in use, with the living row that has it; `CLASH` where several do. */
  holders(table: EntityName, path: string): Map<string, Id> {
    const held = new Map<string, Id>();
    for (const id of this.#idsIn(table)) {
      const value = this.read(table, id, path);
      if (typeof value !== 'string' || value === '' || this.read(table, id, DELETED) === true) continue;
      const key = this.scoped(table, id, value);
      if (!held.has(key)) held.set(key, id);
      else if (held.get(key) !== id) held.set(key, CLASH);
    }
    return held;
  }

  /** Asked for only where a value must be unique: most edits write no such value, and tables are long. */
  #idsIn(table: EntityName): Set<Id> {
    return new Set([...this.#park.tables[table].keys(), ...this.#ids.flatMap(([name, id]) => (name === table ? [id] : []))]);
  }
}

/** Stands for «more than one row»: differs from every id. */
const CLASH = '';
