// Which rows were opened last on this device, by park. Kept in the browser's local storage; losing it harms nothing.
import { z } from 'zod';
import type { Id } from '../domain/registry/fields.ts';
import { type EntityName, isEntityName } from '../domain/registry/registry.ts';

export interface OpenedRow {
  readonly table: EntityName;
  readonly id: Id;
}

const KEY = 'caravan-opened';
const MOST = 12;

const keptSchema = z.record(z.string(), z.array(z.strictObject({ table: z.string().refine(isEntityName), id: z.string() })).max(MOST));

/** The row that was opened last comes first. */
export function openedRows(parkId: Id): readonly OpenedRow[] {
  return read()[parkId] ?? [];
}

export function rememberOpened(parkId: Id, row: OpenedRow): void {
  const all = read();
  const others = (all[parkId] ?? []).filter(({ id }) => id !== row.id);
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...all, [parkId]: [row, ...others].slice(0, MOST) }));
  } catch {
    // Full, or forbidden: the list is a convenience.
  }
}

function read(): Readonly<Record<string, readonly OpenedRow[]>> {
  try {
    return keptSchema.parse(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return {};
  }
}
