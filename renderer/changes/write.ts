// From writes (this leaf shall have that value) to ops (which also say what they replace).
import { DELETED, type Leaf } from '../domain/registry/entity.ts';
import type { Id } from '../domain/registry/fields.ts';
import { type EntityName, entityOf } from '../domain/registry/registry.ts';
import type { Dot, Op, Value } from './change-set.ts';
import { type ChangeLog, dotOf } from './log.ts';
import { broughtAbout, headsOf, type Park, type RowState } from './park.ts';

export interface Write {
  readonly table: EntityName;
  readonly id: Id;
  readonly leaf: Leaf;
  readonly value: Value;
}

/**
 * The ops of one change set. Of several writes to one leaf the last counts; a write of what already stands there, undisputed,
 * is left out.
 */
export function opsOf(park: Park, log: ChangeLog, writes: Iterable<Write>): Op[] {
  const last = new Map<string, Write>();
  for (const write of writes) last.set(`${write.table}/${write.id}/${write.leaf.path}`, write);
  return [...last.values()].flatMap((write) => {
    const state = park.tables[write.table].get(write.id);
    return state !== undefined && stands(state, write) ? [] : [opOf(write, state, log)];
  });
}

export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a);
  const right = b as Readonly<Record<string, Value>>;
  return (
    left.length === Object.keys(b).length && left.every(([key, value]) => Object.hasOwn(right, key) && sameValue(value, right[key] ?? null))
  );
}

function stands(state: RowState, { leaf, value }: Write): boolean {
  const heads = headsOf(state, leaf);
  if (heads.length === 0) return value === null;
  return heads.length === 1 && sameValue(heads[0]?.value ?? null, broughtAbout(leaf, value));
}

function opOf({ table, id, leaf, value }: Write, state: RowState | undefined, log: ChangeLog): Op {
  return { table, id, field: leaf.path, value, supersedes: state === undefined ? [] : supersededBy(state, table, leaf, value, log) };
}

/** A deletion names every head of the row: whatever its author had not seen shows later as a conflict. */
function supersededBy(state: RowState, table: EntityName, leaf: Leaf, value: Value, log: ChangeLog): Dot[] {
  const leaves = leaf.fieldName === DELETED && value === true ? entityOf(table).leaves : [leaf];
  const stamps = new Set(leaves.flatMap((each) => headsOf(state, each).map((head) => head.stamp)));
  return [...stamps].sort((a, b) => a - b).map((stamp) => dotOf(log.at(stamp)));
}
