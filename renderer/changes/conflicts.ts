// What people have to decide on after laptops worked apart. Derived from the park's heads, never recorded: parks that hold the same
// change sets have the same conflicts, and whoever settles one settles it for all.
import { DELETED, type Leaf } from '../domain/registry/entity.ts';
import type { Id } from '../domain/registry/fields.ts';
import { ENTITY_NAMES, type EntityName, entityOf, isEntityName } from '../domain/registry/registry.ts';
import type { Dot, Value } from './change-set.ts';
import type { Hlc } from './clock.ts';
import { deletionIn } from './drafts.ts';
import { type ChangeLog, dotOf } from './log.ts';
import type { Park } from './park.ts';
import { headsOf, isHidden, NOTHING_OPEN, type RowState } from './row-state.ts';
import { sameValue } from './write.ts';

/** One of the values that were written apart, with the latest write of it. */
export interface Contender {
  readonly value: Value;
  readonly dot: Dot;
  readonly author: string;
  readonly at: Hlc;
}

export type Conflict =
  /** A field with several values; the first is the one that shows. */
  | {
      readonly kind: 'field';
      readonly table: EntityName;
      readonly id: Id;
      readonly field: string;
      readonly contenders: readonly Contender[];
    }
  /** A row that one deleted and another wrote to. `contenders`: who deleted it (true), and what was written, unseen by them. */
  | {
      readonly kind: 'deletion';
      readonly table: EntityName;
      readonly id: Id;
      readonly contenders: readonly Contender[];
      readonly edits: readonly Edited[];
    }
  /** Rows that have a value which only one may have. */
  | { readonly kind: 'clash'; readonly table: EntityName; readonly field: string; readonly value: string; readonly ids: readonly Id[] }
  /** A row whose owner is deleted, or has not arrived. */
  | { readonly kind: 'homeless'; readonly table: EntityName; readonly id: Id; readonly field: string; readonly owner: Id };

export interface Edited extends Contender {
  readonly field: string;
}

/** All conflicts of a park, by entity and id: the same list wherever the same change sets are. */
export function conflictsOf(park: Park, log: ChangeLog): Conflict[] {
  return ENTITY_NAMES.flatMap((table) => {
    const states = [...park.tables[table].values()].filter((state) => !isHidden(state));
    if (states.length === 0) return [];
    const conflicts = [
      ...states.flatMap((state) => conflictsOfRow(table, state, log)),
      ...homelessIn(park, table, states),
      ...clashesIn(table, states),
    ];
    return conflicts.sort((a, b) => compareKeys(keyOf(a), keyOf(b)));
  });
}

/** The conflicts that a row has by itself: its fields with several values, and its disputed deletion. */
export function conflictsOfRow(table: EntityName, state: RowState, log: ChangeLog): Conflict[] {
  const { id } = state.row;
  if (isHidden(state) || (!state.contested && !hasAny(state.open))) return [];
  const { leaves, leafAt } = entityOf(table);
  const fields = leaves.filter((leaf) => leaf.path !== DELETED && state.open[leaf.path] !== undefined);
  const conflicts = fields.flatMap((leaf): Conflict[] => {
    const contenders = contendersOf(state, leaf, log);
    return contenders.length < 2 ? [] : [{ kind: 'field', table, id, field: leaf.path, contenders }];
  });
  const deletion = leafAt.get(DELETED);
  const contenders = deletion === undefined ? [] : contendersOf(state, deletion, log);
  if (!state.contested && contenders.length < 2) return conflicts;
  return [{ kind: 'deletion', table, id, contenders, edits: unseenEdits(table, state, log) }, ...conflicts];
}

/** Asked of every row, nearly always in vain. */
function hasAny(record: object): boolean {
  if (record === NOTHING_OPEN) return false;
  for (const key in record) if (Object.hasOwn(record, key)) return true;
  return false;
}

/** How many conflicts a row has by itself. */
export function countOfRow(table: EntityName, state: RowState | undefined, log: ChangeLog): number {
  return state === undefined ? 0 : conflictsOfRow(table, state, log).length;
}

/** The different values of a leaf, each by its latest write, the one that shows first. Equal values close silently. */
function contendersOf(state: RowState, leaf: Leaf, log: ChangeLog): Contender[] {
  const contenders: Contender[] = [];
  for (const { stamp, value } of headsOf(state, leaf)) {
    const set = log.at(stamp);
    if (!contenders.some((other) => sameValue(other.value, value)))
      contenders.push({ value, dot: dotOf(set), author: set.author, at: set.at });
  }
  return contenders;
}

/** What stands in a row and was not seen by those who deleted it. */
function unseenEdits(table: EntityName, state: RowState, log: ChangeLog): Edited[] {
  const deletion = entityOf(table).leafAt.get(DELETED);
  const deletions = deletion === undefined ? [] : headsOf(state, deletion).filter((head) => head.value === true);
  const seen = new Set(
    deletions.flatMap(({ stamp }) => {
      const op = deletionIn(log.at(stamp), table, state.row.id);
      return [stamp, ...(op?.supersedes.map((dot) => log.stampOf(dot)) ?? [])];
    }),
  );
  return entityOf(table).leaves.flatMap((leaf) => {
    if (leaf.path === DELETED) return [];
    const unseen = headsOf(state, leaf).filter((head) => !seen.has(head.stamp));
    return unseen.map(({ stamp, value }) => {
      const set = log.at(stamp);
      return { field: leaf.path, value, dot: dotOf(set), author: set.author, at: set.at };
    });
  });
}

function homelessIn(park: Park, table: EntityName, states: readonly RowState[]): Conflict[] {
  const { owner, fields } = entityOf(table);
  const target = owner === null ? null : (fields[owner]?.target ?? null);
  if (owner === null || target === null || !isEntityName(target)) return [];
  return states.flatMap(({ row }): Conflict[] => {
    const home = row[owner];
    if (typeof home !== 'string') return [];
    const state = park.tables[target].get(home);
    const hasHome = state !== undefined && !isHidden(state);
    return hasHome ? [] : [{ kind: 'homeless', table, id: row.id, field: owner, owner: home }];
  });
}

function clashesIn(table: EntityName, states: readonly RowState[]): Conflict[] {
  const { fields, owner } = entityOf(table);
  return Object.entries(fields).flatMap(([field, { unique }]) => {
    if (!unique) return [];
    const holders = new Map<string, { value: string; ids: Id[] }>();
    for (const { row } of states) {
      const value = row[field];
      if (typeof value !== 'string' || value === '') continue;
      const key = `${owner === null ? '' : String(row[owner])}\n${value}`;
      const holder = holders.get(key);
      if (holder === undefined) holders.set(key, { value, ids: [row.id] });
      else holder.ids.push(row.id);
    }
    const clashes = [...holders.values()].filter(({ ids }) => ids.length > 1);
    return clashes.map(({ value, ids }): Conflict => ({ kind: 'clash', table, field, value, ids: ids.sort() }));
  });
}

/** Names a conflict: the same wherever it is seen. */
export function keyOf(conflict: Conflict): string {
  const row = conflict.kind === 'clash' ? `${conflict.ids[0]}/${conflict.field}/${conflict.value}` : conflict.id;
  const field = conflict.kind === 'field' || conflict.kind === 'homeless' ? conflict.field : '';
  return `${conflict.table}/${row}/${conflict.kind}/${field}`;
}

function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
