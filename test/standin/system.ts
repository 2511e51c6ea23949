// By API: dialogs and the system's own programs. Each call is recorded; a dialog is answered as if the user had cancelled it, unless a
// test puts its own function in place.
import { BrowserWindow } from './browser-window.ts';
import { record } from './runtime.ts';

export const dialog = {
  showOpenDialog: recorded('dialog.showOpenDialog', { canceled: true, filePaths: [] }),
  showMessageBox: recorded('dialog.showMessageBox', { response: 0, checkboxChecked: false }),
  showErrorBox: noted('dialog.showErrorBox'),
  showSaveDialog: recorded('dialog.showSaveDialog', { canceled: true, filePath: '' }),
};

export const shell = {
  openExternal: recorded('shell.openExternal', undefined),
  openPath: recorded('shell.openPath', ''),
  showItemInFolder: noted('shell.showItemInFolder'),
  trashItem: recorded('shell.trashItem', undefined),
  beep: noted('shell.beep'),
};

function recorded<T>(api: string, answer: T) {
  return (...items: unknown[]): Promise<T> => {
    record(api, ...items.filter((item) => !(item instanceof BrowserWindow)));
    return Promise.resolve(answer);
  };
}

function noted(api: string) {
  return (...items: unknown[]): void => record(api, ...items);
}
