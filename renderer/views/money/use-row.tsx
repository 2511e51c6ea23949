// What a row of a table does with itself: it changes, or goes.
import { deleteRows, updateRow } from '../../actions/rows.ts';
import type { Values } from '../../changes/edit.ts';
import type { Id } from '../../domain/registry/fields.ts';
import { useDeletedNotice } from '../park/use-deleted-notice.tsx';
import { useActionContext } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';

interface RowDeeds<Name extends 'tranche' | 'expense' | 'exchangeRate'> {
  readonly update: (values: Values<Name>) => void;
  readonly remove: () => void;
}

export function useRow<Name extends 'tranche' | 'expense' | 'exchangeRate'>(entity: Name, id: Id): RowDeeds<Name> {
  const context = useActionContext();
  const run = useRun();
  const tellDeleted = useDeletedNotice();
  return {
    update: (values) => void run(updateRow(context(), entity, id, values)),
    remove: () => void run(deleteRows(context(), entity, [id])).then((deleted) => deleted != null && tellDeleted(deleted)),
  };
}
