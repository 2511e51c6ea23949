// From the source's values to those that the change log takes: keys of rows become ids.
import type { Field } from '../domain/registry/fields.ts';
import { entityOf } from '../domain/registry/registry.ts';
import { sampleId } from './sample-ids.ts';
import { type Source, type SourceRow, sourceError } from './source.ts';

/**
 * The values with ids in the place of keys. Throws on a field that the entity lacks, on a key that names no row, and on one
 * that names a row of another entity.
 */
export function resolveValues(source: Source, at: SourceRow, values: SourceRow['values']): Record<string, unknown> {
  return resolveFields(new Resolver(source, at), entityOf(at.table).fields, values);
}

class Resolver {
  readonly #source: Source;
  readonly #at: SourceRow;

  constructor(source: Source, at: SourceRow) {
    this.#source = source;
    this.#at = at;
  }

  id(key: unknown, target: string | null): string {
    const row = typeof key === 'string' ? this.#source.rows.get(key) : undefined;
    if (row === undefined || (target !== null && row.table !== target)) throw this.error(`${JSON.stringify(key)} is no ${target ?? 'row'}`);
    return sampleId(row.table, row.key);
  }

  /** A comment's subject: a row of any entity. */
  subject(key: unknown): string {
    const id = this.id(key, null);
    return `${this.#source.rows.get(String(key))?.table}:${id}`;
  }

  isSubject(field: string): boolean {
    return this.#at.table === 'comment' && field === 'subject';
  }

  error(what: string): Error {
    return sourceError(this.#at.file, this.#at.key, what);
  }
}

function resolveFields(resolver: Resolver, fields: Readonly<Record<string, Field>>, values: SourceRow['values']): Record<string, unknown> {
  const resolved = Object.entries(values).map(([name, value]) => {
    const field = fields[name];
    if (field === undefined) throw resolver.error(`there is no field ${name}`);
    return [name, resolver.isSubject(name) ? resolver.subject(value) : resolveValue(resolver, field, value)];
  });
  return Object.fromEntries(resolved);
}

function resolveValue(resolver: Resolver, field: Field, value: unknown): unknown {
  if (value === null) return null;
  if (field.kind === 'ref') return resolver.id(value, field.target);
  if (field.kind === 'refs') return asList(resolver, value).map((each) => resolver.id(each, field.target));
  if (field.kind === 'group') return resolveFields(resolver, field.parts, asRecord(resolver, value));
  if (field.kind === 'list') return asList(resolver, value).map((item) => resolveItem(resolver, field, asRecord(resolver, item)));
  if (field.kind !== 'dates') return value;
  return Object.fromEntries(Object.entries(asRecord(resolver, value)).map(([key, date]) => [resolver.id(key, field.target), date]));
}

/** An item of a list is written in full: parts that the source leaves out are empty. */
function resolveItem(resolver: Resolver, list: Field, item: SourceRow['values']): Record<string, unknown> {
  const blank = Object.fromEntries(Object.entries(list.parts).map(([name, part]) => [name, part.initial]));
  return { ...blank, ...resolveFields(resolver, list.parts, item) };
}

function asList(resolver: Resolver, value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw resolver.error(`${JSON.stringify(value)} is no list`);
  return value;
}

function asRecord(resolver: Resolver, value: unknown): SourceRow['values'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw resolver.error(`${JSON.stringify(value)} has no parts`);
  return Object.fromEntries(Object.entries(value));
}
