// The park in memory: the fold of the change log.
import { DELETED, type Leaf } from '../domain/registry/entity.ts';
import type { Id } from '../domain/registry/fields.ts';
import { type AnyRow, ENTITY_NAMES, type EntityName, entityOf, isEntityName } from '../domain/registry/registry.ts';
import type { ChangeSet, Op, Value } from './change-set.ts';
import type { ChangeLog, Stamp } from './log.ts';

/** A write that no known write replaces. */
export interface Head {
  readonly stamp: Stamp;
  readonly value: Value;
}

/** A row with the clocks of its leaves. Immutable: a change makes a new one. */
export interface RowState {
  readonly row: AnyRow;
  readonly deleted: boolean;
  /** By leaf index: the stamp of the write that shows; 0 where nothing was written. */
  readonly stamps: readonly Stamp[];
  /** The leaves (by path) that have more than one head, with all their heads. Nearly always empty. */
  readonly open: Readonly<Record<string, readonly Head[]>>;
}

/** An op whose table or field this version does not know, or whose value does not fit the field: kept, not shown. */
export interface PendingOp {
  readonly stamp: Stamp;
  readonly op: Op;
}

export interface Park {
  readonly tables: Readonly<Record<EntityName, Map<Id, RowState>>>;
  readonly pending: PendingOp[];
}

/** What a change set replaced, enough to take it back and to know which shards it touched. */
export interface Journal {
  readonly replaced: readonly { readonly table: EntityName; readonly id: Id; readonly before: RowState | undefined }[];
  readonly pendingBefore: number;
}

export function emptyPark(): Park {
  // Object.fromEntries loses the key type; every entity name is there by construction.
  return { tables: Object.fromEntries(ENTITY_NAMES.map((name) => [name, new Map()])) as unknown as Park['tables'], pending: [] };
}

/** The park that a log tells of. */
export function foldLog(log: ChangeLog): Park {
  const park = emptyPark();
  let stamp = 0;
  for (const set of log) applyChangeSet(park, log, set, ++stamp);
  return park;
}

/**
 * Applies one change set that already stands in `log` under `stamp`. Changes `park` in place; row states are replaced, never
 * changed. The journal it returns takes it back with `revert`.
 */
export function applyChangeSet(park: Park, log: ChangeLog, set: ChangeSet, stamp: Stamp): Journal {
  const pendingBefore = park.pending.length;
  const drafts = new Map<string, Draft>();
  for (const op of set.ops) {
    const leaf = knownLeaf(op);
    if (leaf === null || !isEntityName(op.table)) park.pending.push({ stamp, op });
    else writeLeaf(draftOf(drafts, park, op.table, op.id), leaf, op, stamp, log);
  }
  const replaced: Journal['replaced'][number][] = [];
  for (const draft of drafts.values()) {
    replaced.push({ table: draft.table, id: draft.row.id, before: draft.before });
    park.tables[draft.table].set(draft.row.id, finished(draft));
  }
  return { replaced, pendingBefore };
}

/** Takes back the change set that was applied last. */
export function revert(park: Park, journal: Journal): void {
  for (const { table, id, before } of journal.replaced) {
    if (before === undefined) park.tables[table].delete(id);
    else park.tables[table].set(id, before);
  }
  park.pending.length = journal.pendingBefore;
}

/** The writes to a leaf that no known write replaces, the one that shows first; none where nothing was written. */
export function headsOf(state: RowState, leaf: Leaf): readonly Head[] {
  const open = state.open[leaf.path];
  if (open !== undefined) return open;
  const stamp = state.stamps[leaf.index] ?? 0;
  return stamp === 0 ? [] : [{ stamp, value: readLeaf(state, leaf) }];
}

/**
 * The value that a write brings about: clearing a leaf and writing what it reads as when cleared are one and the same, so that heads
 * are equal in whatever order they arrived.
 */
export function broughtAbout(leaf: Leaf, value: Value): Value {
  // A field's initial value is one that its leaf lets in, or null.
  return value ?? (leaf.initial as Value);
}

