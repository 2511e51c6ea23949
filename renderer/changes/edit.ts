// What an action asks for: rows to create, change and delete. Checked here, before anything is written.
import { DELETED, type Leaf } from '../domain/registry/entity.ts';
import type { Id } from '../domain/registry/fields.ts';
import { type EntityName, entityOf, type Row } from '../domain/registry/registry.ts';
import { failure, type Result, success } from '../domain/result.ts';
import type { Value } from './change-set.ts';
import { referencesInSteps } from './check-references.ts';
import { uniqueInSteps } from './check-unique.ts';
import type { Park } from './park.ts';
import { isHidden } from './row-state.ts';
import { isStep, partOf, type Steps } from './steps.ts';
import type { Write } from './write.ts';

/** Fields to write. Of a text the named languages are written, of a group the named parts; the others stay as they are. */
export type Values<Name extends EntityName> = { readonly [Key in Exclude<keyof Row<Name>, 'id'>]?: Writable<Row<Name>[Key]> };
type Writable<T> = T extends readonly unknown[] ? T : T extends object ? { readonly [K in keyof T]?: T[K] | null } : T;

export type Edit =
  | { readonly kind: 'create' | 'update'; readonly table: EntityName; readonly id: Id; readonly values: Readonly<Record<string, unknown>> }
  | { readonly kind: 'delete' | 'restore'; readonly table: EntityName; readonly id: Id }
  | { readonly kind: 'settle'; readonly table: EntityName; readonly id: Id; readonly field: string; readonly value: Value };

export function create<Name extends EntityName>(table: Name, id: Id, values: Values<Name>): Edit {
  return { kind: 'create', table, id, values };
}

export function update<Name extends EntityName>(table: Name, id: Id, values: Values<Name>): Edit {
  return { kind: 'update', table, id, values };
}

export function remove(table: EntityName, id: Id): Edit {
  return { kind: 'delete', table, id };
}

/** Brings a deleted row back. */
export function restore(table: EntityName, id: Id): Edit {
  return { kind: 'restore', table, id };
}

/**
 * Settles a conflict: the value replaces all that the field has. `field` is a leaf's path; `_deleted` settles whether the row stays.
 */
export function settle(table: EntityName, id: Id, field: string, value: Value): Edit {
  return { kind: 'settle', table, id, field, value };
}

/**
 * The writes of a list of edits, in steps, or why they cannot be made: `edit.invalid`, `edit.required`, `edit.missingRow`,
 * `edit.missingReference`, `edit.taken`; each with `table`, `field` and what was given.
 */
export function* writesInSteps(park: Park, edits: readonly Edit[]): Steps<Result<Write[]>> {
  const writes: Write[] = [];
  const earlier = new Set<Id>();
  for (const [at, edit] of edits.entries()) {
    if (isStep(at)) yield at / edits.length / 2;
    const part = writesOfOne(park, edit, earlier);
    if (!part.ok) return part;
    writes.push(...part.value);
    earlier.add(edit.id);
  }
  const problem = (yield* partOf(0.5, 0.75, referencesInSteps(park, writes))) ?? (yield* partOf(0.75, 1, uniqueInSteps(park, writes)));
  return problem ?? success(writes);
}

function writesOfOne(park: Park, edit: Edit, earlier: ReadonlySet<Id>): Result<Write[]> {
  const deletion = (value: boolean): Write => ({ table: edit.table, id: edit.id, leaf: leafOf(edit.table, DELETED), value });
  if (edit.kind === 'create') return creation(edit, deletion(false));
  const state = park.tables[edit.table].get(edit.id);
  const isKnown = state !== undefined && (edit.kind === 'restore' || edit.kind === 'delete' || !isHidden(state));
  if (!isKnown && !earlier.has(edit.id)) return failure('edit.missingRow', { table: edit.table });
  if (edit.kind === 'update') return leafWrites(edit.table, edit.id, edit.values);
  if (edit.kind === 'settle') return settling(edit);
  return success([deletion(edit.kind === 'delete')]);
}

function creation(edit: Extract<Edit, { kind: 'create' | 'update' }>, birth: Write): Result<Write[]> {
  const missing = Object.entries(entityOf(edit.table).fields).find(([name, field]) => field.required && isEmpty(edit.values[name]));
  if (missing !== undefined) return failure('edit.required', { table: edit.table, field: missing[0] });
  const written = leafWrites(edit.table, edit.id, edit.values);
  return written.ok ? success([birth, ...written.value.filter((write) => write.value !== null)]) : written;
}

function settling({ table, id, field, value }: Extract<Edit, { kind: 'settle' }>): Result<Write[]> {
  const leaf = leafOf(table, field);
  if (value !== null && !leaf.schema.safeParse(value).success)
    return failure('edit.invalid', { table, field, given: JSON.stringify(value).slice(0, 200) });
  return success([{ table, id, leaf, value, settles: true }]);
}

function leafWrites(table: EntityName, id: Id, values: Readonly<Record<string, unknown>>): Result<Write[]> {
  const writes: Write[] = [];
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    for (const [path, given] of leavesOf(table, name, value)) {
      const leaf = leafOf(table, path);
      const parsed = given === '' || given === null ? { success: true, data: null } : leaf.schema.safeParse(given);
      if (!parsed.success) return failure('edit.invalid', { table, field: path, given: String(given).slice(0, 200) });
      // A leaf schema lets in JSON alone.
      writes.push({ table, id, leaf, value: parsed.data as Value });
    }
  }
  return success(writes);
}

function leavesOf(table: EntityName, name: string, value: unknown): [path: string, given: unknown][] {
  const field = entityOf(table).fields[name];
  const hasParts = field?.kind === 'localized' || field?.kind === 'group';
  if (!hasParts) return [[name, value]];
  return Object.entries(value ?? {}).flatMap(([part, given]) => (given === undefined ? [] : [[`${name}.${part}`, given]]));
}

function leafOf(table: EntityName, path: string): Leaf {
  const leaf = entityOf(table).leafAt.get(path);
  if (leaf === undefined) throw new Error(`no field ${path} in ${table}`);
  return leaf;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'object') return Object.values(value).every(isEmpty);
  return typeof value === 'string' && value.trim() === '';
}
