// The commands of the menus while no park is open.
import { forgetProblem } from '../park/park-session.ts';
import { useCommands } from './use-commands.ts';

const nothing = () => undefined;

/** What needs a park is greyed out in the menus by then. */
export function StartCommands() {
  useCommands({ parks: forgetProblem, importPlan: nothing, saveCopy: nothing, search: nothing, undo: nothing, redo: nothing });
  return null;
}
