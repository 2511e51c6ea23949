// How the shell has the page do something: a menu item, a click on the tray or on a notification.
import type { Command } from '../bridge/contract.ts';
import { createCommands } from '../services/commands.ts';
import { tellPage } from './bridge.ts';
import { mainWindow, showMainWindow } from './window.ts';

const commands = createCommands();

/** Done at once where the page is there; otherwise it waits for the page, whose window is opened if there is none. */
export function commandPage(command: Command): void {
  // To undo is meant for what is on screen: without a window there is nothing to take back.
  if (isUndo(command) && mainWindow() === null) return;
  commands.add(command);
  showMainWindow();
  tellPage('commanded');
}

/** For the page alone. */
export function takeCommands(): Command[] {
  return commands.take();
}

function isUndo({ name }: Command): boolean {
  return name === 'undo' || name === 'redo';
}
