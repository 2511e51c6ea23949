// Creating, changing and deleting a row of any entity: what forms and tables do.
import type { ChangeSet } from '../changes/change-set.ts';
import { create, remove, update, type Values } from '../changes/edit.ts';
import { captionOf } from '../domain/registry/caption.ts';
import type { Id } from '../domain/registry/fields.ts';
import { type EntityName, entityOf } from '../domain/registry/registry.ts';
import type { Result } from '../domain/result.ts';
import type { ActionContext } from './action-context.ts';

type Outcome = Promise<Result<ChangeSet | null>>;

/** One new row; `id` comes from the caller so that it can be selected at once. */
export function createRow<Name extends EntityName>(context: ActionContext, table: Name, id: Id, values: Values<Name>): Outcome {
  const params = { caption: captionOfNew(context, table, id, values) };
  return context.store.commit({ key: `${table}.create`, params }, [create(table, id, values)]);
}

/** Some fields of one row. */
export function updateRow<Name extends EntityName>(context: ActionContext, table: Name, id: Id, values: Values<Name>): Outcome {
  const params = { caption: captionOfRow(context, table, id) };
  return context.store.commit({ key: `${table}.update`, params }, [update(table, id, values)]);
}

export interface PastedRows<Name extends EntityName> {
  readonly created: readonly Values<Name>[];
  readonly updated: readonly { readonly id: Id; readonly values: Values<Name> }[];
}

/** A pasted block: changes of rows, and new ones; one intent. */
export function pasteRows<Name extends EntityName>(
  { store, newId }: ActionContext,
  table: Name,
  { created, updated }: PastedRows<Name>,
): Outcome {
  const changes = updated.map(({ id, values }) => update(table, id, values));
  const births = created.map((values) => create(table, newId(), values));
  return store.commit({ key: `${table}.paste`, params: { count: created.length + updated.length } }, [...changes, ...births]);
}

/** One or more rows, softly: undo brings them back. What belongs to them stays, and needs a home until it is deleted or moved. */
export function deleteRows(context: ActionContext, table: EntityName, ids: readonly Id[]): Outcome {
  const params = {
    caption: ids
      .map((id) => captionOfRow(context, table, id))
      .join(', ')
      .slice(0, 500),
    count: ids.length,
  };
  return context.store.commit(
    { key: `${table}.delete`, params },
    ids.map((id) => remove(table, id)),
  );
}

/** The row as people name it, in the user's language. */
export function captionOfRow({ store, language }: ActionContext, table: EntityName, id: Id): string {
  const row = store.view.row(table, id);
  return row === null ? '' : captionOf(store.view, table, { ...row }, language);
}

/** The same for a row that is about to be created. */
export function captionOfNew<Name extends EntityName>(
  { store, language }: ActionContext,
  table: Name,
  id: Id,
  values: Values<Name>,
): string {
  return captionOf(store.view, table, { ...entityOf(table).blank, ...values, id }, language);
}
