// What the whole park agrees on.
import type { ChangeSet } from '../changes/change-set.ts';
import { create, update } from '../changes/edit.ts';
import type { Result } from '../domain/result.ts';
import { PARK_SETTINGS_ID, type Tolerances } from '../domain/rules/tolerances.ts';
import type { ActionContext } from './action-context.ts';

/** Sets the limits by which projects are judged, at every site. Only what differs from before is written, so that two sites can each change one. */
export function setTolerances({ store }: ActionContext, limits: Partial<Tolerances>): Promise<Result<ChangeSet | null>> {
  const isThere = store.view.row('parkSettings', PARK_SETTINGS_ID) !== null;
  const edit = (isThere ? update : create)('parkSettings', PARK_SETTINGS_ID, limits);
  return store.commit({ key: isThere ? 'parkSettings.update' : 'parkSettings.create' }, [edit]);
}
