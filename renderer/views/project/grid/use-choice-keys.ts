// The list under a cell that holds one of several: what fits, and which of it the arrows have reached.
import { useState } from 'react';
import { type Choice, fittingChoices } from './choices.ts';
import type { Editing } from './use-cell-editing.ts';

export interface ChoiceKeys {
  readonly fitting: readonly Choice[];
  /** The index in `fitting` that Enter takes; -1: none, the text counts as typed. */
  readonly reached: number;
  /** Whether the key moved in the list. */
  readonly move: (key: string) => boolean;
  /** The value that Enter takes; undefined: the text as typed. */
  readonly picked: () => string | undefined;
}

/** @param choices null: the cell is no choice */
export function useChoiceKeys(choices: readonly Choice[] | null, editing: Editing | null, shown: string): ChoiceKeys {
  const [reached, setReached] = useState<{ readonly text: string; readonly at: number } | null>(null);
  if (choices === null || editing === null) return NONE;
  const isUntouched = editing.how === 'opened' && editing.text === shown;
  const fitting = isUntouched ? choices : fittingChoices(choices, editing.text);
  const first = isUntouched ? choices.findIndex(({ label }) => label === shown) : editing.text.trim() === '' ? -1 : 0;
  const at = reached?.text === editing.text ? reached.at : Math.min(first, fitting.length - 1);
  const move = (key: string) => {
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
    const next = at + (key === 'ArrowDown' ? 1 : -1);
    setReached({ text: editing.text, at: Math.min(Math.max(next, 0), fitting.length - 1) });
    return true;
  };
  return { fitting, reached: at, move, picked: () => fitting[at]?.value };
}

const NONE: ChoiceKeys = { fitting: [], reached: -1, move: () => false, picked: () => undefined };
