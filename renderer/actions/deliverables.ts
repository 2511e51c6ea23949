// What a manager does with a deliverable: it goes one step on or back.
import type { ChangeSet } from '../changes/change-set.ts';
import { update } from '../changes/edit.ts';
import type { Row } from '../domain/registry/registry.ts';
import { type Result, success } from '../domain/result.ts';
import { type DeliverableStatus, stepTo } from '../domain/rules/deliverable-flow.ts';
import type { ActionContext } from './action-context.ts';
import { captionOfRow } from './rows.ts';

/** The step with the dates that it brings, as one intent; null where the step is not legal, and nothing changes. */
export async function stepDeliverable(
  context: ActionContext,
  deliverable: Row<'deliverable'>,
  to: DeliverableStatus,
): Promise<Result<ChangeSet | null>> {
  const values = stepTo(deliverable, to, context.today);
  if (values === null) return success(null);
  const params = { caption: captionOfRow(context, 'deliverable', deliverable.id) };
  return context.store.commit({ key: 'deliverable.status', params }, [update('deliverable', deliverable.id, values)]);
}