/** The value of a leaf as it shows; null where it is empty. */
export function readLeaf(state: Pick<RowState, 'row' | 'deleted'>, leaf: Leaf): Value {
  if (leaf.fieldName === DELETED) return state.deleted;
  const value = state.row[leaf.fieldName];
  // Row values are what the leaf schemas let in, and those are JSON.
  if (leaf.part === null) return value as Value;
  return (value as Readonly<Record<string, Value>>)[leaf.part] ?? null;
}

interface Draft {
  readonly table: EntityName;
  readonly before: RowState | undefined;
  readonly row: Record<string, unknown> & { readonly id: Id };
  deleted: boolean;
  readonly stamps: Stamp[];
  open: Record<string, readonly Head[]>;
}

function knownLeaf(op: Op): Leaf | null {
  if (!isEntityName(op.table)) return null;
  const leaf = entityOf(op.table).leafAt.get(op.field);
  if (leaf === undefined) return null;
  return op.value === null || leaf.schema.safeParse(op.value).success ? leaf : null;
}

function draftOf(drafts: Map<string, Draft>, park: Park, table: EntityName, id: Id): Draft {
  const key = `${table}/${id}`;
  const known = drafts.get(key);
  if (known !== undefined) return known;
  const before = park.tables[table].get(id);
  const draft: Draft =
    before === undefined
      ? {
          table,
          before,
          row: { ...entityOf(table).blank, id },
          deleted: false,
          stamps: Array(entityOf(table).leaves.length).fill(0),
          open: {},
        }
      : { table, before, row: { ...before.row }, deleted: before.deleted, stamps: [...before.stamps], open: before.open };
  drafts.set(key, draft);
  return draft;
}

function writeLeaf(draft: Draft, leaf: Leaf, op: Op, stamp: Stamp, log: ChangeLog): void {
  const heads = survivingHeads(draft, leaf, op, log);
  if (heads.length === 0) {
    show(draft, leaf, { stamp, value: broughtAbout(leaf, op.value) });
    if (draft.open[leaf.path] !== undefined) draft.open = without(draft.open, leaf.path);
    return;
  }
  const all = [...heads, { stamp, value: broughtAbout(leaf, op.value) }].sort((a, b) => log.compare(b.stamp, a.stamp));
  const [winner] = all;
  if (winner !== undefined) show(draft, leaf, winner);
  draft.open = { ...draft.open, [leaf.path]: all };
}

/** The heads that the op's author had not seen. */
function survivingHeads(draft: Draft, leaf: Leaf, op: Op, log: ChangeLog): readonly Head[] {
  const open = draft.open[leaf.path];
  const shown = draft.stamps[leaf.index] ?? 0;
  if (open === undefined && shown === 0) return [];
  const heads = open ?? [{ stamp: shown, value: readLeaf({ row: draft.row, deleted: draft.deleted }, leaf) }];
  return heads.filter((head) => !op.supersedes.some((dot) => log.stampOf(dot) === head.stamp));
}

function show(draft: Draft, leaf: Leaf, head: Head): void {
  draft.stamps[leaf.index] = head.stamp;
  if (leaf.fieldName === DELETED) {
    draft.deleted = head.value === true;
    return;
  }
  draft.row[leaf.fieldName] =
    leaf.part === null ? head.value : withPart(draft.row[leaf.fieldName], leaf.part, head.value, isLocalized(draft.table, leaf));
}

/** A text with one language, or a group with one part, replaced. A cleared language leaves no key. */
function withPart(current: unknown, part: string, value: Value, isLanguage: boolean): unknown {
  const rest = without(current as Record<string, unknown>, part);
  return value === null && isLanguage ? rest : { ...rest, [part]: value };
}

function isLocalized(table: EntityName, leaf: Leaf): boolean {
  return entityOf(table).fields[leaf.fieldName]?.kind === 'localized';
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  const { [key]: _dropped, ...rest } = record;
  return rest;
}

function finished({ row, deleted, stamps, open }: Draft): RowState {
  return { row, deleted, stamps, open };
}
