// How rules, reports and views read a park, whether it is the one at hand or a past one.
import type { Id } from './fields.ts';
import type { EntityName, Row } from './registry.ts';

export interface ParkReader {
  /** A living row; null where the id is null, unknown or deleted. */
  row<Name extends EntityName>(table: Name, id: Id | null): Row<Name> | null;
  /** All living rows, in no particular order. The array is shared: do not change it. */
  rows<Name extends EntityName>(table: Name): readonly Row<Name>[];
  /** The living rows of `table` whose reference `field` names `id`. */
  referring<Name extends EntityName>(table: Name, field: keyof Row<Name> & string, id: Id): readonly Row<Name>[];
}

/** Finds single rows: all that it takes to name one. */
export type RowReader = Pick<ParkReader, 'row'>;
