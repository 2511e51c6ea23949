// People decide what holds where laptops have written different things: one conflict, or many in one step.
import type { ChangeSet, Value } from '../changes/change-set.ts';
import { type Edit, remove, restore, settle } from '../changes/edit.ts';
import { sameValue } from '../changes/write.ts';
import { assertNever } from '../domain/assert-never.ts';
import { DELETED } from '../domain/registry/entity.ts';
import type { Id } from '../domain/registry/fields.ts';
import type { ParkReader } from '../domain/registry/park-reader.ts';
import { type AnyRow, ENTITY_NAMES, type EntityName, entityOf, isEntityName } from '../domain/registry/registry.ts';
import type { Result } from '../domain/result.ts';
import type { ActionContext } from './action-context.ts';
import { captionOfRow } from './rows.ts';

/** Names a conflict to views. */
export { keyOf } from '../changes/conflicts.ts';

export type Settlement =
  /** This value holds, of those that were written or a third one. `field`: a leaf's path. */
  | { readonly kind: 'value'; readonly table: EntityName; readonly id: Id; readonly field: string; readonly value: Value }
  /** A row that was deleted and written to stays, or goes. */
  | { readonly kind: 'row'; readonly table: EntityName; readonly id: Id; readonly stays: boolean }
  /** Of the rows that have one code, these get another one. */
  | { readonly kind: 'rename'; readonly table: EntityName; readonly field: string; readonly values: Readonly<Record<Id, string>> }
  /** A row without an owner gets this one. */
  | { readonly kind: 'move'; readonly table: EntityName; readonly id: Id; readonly field: string; readonly owner: Id }
  /** The deleted owner comes back, and all that belongs to it has a home again. */
  | { readonly kind: 'restoreOwner'; readonly table: EntityName; readonly id: Id; readonly field: string; readonly owner: Id }
  /** A row without an owner goes, with all that belongs to it: that would be without an owner next. */
  | { readonly kind: 'remove'; readonly table: EntityName; readonly id: Id };

/**
 * Settles conflicts in one step that can be undone. Whoever settles the same conflict in the same way elsewhere, without having seen
 * this, brings about no new one. Problems: those of edits (`edit.taken`, `edit.invalid`, …).
 */
export function settleConflicts(context: ActionContext, settlements: readonly Settlement[]): Promise<Result<ChangeSet | null>> {
  const captions = [...new Set(settlements.map((settlement) => captionOf(context, settlement)))];
  const params = { caption: captions.join(', ').slice(0, LONGEST_CAPTION), count: settlements.length };
  return context.store.commit(
    { key: 'conflict.settle', params },
    settlements.flatMap((settlement) => editsOf(context.store.view, settlement)),
  );
}

const LONGEST_CAPTION = 500;

function captionOf(context: ActionContext, settlement: Settlement): string {
  const [first = ''] = settlement.kind === 'rename' ? Object.keys(settlement.values) : [settlement.id];
  return captionOfRow(context, settlement.table, first);
}

function editsOf(park: ParkReader, settlement: Settlement): Edit[] {
  switch (settlement.kind) {
    case 'value':
      return [settle(settlement.table, settlement.id, settlement.field, clearedWhereEmpty(settlement))];
    case 'row':
      return [settle(settlement.table, settlement.id, DELETED, !settlement.stays)];
    case 'rename':
      return Object.entries(settlement.values).map(([id, value]) => settle(settlement.table, id, settlement.field, value));
    case 'move':
      return [settle(settlement.table, settlement.id, settlement.field, settlement.owner)];
    case 'restoreOwner':
      return [restore(ownerTable(settlement.table, settlement.field), settlement.owner)];
    case 'remove':
      return [remove(settlement.table, settlement.id), ...belongings(park, settlement).map(({ table, id }) => remove(table, id))];
    default:
      return assertNever(settlement);
  }
}

/** What a field reads as when it is empty is not always a value that it takes. */
function clearedWhereEmpty({ table, field, value }: Extract<Settlement, { kind: 'value' }>): Value {
  const initial = entityOf(table).leafAt.get(field)?.initial;
  // A field's initial value is one that its leaf lets in, or null.
  return initial !== undefined && sameValue(value, initial as Value) ? null : value;
}

interface Place {
  readonly table: EntityName;
  readonly id: Id;
}

/** The rows that belong to a row, directly or through others. */
function belongings(park: ParkReader, { table, id }: Place): Place[] {
  const direct = ENTITY_NAMES.flatMap((name): Place[] => {
    const { owner, fields } = entityOf(name);
    if (owner === null || fields[owner]?.target !== table) return [];
    const rows: readonly AnyRow[] = park.rows(name).map((row) => ({ ...row }));
    return rows.filter((row) => row[owner] === id).map((row) => ({ table: name, id: row.id }));
  });
  return direct.flatMap((place) => [place, ...belongings(park, place)]);
}

/** The entity that a row's owner is of. */
export function ownerTable(table: EntityName, field: string): EntityName {
  const target = entityOf(table).fields[field]?.target ?? null;
  if (target === null || !isEntityName(target)) throw new Error(`${table}.${field} names no owner`);
  return target;
}
