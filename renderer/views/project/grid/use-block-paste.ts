// Pasting a block of cells: done at once where all of it can be taken; else the user sees what was refused, and decides.
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { hindranceToAccept } from '../../../actions/acceptance.ts';
import { pasteMilestones } from '../../../actions/milestones.ts';
import type { Id } from '../../../domain/registry/fields.ts';
import { baselineDateOf } from '../../../domain/rules/baselines.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { Slices } from '../../../store/pause.ts';
import { tsvRows } from '../../../ui/block/parse-tsv.ts';
import { useHandler } from '../../../ui/use-handler.ts';
import { useActionContext } from '../../park/use-park.ts';
import { useRun } from '../../park/use-run.ts';
import { cellText } from './cell-text.ts';
import type { ColumnKey } from './grid-columns.ts';
import { keepDraft } from './grid-drafts.ts';
import { columnsFrom, type PastePlan, planPaste } from './plan-paste.ts';
import type { GridContent, GridRow } from './use-grid-rows.ts';

export function useBlockPaste(project: Id, content: GridContent) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const [refusal, setRefusal] = useState<PastePlan | null>(null);

  const write = async (plan: PastePlan) => {
    setRefusal(null);
    const written = await run(pasteMilestones(context(), project, plan));
    if (written === undefined) return;
    for (const { id, column, text, why } of plan.refused) {
      if (id !== null && column !== null && typeof why === 'object') keepDraft(project, id, column, { text, problem: why });
    }
    notifications.show({ message: pasteWords(t, plan), withBorder: true, closeButtonProps: { 'aria-label': t('common:close') } });
  };

  const plan = async (row: GridRow, column: ColumnKey, text: string): Promise<void> => {
    const { rows, around, reader } = content;
    const made = context();
    const from = rows.findIndex(({ id }) => id === row.id);
    const target = {
      milestones: rows.slice(from).flatMap(({ milestone }) => milestone ?? []),
      columns: columnsFrom(column),
      baselineOf: (milestone: Parameters<typeof baselineDateOf>[1]) => baselineDateOf(around.park, milestone),
      shown: (milestone: Parameters<typeof baselineDateOf>[1], each: ColumnKey) => cellText(around, each, milestone).text,
      hindrance: (milestone: Parameters<typeof baselineDateOf>[1]) => hindranceToAccept(made, milestone)?.problem ?? null,
    };
    const slices = new Slices();
    const block = await slices.collect(tsvRows(text));
    const planned = await slices.finish(planPaste(block, target, reader, made.newId));
    if (planned.refused.length > 0) setRefusal(planned);
    else if (planned.created.length + planned.updated.length > 0) await write(planned);
  };
  const paste = useHandler((row: GridRow, column: ColumnKey, text: string) => void plan(row, column, text));

  return { paste, refusal, pasteRest: () => refusal !== null && void write(refusal), giveUp: () => setRefusal(null) };
}

function pasteWords(t: ReturnType<typeof useTranslate>, { created, updated, slips }: PastePlan): string {
  const done = t('common:paste.done', { added: created.length, changed: updated.length });
  return slips === 0 ? done : `${done} ${t('milestones:paste.slips', { count: slips })}`;
}
