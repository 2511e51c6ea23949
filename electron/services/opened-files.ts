// Files that came from outside (a double-click, the command line, a second start), waiting for the page to be ready.
import type { OpenedFileHandle } from '../bridge/contract.ts';
import type { FileHandles } from './file-handles.ts';
import type { Log } from './log.ts';

export interface OpenedFiles {
  /** Takes in paths; what cannot be read is left out, and logged. */
  add(paths: readonly string[]): Promise<void>;
  /** Hands over what waits; each file once. */
  take(): OpenedFileHandle[];
  /** Told whenever files begin to wait. */
  onAdded(listener: () => void): void;
}

export function createOpenedFiles(handles: FileHandles, log: Log): OpenedFiles {
  const listeners: (() => void)[] = [];
  let waiting: OpenedFileHandle[] = [];
  return {
    async add(paths) {
      for (const file of paths) {
        const admitted = await handles.admit(file);
        if (admitted.ok) waiting.push(admitted.value);
        else log('openedFiles.refused', { code: admitted.problem.code });
      }
      if (waiting.length > 0) for (const listener of listeners) listener();
    },
    take() {
      const taken = waiting;
      waiting = [];
      return taken;
    },
    onAdded: (listener) => void listeners.push(listener),
  };
}

/** The files among a program's arguments: neither options nor, from a checkout, the app's own folder. */
export function filesAmongArguments(words: readonly string[]): string[] {
  return words.filter((word) => /\.caravan$/i.test(word) && !word.startsWith('-'));
}
