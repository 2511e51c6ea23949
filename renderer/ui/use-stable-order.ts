// The order of rows that are edited where they stand: as it was when the table was opened.
import { useMemo, useState } from 'react';
import type { Id } from '../domain/registry/fields.ts';

/** A row must not run away while its date is typed. New ones come last, in the order in which they were made. */
export function useStableOrder<R extends { readonly id: Id }>(rows: readonly R[], order: (one: R, other: R) => number): readonly R[] {
  const [places] = useState(() => new Map(rows.toSorted(order).map(({ id }, at) => [id, at])));
  return useMemo(() => {
    const placeOf = ({ id }: R) => places.get(id) ?? places.size;
    return rows.toSorted((one, other) => placeOf(one) - placeOf(other) || (one.id < other.id ? -1 : 1));
  }, [rows, places]);
}
