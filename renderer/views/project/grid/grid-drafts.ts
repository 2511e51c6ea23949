// What was typed into cells and is not in the park: refused dates, names of nobody, the cells of a milestone that has no title yet.
// Kept outside React, so that leaving the view and coming back loses nothing.
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Id } from '../../../domain/registry/fields.ts';
import type { Problem } from '../../../domain/result.ts';
import { COLUMNS, type ColumnKey } from './grid-columns.ts';

export interface Draft {
  readonly text: string;
  /** Why it could not be taken; null where it waits for the rest of its row. */
  readonly problem: Problem | null;
}

/** The row at the end, which becomes a milestone when its title is given. */
export const NEW_ROW = 'new';

const drafts = createStore<Readonly<Record<string, Draft>>>()(() => ({}));

/** @param shown what the cell shows without it: a draft of which the same has come about in another way waits no more, and is dropped */
export function useDraft(project: Id, row: string, column: ColumnKey, shown: string): Draft | null {
  const draft = useStore(drafts, (all) => all[keyOf(project, row, column)] ?? null);
  const isMoot = draft?.problem != null && draft.text === shown;
  useEffect(() => {
    if (isMoot) dropDraft(project, row, column);
  }, [isMoot, project, row, column]);
  return isMoot ? null : draft;
}

export function draftAt(project: Id, row: string, column: ColumnKey): Draft | null {
  return drafts.getState()[keyOf(project, row, column)] ?? null;
}

export function keepDraft(project: Id, row: string, column: ColumnKey, draft: Draft): void {
  drafts.setState({ [keyOf(project, row, column)]: draft });
}

export function dropDraft(project: Id, row: string, column: ColumnKey): void {
  const { [keyOf(project, row, column)]: _dropped, ...rest } = drafts.getState();
  drafts.setState(rest, true);
}

/** What waits in a row, column by column. */
export function draftsOfRow(project: Id, row: string): readonly { readonly column: ColumnKey; readonly draft: Draft }[] {
  return COLUMNS.flatMap((column) => {
    const draft = draftAt(project, row, column);
    return draft === null ? [] : [{ column, draft }];
  });
}

function keyOf(project: Id, row: string, column: ColumnKey): string {
  return `${project}/${row}/${column}`;
}
