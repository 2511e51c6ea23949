// What a manager does with a project as a whole.
import type { ChangeSet } from '../changes/change-set.ts';
import { update } from '../changes/edit.ts';
import type { Id } from '../domain/registry/fields.ts';
import type { Row } from '../domain/registry/registry.ts';
import type { Result } from '../domain/result.ts';
import type { ActionContext } from './action-context.ts';
import { captionOfRow } from './rows.ts';

/** The project enters a stage by a manager's word, whatever its gates say. */
export function moveToStage(context: ActionContext, id: Id, stage: Row<'project'>['stage']): Promise<Result<ChangeSet | null>> {
  const params = { caption: captionOfRow(context, 'project', id), stage };
  return context.store.commit({ key: 'project.stage', params }, [update('project', id, { stage })]);
}
