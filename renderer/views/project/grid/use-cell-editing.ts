// The active cell holds one text field, whether something is typed into it or not: so an input method can begin to compose in it at
// once, and the first syllable is not lost. At rest the field shows the cell's text, all of it selected: whatever is typed replaces it.
import { type ChangeEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ColumnKey } from './grid-columns.ts';
import { kindOf } from './grid-columns.ts';
import type { GridShared } from './grid-context.ts';
import { type Draft, dropDraft } from './grid-drafts.ts';
import type { GridRow } from './use-grid-rows.ts';

/** `typed`: begun by typing over the cell, arrows then leave it; `opened`: by Enter, F2 or a click, arrows then move in the text. */
export interface Editing {
  readonly text: string;
  readonly how: 'typed' | 'opened';
}

interface EditedCell {
  readonly grid: GridShared;
  readonly row: GridRow;
  readonly column: ColumnKey;
  /** What the park holds, as editing begins with it. */
  readonly own: string;
  readonly draft: Draft | null;
  /** What the field shows at rest. */
  readonly resting: string;
}

export function useCellEditing({ grid, row, column, own, draft, resting }: EditedCell) {
  const input = useRef<HTMLInputElement>(null);
  const { editing, current, set } = useEditing();
  const isEditable = kindOf(column) !== 'readOnly';

  /** Whether the text is out of the field's hands: written, or waiting for an answer. */
  const finish = (given?: string): boolean => {
    const text = given ?? current()?.text;
    if (text === undefined) return true;
    if (given === undefined && draft === null && text === own) {
      set(null);
      return true;
    }
    const outcome = grid.commit(row, column, text);
    if (outcome.kind === 'refused') return false;
    set(null);
    return true;
  };
  const open = () => isEditable && set({ text: draft?.text ?? own, how: 'opened' });
  const giveUp = () => {
    dropDraft(grid.project, row.id, column);
    set(null);
  };
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    if (isEditable) set({ text: event.currentTarget.value, how: current()?.how ?? 'typed' });
  };
  /** What cannot be taken stays beside the park: leaving a cell loses nothing. */
  const leave = () => {
    finish();
    set(null);
  };
  useWhenUnmounted(leave);
  useFieldFocus(input, grid.wantsFocus, editing, resting);
  useInSight(input, column);
  return { input, editing, isEditable, finish, open, giveUp, onChange, leave };
}

/** The state as it is now, for handlers that run before React has rendered it. */
function useEditing() {
  const [editing, setEditing] = useState<Editing | null>(null);
  const latest = useRef<Editing | null>(null);
  const set = (next: Editing | null) => {
    latest.current = next;
    setEditing(next);
  };
  return { editing, current: () => latest.current, set };
}

/** A view that is left by Back or by a link takes its fields away without a blur. */
function useWhenUnmounted(leave: () => void) {
  const latest = useRef(leave);
  useLayoutEffect(() => {
    latest.current = leave;
  });
  useEffect(() => () => latest.current(), []);
}

/** The columns at the start always are in sight; to any other the grid scrolls. */
function useInSight(input: RefObject<HTMLInputElement | null>, column: ColumnKey) {
  useLayoutEffect(() => {
    const stays = column === 'code' || column === 'title';
    if (!stays && document.activeElement === input.current) input.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [input, column]);
}

function useFieldFocus(input: RefObject<HTMLInputElement | null>, wantsFocus: () => boolean, editing: Editing | null, resting: string) {
  const how = editing?.how ?? 'rest';
  useLayoutEffect(() => {
    if (wantsFocus()) input.current?.focus({ preventScroll: true });
  }, [input, wantsFocus]);
  useLayoutEffect(() => {
    const field = input.current;
    if (field === null || document.activeElement !== field) return;
    if (how === 'rest') field.setSelectionRange(0, resting.length);
    if (how === 'opened') field.setSelectionRange(field.value.length, field.value.length);
  }, [input, how, resting]);
}
