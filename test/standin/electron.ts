// What the built main gets for `require('electron')`. Main runs first; then the browser is started and the app becomes ready.
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { answerTest } from './control.ts';
import { ipcMain } from './ipc.ts';
import { session } from './session.ts';
import { start } from './start.ts';
import { dialog, shell } from './system.ts';

const { protocol } = session.defaultSession;

export { app, BrowserWindow, dialog, ipcMain, protocol, session, shell };

answerTest({ app, BrowserWindow, dialog, ipcMain, protocol, session, shell });

setImmediate(() => {
  start().catch((error: unknown) => {
    console.error(error);
    process.exit(72);
  });
});
