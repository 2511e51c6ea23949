// What keys do in the active cell, at rest and while something is typed.
import { type KeyboardEvent, useRef } from 'react';
import { isApple, isComposing } from '../../../ui/use-hotkey.ts';
import { type ColumnKey, kindOf } from './grid-columns.ts';
import type { GridShared, RowCommand } from './grid-context.ts';
import type { Editing } from './use-cell-editing.ts';
import type { ChoiceKeys } from './use-choice-keys.ts';
import type { GridRow } from './use-grid-rows.ts';

interface KeyedCell {
  readonly grid: GridShared;
  readonly row: GridRow;
  readonly column: ColumnKey;
  readonly editing: Editing | null;
  readonly isEditable: boolean;
  readonly hasDraft: boolean;
  readonly finish: (text?: string) => boolean;
  readonly open: () => void;
  readonly giveUp: () => void;
  readonly choice: ChoiceKeys;
}

export function useCellKeys(cell: KeyedCell) {
  // After Escape at rest, Tab leaves the grid: the way out for those who have no pointer.
  const leaves = useRef(false);
  return (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent)) return;
    const done = cell.editing === null ? keyAtRest(cell, event, leaves) : keyWhileEditing(cell, event);
    if (done) event.preventDefault();
  };
}

function keyAtRest(cell: KeyedCell, event: KeyboardEvent, leaves: { current: boolean }): boolean {
  const { grid, row } = cell;
  const command = commandOf(cell, event);
  if (command !== null) {
    grid.command(row, command);
    return true;
  }
  if (event.key === 'Tab' && leaves.current) return false;
  leaves.current = event.key === 'Escape' && !cell.hasDraft;
  if (event.key === 'Escape' && cell.hasDraft) cell.giveUp();
  if (event.altKey) return false;
  if (event.key === 'Enter' || event.key === 'F2') return opened(cell);
  if (event.key === 'Delete' || event.key === 'Backspace') return cleared(cell);
  return grid.moveByKey(pressed(event));
}

function cleared(cell: KeyedCell): boolean {
  if (cell.isEditable) cell.finish('');
  return true;
}

function opened(cell: KeyedCell): boolean {
  if (kindOf(cell.column) === 'reason' && cell.row.milestone !== null && !cell.hasDraft) cell.grid.command(cell.row, 'reason');
  else cell.open();
  return true;
}

/** Alt+↑ and Alt+↓ move the row, Alt+Enter opens its details, Ctrl+Delete deletes it. */
function commandOf({ row }: KeyedCell, event: KeyboardEvent): RowCommand | null {
  if (row.milestone === null) return null;
  if (isMod(event) && (event.key === 'Delete' || event.key === 'Backspace')) return 'delete';
  return event.altKey ? (ALT_COMMANDS[event.key] ?? null) : null;
}

const ALT_COMMANDS: Readonly<Record<string, RowCommand>> = { ArrowUp: 'up', ArrowDown: 'down', Enter: 'details' };

function keyWhileEditing(cell: KeyedCell, event: KeyboardEvent): boolean {
  const { grid, editing, choice } = cell;
  if (event.key === 'Escape') {
    cell.giveUp();
    return true;
  }
  if (choice.move(event.key)) return true;
  if (event.key === 'Enter') {
    if (cell.finish(choice.picked())) grid.moveBelow(event.shiftKey);
    return true;
  }
  const leavesCell = event.key === 'Tab' || (editing?.how === 'typed' && event.key.startsWith('Arrow') && !event.altKey && !isMod(event));
  if (!leavesCell) return false;
  // A refused text is shown in its cell; the next key that moves leaves it there.
  if (!cell.finish(choice.picked())) return true;
  return grid.moveByKey(pressed(event));
}

function isMod(event: KeyboardEvent): boolean {
  return isApple() ? event.metaKey : event.ctrlKey;
}

function pressed(event: KeyboardEvent) {
  return { key: event.key, shiftKey: event.shiftKey, mod: isMod(event) };
}
