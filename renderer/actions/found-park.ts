// A new park begins with its two sites; both can be changed, and more added.
import sites from '../../assets/new-park/sites.json' with { type: 'json' };
import type { ChangeSet } from '../changes/change-set.ts';
import type { Edit } from '../changes/edit.ts';
import type { Result } from '../domain/result.ts';
import type { ActionContext } from './action-context.ts';

export function foundPark({ store, newId }: ActionContext): Promise<Result<ChangeSet | null>> {
  const edits = sites.map((values): Edit => ({ kind: 'create', table: 'site', id: newId(), values }));
  return store.commit({ key: 'park.create', params: { caption: store.name } }, edits);
}
