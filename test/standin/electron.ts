// What the built main gets for `require('electron')`. Main runs first; then the browser is started and the app becomes ready.
import { app } from './app.ts';
import { autoUpdater } from './auto-updater.ts';
import { BrowserWindow } from './browser-window.ts';
import { clipboard } from './clipboard.ts';
import { answerTest } from './control.ts';
import { crashReporter } from './crash-reporter.ts';
import { ipcMain } from './ipc.ts';
import { Menu, MenuItem } from './menu.ts';
import { nativeImage } from './native-image.ts';
import { nativeTheme } from './native-theme.ts';
import { net } from './net.ts';
import { Notification } from './notification.ts';
import { screen } from './screen.ts';
import { session } from './session.ts';
import { start } from './start.ts';
import { dialog, shell } from './system.ts';
import { Tray } from './tray.ts';

const parts = {
  app,
  autoUpdater,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  protocol: session.defaultSession.protocol,
  screen,
  session,
  shell,
  Tray,
};

/** A part of Electron that is missing here says so, instead of being undefined. */
const electron = new Proxy(parts, {
  get(known, name) {
    if (name in known || typeof name === 'symbol' || name === '__esModule') return Reflect.get(known, name);
    throw new Error(`stand-in: electron.${name} is not implemented`);
  },
});

// Under this name, Node hands it to `require` as it is.
export { electron as 'module.exports' };

answerTest(electron);

setImmediate(() => {
  start().catch((error: unknown) => {
    console.error(error);
    process.exit(72);
  });
});
