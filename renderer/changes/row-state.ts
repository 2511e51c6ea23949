// One row of the park with the clocks of its leaves, and what is read from it.
import { DELETED, type Leaf } from '../domain/registry/entity.ts';
import type { Id } from '../domain/registry/fields.ts';
import type { AnyRow, EntityName } from '../domain/registry/registry.ts';
import type { Value } from './change-set.ts';
import type { Stamp } from './log.ts';

/** A write that no known write replaces. */
export interface Head {
  readonly stamp: Stamp;
  readonly value: Value;
}

/** Immutable: a change makes a new one. */
export interface RowState {
  readonly row: AnyRow;
  /** What the register `_deleted` shows. */
  readonly deleted: boolean;
  /** The row was deleted by someone who had not seen all that is written in it: it stays visible until a person decides. */
  readonly contested: boolean;
  /** By leaf index: the stamp of the write that shows; 0 where nothing was written. */
  readonly stamps: readonly Stamp[];
  /** The leaves (by path) that have more than one head, with all their heads, the one that shows first. Nearly always empty. */
  readonly open: Readonly<Record<string, readonly Head[]>>;
}

/** No leaf has more than one head: one object for all rows of which that is true, so that it is told at a glance. */
export const NOTHING_OPEN: RowState['open'] = {};

/** The rows of each entity, by id. */
export type Tables = Readonly<Record<EntityName, Map<Id, RowState>>>;

/** Whether views leave the row out. */
export function isHidden({ deleted, contested }: RowState): boolean {
  return deleted && !contested;
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
