// What a manager does with readiness assessments. A new judgement is a new row: earlier ones stay, and tell the trend.
import type { ChangeSet } from '../changes/change-set.ts';
import { create, type Values } from '../changes/edit.ts';
import type { Result } from '../domain/result.ts';
import type { ActionContext } from './action-context.ts';
import { captionOfNew } from './rows.ts';

export function assessReadiness(context: ActionContext, values: Values<'readinessAssessment'>): Promise<Result<ChangeSet | null>> {
  const id = context.newId();
  const params = { caption: captionOfNew(context, 'readinessAssessment', id, values) };
  return context.store.commit({ key: 'readiness.assess', params }, [create('readinessAssessment', id, values)]);
}
