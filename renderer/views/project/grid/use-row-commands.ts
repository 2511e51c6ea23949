// What a key does to a whole row: move it, delete it, open its details, say why it slipped.
import { useState } from 'react';
import { moveMilestone } from '../../../actions/milestones.ts';
import { deleteRows } from '../../../actions/rows.ts';
import type { Id } from '../../../domain/registry/fields.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { useHandler } from '../../../ui/use-handler.ts';
import { useDeletedNotice } from '../../park/use-deleted-notice.tsx';
import { useActionContext } from '../../park/use-park.ts';
import { useRun } from '../../park/use-run.ts';
import type { RowCommand } from './grid-context.ts';
import type { GridRow } from './use-grid-rows.ts';

export function useRowCommands(onDetails: (id: Id) => void) {
  const context = useActionContext();
  const run = useRun();
  const tellDeleted = useDeletedNotice();
  const [reasonOf, setReasonOf] = useState<Row<'milestone'> | null>(null);

  const remove = async (milestone: Row<'milestone'>) => {
    const deleted = await run(deleteRows(context(), 'milestone', [milestone.id]));
    if (deleted != null) tellDeleted(deleted);
  };
  const command = useHandler(({ milestone }: GridRow, given: RowCommand) => {
    if (milestone === null) return;
    if (given === 'details') onDetails(milestone.id);
    else if (given === 'reason') setReasonOf(milestone);
    else if (given === 'delete') void remove(milestone);
    else {
      const moved = moveMilestone(context(), milestone, given);
      if (moved !== null) void run(moved);
    }
  });
  return { command, reasonOf, closeReason: () => setReasonOf(null) };
}
