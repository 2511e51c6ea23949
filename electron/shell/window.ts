// The main window.
import path from 'node:path';
import { app, BrowserWindow } from 'electron';
import { APP_URL } from '../services/app-address.ts';
import type { Log } from '../services/log.ts';

/** Shows itself once the page has drawn something. */
export function openMainWindow(log: Log): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 840,
    minWidth: 800,
    minHeight: 560,
    show: false,
    webPreferences: {
      preload: path.join(app.getAppPath(), 'dist', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      // Chromium would fetch dictionaries from the network by itself.
      spellcheck: false,
    },
  });
  mainWindowId = window.id;
  window.once('ready-to-show', () => window.show());
  window.loadURL(APP_URL).catch(() => log('window.loadFailed'));
  return window;
}

let mainWindowId: number | undefined;

/** The main window, or null while there is none (on macOS the app lives on without it). */
export function mainWindow(): BrowserWindow | null {
  return mainWindowId === undefined ? null : BrowserWindow.fromId(mainWindowId);
}

/** Brings the window to the front, and makes one if it was closed. */
export function showMainWindow(log: Log): void {
  const window = mainWindow() ?? openMainWindow(log);
  if (window.isMinimized()) window.restore();
  window.focus();
}
