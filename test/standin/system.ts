// By API: dialogs and the system's own programs. Each call is recorded; a dialog is answered as if the user had cancelled it, unless a
// test puts its own function in place.
import { BrowserWindow } from './browser-window.ts';
import { log } from './runtime.ts';

export const dialog = {
  showOpenDialog: recorded('dialog.showOpenDialog', { canceled: true, filePaths: [] }),
  showSaveDialog: recorded('dialog.showSaveDialog', { canceled: true, filePath: '' }),
};

export const shell = {
  openExternal: recorded('shell.openExternal', undefined),
  openPath: recorded('shell.openPath', ''),
};

function recorded<T>(api: string, answer: T) {
  return (...items: unknown[]): Promise<T> => {
    log.calls.push({ api, items: items.filter((item) => !(item instanceof BrowserWindow)) });
    return Promise.resolve(answer);
  };
}
