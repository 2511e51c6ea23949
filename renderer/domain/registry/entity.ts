// An entity: its fields, and the leaves that the change log writes.
import { z } from 'zod';
import { type Field, leafParts, localized, longestText, type ValueOf } from './fields.ts';
import type { Localized } from './language.ts';

/** The register that tells whether a row is deleted; a register like any other. */
export const DELETED = '_deleted';
const deletedSchema = z.boolean();

/** The smallest thing that merges by itself: a field, one language of a text, or one part of a group. */
export interface Leaf {
  /** Position in `Entity.leaves`; valid in memory only, never stored. */
  readonly index: number;
  /** `title.zh`, `residency.status`, `code`: the name that the log and the bundles use. */
  readonly path: string;
  /** The field's name; for the leaf that tells whether the row is deleted, `_deleted`. */
  readonly fieldName: string;
  readonly part: string | null;
  readonly schema: z.ZodType;
  /** The most characters, where the schema asks no more of a text than not to be longer: quicker to look at. */
  readonly longest: number | null;
  /** What the leaf reads as before it is written and after it is cleared; null where it is then empty. */
  readonly initial: unknown;
}

export interface Entity<Name extends string = string, Fields extends Readonly<Record<string, Field>> = Readonly<Record<string, Field>>> {
  readonly name: Name;
  readonly fields: Fields & { readonly notes: Field<Localized> };
  readonly leaves: readonly Leaf[];
  readonly leafAt: ReadonlyMap<string, Leaf>;
  /** The fields that name a row to a person, in order. */
  readonly caption: readonly string[];
  /** The reference to the row that this row belongs to, if any. */
  readonly owner: string | null;
  /** A row before anything is written to it. */
  readonly blank: Readonly<Record<string, unknown>>;
}

export type RowOfEntity<E> =
  E extends Entity<string, infer Fields>
    ? { readonly id: string; readonly notes: Localized } & { readonly [K in keyof Fields]: ValueOf<Fields[K]> }
    : never;

/**
 * Defines an entity. `notes` is added to every one. Its labels stand in the locales under `entity.<name>`.
 * @param caption the fields that name a row to a person
 */
export function defineEntity<const Name extends string, const Fields extends Readonly<Record<string, Field>>>(
  name: Name,
  caption: readonly (keyof Fields & string)[],
  ownFields: Fields,
): Entity<Name, Fields> {
  const fields = { ...ownFields, notes: localized() };
  const leaves = leavesOf(fields);
  const owner = Object.entries(fields).find(([, field]) => field.owner)?.[0] ?? null;
  const blank = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.initial]));
  return { name, fields, leaves, leafAt: new Map(leaves.map((leaf) => [leaf.path, leaf])), caption, owner, blank };
}

function leavesOf(fields: Readonly<Record<string, Field>>): Leaf[] {
  const leaves: Leaf[] = [];
  const add = (path: string, fieldName: string, part: string | null, schema: z.ZodType, initial: unknown) =>
    leaves.push({ index: leaves.length, path, fieldName, part, schema, longest: longestText(schema), initial });
  add(DELETED, DELETED, null, deletedSchema, false);
  for (const [name, field] of Object.entries(fields)) {
    const parts = leafParts(field);
    if (parts === null) add(name, name, null, field.leaf, field.initial);
    else for (const [part, schema] of parts) add(`${name}.${part}`, name, part, schema, field.parts[part]?.initial ?? null);
  }
  return leaves;
}
