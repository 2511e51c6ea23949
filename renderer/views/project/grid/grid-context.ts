// What the cells of a grid share. It changes with the park and the language, and with nothing else: not with a key press.
import { createContext, useContext } from 'react';
import type { Id } from '../../../domain/registry/fields.ts';
import type { CellText } from './cell-text.ts';
import type { Choice } from './choices.ts';
import type { ColumnKey } from './grid-columns.ts';
import type { PressedKey } from './grid-moves.ts';
import type { Committed } from './use-cell-commit.ts';
import type { GridRow } from './use-grid-rows.ts';

export interface GridShared {
  readonly project: Id;
  /** Of the row for a new milestone: nothing. */
  readonly textOf: (row: GridRow, column: ColumnKey) => CellText;
  readonly nameOf: (row: GridRow) => string;
  readonly choicesFor: (column: ColumnKey) => readonly Choice[] | null;
  /** Makes a cell the active one. */
  readonly activate: (row: GridRow, column: ColumnKey) => void;
  /** Goes where a key leads; false where it leads out of the grid. */
  readonly moveByKey: (pressed: PressedKey) => boolean;
  readonly moveBelow: (back: boolean) => void;
  readonly commit: (row: GridRow, column: ColumnKey, text: string) => Committed;
  readonly paste: (row: GridRow, column: ColumnKey, text: string) => void;
  readonly wantsFocus: () => boolean;
  /** What a row can have done to it by keys. */
  readonly command: (row: GridRow, command: RowCommand) => void;
}

export type RowCommand = 'up' | 'down' | 'delete' | 'details' | 'reason';

export const GridContext = createContext<GridShared | null>(null);

export function useGrid(): GridShared {
  const shared = useContext(GridContext);
  if (shared === null) throw new Error('outside a grid');
  return shared;
}
