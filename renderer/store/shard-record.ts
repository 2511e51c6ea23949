// A shard: some two hundred rows in one record, in columns, with their clocks in arrays beside them.
import type { Value } from '../changes/change-set.ts';
import type { Stamp } from '../changes/log.ts';
import type { Park } from '../changes/park.ts';
import { NOTHING_OPEN, type RowState, readLeaf } from '../changes/row-state.ts';
import { DELETED, type Leaf } from '../domain/registry/entity.ts';
import type { Id } from '../domain/registry/fields.ts';
import { type EntityName, entityOf, isEntityName } from '../domain/registry/registry.ts';

export interface ShardRecord {
  readonly key: number;
  readonly tables: readonly TableBlock[];
}

interface TableBlock {
  readonly table: string;
  readonly ids: readonly Id[];
  /** The leaves that any of the rows has, by path: positions change between versions, paths do not. */
  readonly columns: readonly Column[];
  /** The rows (by place in `ids`) that have leaves with several heads. */
  readonly open: readonly (readonly [row: number, heads: RowState['open']])[];
  /** The rows (by place in `ids`) whose deletion is disputed. Left out by the first version, which knew none. */
  readonly contested?: readonly number[];
}

interface Column {
  readonly path: string;
  readonly values: readonly Value[];
  /** Typed, since a browser copies such an array as it lies. The first versions wrote plain ones. */
  readonly stamps: ArrayLike<Stamp>;
}

export interface Member {
  readonly table: EntityName;
  readonly id: Id;
}

/** Where rows are read from: a park, or a merge that is not in it yet. */
export type StateOf = (table: EntityName, id: Id) => RowState | undefined;

export function statesOf(park: Park): StateOf {
  return (table, id) => park.tables[table].get(id);
}

/** Packs rows. Members that are not there are left out. */
export function packShard(stateOf: StateOf, key: number, members: Iterable<Member>): ShardRecord {
  const byTable = new Map<EntityName, RowState[]>();
  for (const { table, id } of members) {
    const state = stateOf(table, id);
    if (state === undefined) continue;
    const states = byTable.get(table);
    if (states === undefined) byTable.set(table, [state]);
    else states.push(state);
  }
  return { key, tables: [...byTable].map(([table, states]) => packTable(table, states)) };
}

/** Puts a shard's rows into a park, and tells which they are. */
export function unpackShard(park: Park, record: ShardRecord): Member[] {
  return record.tables.flatMap((block) => (isEntityName(block.table) ? unpackTable(park, block.table, block) : []));
}

function packTable(table: EntityName, states: readonly RowState[]): TableBlock {
  const written = entityOf(table).leaves.filter((leaf) => states.some((state) => state.stamps[leaf.index] !== 0));
  return {
    table,
    ids: Array.from(states, (state) => state.row.id),
    columns: written.map((leaf) => packColumn(leaf, states)),
    open: states.flatMap((state, row) =>
      state.open === NOTHING_OPEN || Object.keys(state.open).length === 0 ? [] : [[row, state.open] as const],
    ),
    contested: states.flatMap((state, row) => (state.contested ? [row] : [])),
  };
}

function packColumn(leaf: Leaf, states: readonly RowState[]): Column {
  const { index } = leaf;
  const stamps = new Uint32Array(states.length);
  const values: Value[] = []; // filled from its beginning: an array that was made at its full length takes a browser twice as long to copy
  for (const state of states) {
    const stamp = state.stamps[index] ?? 0;
    stamps[values.length] = stamp;
    values.push(stamp === 0 ? null : readLeaf(state, leaf));
  }
  return { path: leaf.path, values, stamps };
}

function unpackTable(park: Park, table: EntityName, block: TableBlock): Member[] {
  const columns = block.columns.flatMap((column) => {
    const leaf = entityOf(table).leafAt.get(column.path);
    return leaf === undefined ? [] : [{ leaf, column }];
  });
  const open = new Map(block.open);
  const contested = new Set(block.contested ?? []);
  return block.ids.map((id, row) => {
    park.tables[table].set(id, {
      ...unpackRow(table, id, columns, row),
      open: open.get(row) ?? NOTHING_OPEN,
      contested: contested.has(row),
    });
    return { table, id };
  });
}

function unpackRow(
  table: EntityName,
  id: Id,
  columns: readonly { readonly leaf: Leaf; readonly column: Column }[],
  at: number,
): Pick<RowState, 'row' | 'deleted' | 'stamps'> {
  const entity = entityOf(table);
  const row: Record<string, unknown> & { id: Id } = { ...entity.blank, id };
  const stamps: Stamp[] = Array(entity.leaves.length).fill(0);
  let deleted = false;
  for (const { leaf, column } of columns) {
    stamps[leaf.index] = column.stamps[at] ?? 0;
    const value = column.values[at] ?? null;
    if (value === null) continue;
    if (leaf.fieldName === DELETED) deleted = value === true;
    else if (leaf.part === null) row[leaf.fieldName] = value;
    else row[leaf.fieldName] = { ...(row[leaf.fieldName] as object), [leaf.part]: value };
  }
  return { row, deleted, stamps };
}
