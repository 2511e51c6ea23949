// A code that another living row of the same owner already has is refused on the way in. (A merge keeps both and flags them.)
import { DELETED } from '../domain/registry/entity.ts';
import type { Id } from '../domain/registry/fields.ts';
import { type EntityName, entityOf } from '../domain/registry/registry.ts';
import { failure } from '../domain/result.ts';
import type { Value } from './change-set.ts';
import type { Park } from './park.ts';
import { isHidden } from './row-state.ts';
import { isStep, partOf, type Steps, stepsOver } from './steps.ts';
import type { Write } from './write.ts';

/** `edit.taken` for the first value that would stand twice, or null. */
export function* uniqueInSteps(park: Park, writes: readonly Write[]): Steps<ReturnType<typeof failure> | null> {
  const asked = writes.filter(({ table, leaf, value }) => typeof value === 'string' && entityOf(table).fields[leaf.fieldName]?.unique);
  if (asked.length === 0) return null;
  const after = new Overlay(park);
  yield* partOf(
    0,
    0.5,
    stepsOver(writes, (write) => after.add(write)),
  );
  const holders = new Map<string, Map<string, Id>>();
  for (const [at, { table, id, leaf, value }] of asked.entries()) {
    if (isStep(at)) yield (1 + at / asked.length) / 2;
    if (typeof value !== 'string' || after.read(table, id, leaf.path) !== value) continue;
    const key = `${table}/${leaf.path}`;
    const held = holders.get(key) ?? after.holders(table, leaf.path, valuesFor(asked, table, leaf.path));
    holders.set(key, held);
    const holder = held.get(after.scoped(table, id, value));
    if (holder !== undefined && holder !== id) return failure('edit.taken', { table, field: leaf.path, given: value });
  }
  return null;
}

function valuesFor(asked: readonly Write[], table: EntityName, path: string): ReadonlySet<unknown> {
  return new Set(asked.filter((write) => write.table === table && write.leaf.path === path).map(({ value }) => value));
}

/** The park as it would be after the writes, for the leaves asked about. */
class Overlay {
  readonly #park: Park;
  readonly #written = new Map<EntityName, Map<Id, Map<string, Value>>>();

  constructor(park: Park) {
    this.#park = park;
  }

  add({ table, id, leaf, value }: Write): void {
    const rows = this.#written.get(table) ?? new Map<Id, Map<string, Value>>();
    const leaves = rows.get(id) ?? new Map<string, Value>();
    this.#written.set(table, rows.set(id, leaves.set(leaf.path, value)));
  }

  read(table: EntityName, id: Id, path: string): unknown {
    const written = this.#written.get(table)?.get(id);
    if (written?.has(path)) return written.get(path);
    const state = this.#park.tables[table].get(id);
    return path === DELETED ? state !== undefined && isHidden(state) : state?.row[path];
  }

  /** A value together with the owner within which it must be unique. */
  scoped(table: EntityName, id: Id, value: string): string {
    const { owner } = entityOf(table);
    return `${owner === null ? '' : String(this.read(table, id, owner))}\n${value}`;
  }

  /** Each of the values that are asked for and in use, with the living row that has it; `CLASH` where several do. */
  holders(table: EntityName, path: string, wanted: ReadonlySet<unknown>): Map<string, Id> {
    const held = new Map<string, Id>();
    for (const id of this.#mayHave(table, path, wanted)) {
      const value = this.read(table, id, path);
      if (typeof value !== 'string' || value === '' || !wanted.has(value) || this.read(table, id, DELETED) === true) continue;
      const key = this.scoped(table, id, value);
      if (!held.has(key)) held.set(key, id);
      else if (held.get(key) !== id) held.set(key, CLASH);
    }
    return held;
  }

  /** The rows that are written to, and of all others those that have such a value: tables are long, and what is asked for is seldom much. */
  *#mayHave(table: EntityName, path: string, wanted: ReadonlySet<unknown>): Iterable<Id> {
    const written = this.#written.get(table);
    if (written !== undefined) yield* written.keys();
    for (const [id, { row }] of this.#park.tables[table]) if (wanted.has(row[path]) && written?.has(id) !== true) yield id;
  }
}

/** Stands for «more than one row»: differs from every id. */
const CLASH = '';
