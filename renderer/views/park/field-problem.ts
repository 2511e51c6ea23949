// What is wrong with what was typed into a field, before it is written: a refused text stays in its field to be mended.
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import { type AnyRow, type EntityName, entityOf } from '../../domain/registry/registry.ts';
import { failure, type Problem } from '../../domain/result.ts';

/**
 * `edit.required`, `edit.invalid` or `edit.taken`; null where the field can take the value. The edit checks the same again.
 * @param value as it would be written; empty clears the field. Of a text per language, all of them together
 */
export function fieldProblem(park: ParkReader, table: EntityName, row: AnyRow, name: string, value: string | number): Problem | null {
  const field = entityOf(table).fields[name];
  if (field === undefined) return null;
  const given = String(value).slice(0, 80);
  const isEmpty = String(value).trim() === '';
  if (isEmpty) return field.required ? failure('edit.required', { table, field: name }).problem : null;
  if (!field.leaf.safeParse(value).success) return failure('edit.invalid', { table, field: name, given }).problem;
  return field.unique && isTaken(park, table, row, name, value) ? failure('edit.taken', { table, field: name, given }).problem : null;
}

/** Whether another living row of the same owner, or without owners of the park, has the value. */
function isTaken(park: ParkReader, table: EntityName, row: AnyRow, name: string, value: string | number): boolean {
  const { owner } = entityOf(table);
  const rows: readonly AnyRow[] = park.rows(table).map((other) => ({ ...other }));
  return rows.some((other) => other.id !== row.id && other[name] === value && (owner === null || other[owner] === row[owner]));
}
