// Writes fields of a project; a problem is told in words.
import { useCallback } from 'react';
import { updateRow } from '../../actions/rows.ts';
import type { Values } from '../../changes/edit.ts';
import type { Id } from '../../domain/registry/fields.ts';
import { useActionContext } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';

export function useProjectUpdate(id: Id): (values: Values<'project'>) => void {
  const context = useActionContext();
  const run = useRun();
  return useCallback((values) => void run(updateRow(context(), 'project', id, values)), [context, run, id]);
}
