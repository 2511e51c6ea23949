// Undo and redo that were chosen in a menu while the user types: the field's own, as its keys would do it.
import { isTextField } from './use-hotkey.ts';

/** False where no text field has the focus. */
export function undoInField(deed: 'undo' | 'redo'): boolean {
  if (!isTextField(document.activeElement)) return false;
  // Deprecated, and without a successor: nothing else reaches the undo that the browser keeps for each field.
  document.execCommand(deed);
  return true;
}
