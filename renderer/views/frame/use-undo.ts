// What the park can take back and make again, and how.
import type { Intent } from '../../changes/change-set.ts';
import { usePark, useParkStore } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';

export interface Undo {
  /** null: nothing to undo. */
  readonly undoable: Intent | null;
  readonly redoable: Intent | null;
  /** Does nothing where there is nothing to do. Problems are shown. */
  readonly undo: () => void;
  readonly redo: () => void;
}

export function useUndo(): Undo {
  const store = useParkStore();
  const run = useRun();
  usePark(); // what can be undone changes with the park
  const undoable = store.undoable();
  const redoable = store.redoable();
  return {
    undoable,
    redoable,
    undo: () => void (undoable !== null && run(store.undo())),
    redo: () => void (redoable !== null && run(store.redo())),
  };
}
