// What happens to the text of a cell when the user leaves it: it is written, refused with a reason, or asks what a moved forecast brings with it.
import { useState } from 'react';
import { addMilestone, moveForecast, setMilestoneStatus } from '../../../actions/milestones.ts';
import { updateRow } from '../../../actions/rows.ts';
import type { Values } from '../../../changes/edit.ts';
import type { Id } from '../../../domain/registry/fields.ts';
import { LANGUAGES } from '../../../domain/registry/language.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import type { Problem, Result } from '../../../domain/result.ts';
import { useHandler } from '../../../ui/use-handler.ts';
import { useActionContext, usePark } from '../../park/use-park.ts';
import { useRun } from '../../park/use-run.ts';
import { type MoveAnswer, type MoveQuestion, moveAsAnswered, questionOfMove } from '../move/move-question.ts';
import { choiceMeant } from './choices.ts';
import type { ColumnKey } from './grid-columns.ts';
import { draftsOfRow, dropDraft, keepDraft, NEW_ROW } from './grid-drafts.ts';
import { titleRequired } from './plan-paste.ts';
import { type CellReader, readCell } from './read-cell.ts';
import type { GridContent, GridRow } from './use-grid-rows.ts';

type Milestone = Row<'milestone'>;

/** `waits`: the text is kept beside the park until its question is answered or its row is whole. */
export type Committed = { readonly kind: 'kept' | 'waits' } | { readonly kind: 'refused'; readonly problem: Problem };

export function useCellCommit(project: Id, { reader }: GridContent) {
  const [question, setQuestion] = useState<MoveQuestion | null>(null);
  const park = usePark();
  const context = useActionContext();
  const run = useRun();

  /** Starts an action; where it fails after all, the text goes back to its cell. */
  const start = async (action: Promise<Result<unknown>>, row: string, column: ColumnKey, text: string) => {
    const result = await action;
    if (!result.ok) keepDraft(project, row, column, { text: wordsOf(reader, column, text), problem: result.problem });
    await run(Promise.resolve(result));
  };

  const actionOf = (milestone: Milestone, values: Values<'milestone'>) => {
    if (values.forecastDate !== undefined) return moveForecast(context(), milestone, values.forecastDate);
    if (values.status !== undefined) return setMilestoneStatus(context(), milestone, values.status);
    return updateRow(context(), 'milestone', milestone.id, values);
  };

  const refusal = (row: string, column: ColumnKey, text: string, problem: Problem): Committed => {
    keepDraft(project, row, column, { text, problem });
    return { kind: 'refused', problem };
  };

  /** The row at the end becomes a milestone with its title; until then its other cells wait. */
  const commitNew = (column: ColumnKey, text: string): Committed => {
    if (text.trim() === '') {
      dropDraft(project, NEW_ROW, column);
      return { kind: 'kept' };
    }
    keepDraft(project, NEW_ROW, column, { text, problem: null });
    if (column !== 'title') return { kind: 'waits' };
    const made = context();
    const id = made.newId();
    let values: Values<'milestone'> = {};
    for (const { column: each, draft } of draftsOfRow(project, NEW_ROW)) {
      const read = readCell(reader, each, draft.text, id);
      dropDraft(project, NEW_ROW, each);
      if (read.ok) values = { ...values, ...read.value };
      else keepDraft(project, id, each, { text: draft.text, problem: read.problem });
    }
    void start(addMilestone(made, project, id, values), NEW_ROW, 'title', text);
    return { kind: 'kept' };
  };

  const commit = useHandler((row: GridRow, column: ColumnKey, text: string): Committed => {
    const read = readCell(reader, column, text, row.milestone?.id ?? null);
    if (!read.ok) return refusal(row.id, column, text, read.problem);
    if (row.milestone === null) return commitNew(column, text);
    if (column === 'title' && text.trim() === '' && !hasOtherTitle(row.milestone, reader.language)) {
      return refusal(row.id, column, text, titleRequired());
    }
    const to = read.value.forecastDate ?? null;
    const asked = to === null ? null : questionOfMove(park, row.milestone, to);
    if (asked !== null) {
      keepDraft(project, row.id, column, { text, problem: null });
      setQuestion(asked);
      return { kind: 'waits' };
    }
    dropDraft(project, row.id, column);
    void start(actionOf(row.milestone, read.value), row.id, column, text);
    return { kind: 'kept' };
  });

  /** null: the move was given up, and what was typed waits in the cell. */
  const answer = useHandler((given: MoveAnswer | null) => {
    setQuestion(null);
    if (question === null || given === null) return;
    const { milestone, to } = question;
    const text = readCellText(project, milestone.id, to);
    dropDraft(project, milestone.id, 'forecast');
    void start(moveAsAnswered(context(), question, given), milestone.id, 'forecast', text);
  });

  return { commit, question, answer };
}

/** What was picked from a list comes as its value, which is no word of the user's. */
function wordsOf(reader: CellReader, column: ColumnKey, text: string): string {
  const choices = { owner: reader.owners, site: reader.sites, status: reader.statuses };
  return column === 'owner' || column === 'site' || column === 'status' ? (choiceMeant(choices[column], text)?.label ?? text) : text;
}

function readCellText(project: Id, row: string, otherwise: string): string {
  return draftsOfRow(project, row).find(({ column }) => column === 'forecast')?.draft.text ?? otherwise;
}

function hasOtherTitle({ title }: Milestone, language: string): boolean {
  return LANGUAGES.some((each) => each !== language && (title[each] ?? '') !== '');
}
