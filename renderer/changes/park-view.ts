// Reads a park through lists and groups that are made on first use and kept until their table changes.
import type { Id } from '../domain/registry/fields.ts';
import type { ParkReader, RowReader } from '../domain/registry/park-reader.ts';
import type { AnyRow, EntityName, Row } from '../domain/registry/registry.ts';
import type { Park } from './park.ts';
import { isHidden, type RowState } from './row-state.ts';

interface TableCache {
  rows?: readonly AnyRow[];
  readonly groups: Map<string, ReadonlyMap<Id, readonly AnyRow[]>>;
}

/** A new one stands for each change of the park, so that its identity tells views whether anything changed. */
export class ParkView implements ParkReader {
  readonly #park: Park;
  readonly #caches: Map<EntityName, TableCache>;

  constructor(park: Park, caches: Map<EntityName, TableCache> = new Map()) {
    this.#park = park;
    this.#caches = caches;
  }

  /** The view after a change to `tables`; what was made of the other tables is kept. */
  after(tables: ReadonlySet<EntityName>): ParkView {
    return new ParkView(this.#park, new Map([...this.#caches].filter(([name]) => !tables.has(name))));
  }

  row<Name extends EntityName>(table: Name, id: Id | null): Row<Name> | null {
    const state = id === null ? undefined : this.#park.tables[table].get(id);
    return state === undefined || isHidden(state) ? null : asRow<Name>(state.row);
  }

  rows<Name extends EntityName>(table: Name): readonly Row<Name>[] {
    const cache = this.#cache(table);
    cache.rows ??= visibleRows(this.#park.tables[table].values());
    return asRows<Name>(cache.rows);
  }

  referring<Name extends EntityName>(table: Name, field: keyof Row<Name> & string, id: Id): readonly Row<Name>[] {
    const cache = this.#cache(table);
    let groups = cache.groups.get(field);
    if (groups === undefined) {
      groups = groupBy(this.rows(table), field);
      cache.groups.set(field, groups);
    }
    return asRows<Name>(groups.get(id) ?? []);
  }

  #cache(table: EntityName): TableCache {
    let cache = this.#caches.get(table);
    if (cache === undefined) {
      cache = { groups: new Map() };
      this.#caches.set(table, cache);
    }
    return cache;
  }
}

/** Finds rows whether or not they are deleted: history names what is gone by what it was called. */
export function everyRowOf(park: Park): RowReader {
  return {
    row<Name extends EntityName>(table: Name, id: Id | null): Row<Name> | null {
      const state = id === null ? undefined : park.tables[table].get(id);
      return state === undefined ? null : asRow<Name>(state.row);
    },
  };
}

/** In one pass: there may be a hundred thousand. */
function visibleRows(states: Iterable<RowState>): readonly AnyRow[] {
  const rows: AnyRow[] = [];
  for (const state of states) if (!isHidden(state)) rows.push(state.row);
  return rows;
}

function groupBy(rows: readonly AnyRow[], field: string): ReadonlyMap<Id, readonly AnyRow[]> {
  const groups = new Map<Id, AnyRow[]>();
  for (const row of rows) {
    const key = row[field];
    if (typeof key !== 'string') continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

// The fold builds each row from its entity's blank and lets in only values that fit their leaves: these two are where the
// untyped table becomes the typed row.
function asRow<Name extends EntityName>(row: AnyRow): Row<Name> {
  return row as unknown as Row<Name>;
}

function asRows<Name extends EntityName>(rows: readonly AnyRow[]): readonly Row<Name>[] {
  return rows as unknown as readonly Row<Name>[];
}
