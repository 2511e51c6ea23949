// Parts that the looks of several lists have.
import { z } from 'zod';
import type { SortOrder } from '../../ui/data-table.tsx';

export const lookText = z.string().max(500).catch('');

/** By one of the columns; null: as given. */
export function lookSort(columns: readonly string[], first: SortOrder) {
  const order: z.ZodType<SortOrder> = z.strictObject({ key: z.enum(columns), direction: z.enum(['ascending', 'descending']) });
  return order.nullable().catch(first);
}

/** Columns that are not shown. Those that are unknown here are left out, the others stay. */
export function lookHidden(columns: readonly string[]) {
  return z
    .array(z.string())
    .transform((keys) => keys.filter((key) => columns.includes(key)))
    .catch([]);
}
