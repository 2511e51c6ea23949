// What was chosen in a menu, in the tray or on a notification, waiting for the page to take it: it may only just be loading, or, on
// macOS, not be there yet.
import type { Command } from '../bridge/contract.ts';

/** A page that takes none for so long is not coming; the newest are what the user still means. */
const MOST_WAITING = 20;

export interface Commands {
  add(command: Command): void;
  /** Hands over what waits; each command once. */
  take(): Command[];
}

export function createCommands(): Commands {
  let waiting: Command[] = [];
  return {
    add(command) {
      waiting = [...waiting, command].slice(-MOST_WAITING);
    },
    take() {
      const taken = waiting;
      waiting = [];
      return taken;
    },
  };
}
