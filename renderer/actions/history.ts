// Going back: one intent of anyone, or one value of one field.
import type { ChangeSet } from '../changes/change-set.ts';
import type { Change } from '../changes/history.ts';
import { dotOf } from '../changes/log.ts';
import { isEntityName } from '../domain/registry/registry.ts';
import { failure, type Result } from '../domain/result.ts';
import { hindranceToAccept } from './acceptance.ts';
import type { ActionContext } from './action-context.ts';
import { captionOfRow } from './rows.ts';

/** Undoes one intent; what was written since to the same fields stays. `undo.superseded` where nothing is left to undo. */
export function takeBackIntent({ store }: ActionContext, set: ChangeSet): Promise<Result<ChangeSet>> {
  return store.takeBack(dotOf(set));
}

/** Writes what stood in a field before a change. `acceptance.missing` where that would accept a milestone without its parties. */
export function restoreValue(context: ActionContext, { op, before }: Change): Promise<Result<ChangeSet | null>> {
  if (!isEntityName(op.table)) return Promise.resolve(failure('edit.missingRow', { table: op.table }));
  const milestone =
    op.table === 'milestone' && op.field === 'status' && before === 'accepted' ? context.store.view.row('milestone', op.id) : null;
  const hindrance = milestone === null ? null : hindranceToAccept(context, milestone);
  if (hindrance !== null) return Promise.resolve(hindrance);
  const [field = op.field, part] = op.field.split('.');
  const values = { [field]: part === undefined ? before : { [part]: before } };
  const params = { caption: captionOfRow(context, op.table, op.id) };
  return context.store.commit({ key: 'history.restoreValue', params }, [{ kind: 'update', table: op.table, id: op.id, values }]);
}
