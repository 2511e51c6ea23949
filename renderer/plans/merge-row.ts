// Three values meet in each field of a row: what the park has, what the file says, and what an import wrote there last.
import type { Value } from '../changes/change-set.ts';
import { sameValue } from '../changes/write.ts';
import type { AnyRow } from '../domain/registry/registry.ts';
import type { FieldChange, LeafValues } from './import-plan.ts';

export interface MergedRow {
  /** What is to be written. */
  readonly writes: LeafValues;
  /** The writes, with what stood there. */
  readonly changes: readonly FieldChange[];
  /** The writes that overrule an edit made here. */
  readonly overruled: readonly FieldChange[];
  /** What the file says otherwise and the park keeps. */
  readonly kept: readonly FieldChange[];
}

/**
 * The file's value is taken where it is new. Where the file still says what an import wrote, a different value in the park is an
 * edit made here, and stays. Where nothing is known of an import, the file is taken at its word, except where it says nothing.
 * @param last the value that an import wrote last to a leaf; undefined where that is not known
 */
export function mergeRow(row: AnyRow, incoming: LeafValues, last: (path: string) => Value | undefined): MergedRow {
  const changes: FieldChange[] = [];
  const overruled: FieldChange[] = [];
  const kept: FieldChange[] = [];
  for (const [path, after] of Object.entries(incoming)) {
    const before = leafOf(row, path);
    if (sameValue(before, after)) continue;
    const imported = last(path);
    const change = { path, before, after };
    if (imported === undefined ? after === null : sameValue(imported, after)) kept.push(change);
    else changes.push(change);
    if (imported !== undefined && !sameValue(imported, after) && !sameValue(imported, before)) overruled.push(change);
  }
  return { writes: Object.fromEntries(changes.map(({ path, after }) => [path, after])), changes, overruled, kept };
}

/** A leaf's value in a row; null where nothing is written, in whatever form the row's field has that. */
export function leafOf(row: AnyRow, path: string): Value {
  const [field = '', part] = path.split('.');
  const whole = row[field];
  const value = part === undefined ? whole : Object.entries(whole ?? {}).find(([name]) => name === part)?.[1];
  // A row holds nothing but what the leaf schemas let in, and these let in JSON alone.
  return value === undefined || value === '' ? null : (value as Value);
}
