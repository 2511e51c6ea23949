// What a manager does with a project as a whole.
import type { ChangeSet } from '../changes/change-set.ts';
import { type Edit, update } from '../changes/edit.ts';
import type { Id } from '../domain/registry/fields.ts';
import type { ParkReader } from '../domain/registry/park-reader.ts';
import type { Result } from '../domain/result.ts';
import type { Stage } from '../domain/rules/gates.ts';
import type { ActionContext } from './action-context.ts';
import { captionOfRow } from './rows.ts';

/**
 * The project enters a stage by a manager's word: from its head, the board, or the note that its gates say otherwise. Gates propose a stage and
 * never forbid one; where the two differ, the tab of gates says so. History words it as one deed wherever it was done.
 */
export function moveToStage(context: ActionContext, id: Id, stage: Stage): Promise<Result<ChangeSet | null>> {
  const params = { caption: captionOfRow(context, 'project', id), stage };
  return context.store.commit({ key: 'project.stage', params }, stageEdits(context.store.view, id, stage));
}

/** Nothing where the project is at the stage already: no change set is made for it, and undo has no step that does nothing. */
export function stageEdits(park: ParkReader, id: Id | null, stage: Stage): Edit[] {
  const project = park.row('project', id);
  return project === null || project.stage === stage ? [] : [update('project', project.id, { stage })];
}
