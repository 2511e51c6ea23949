// The main window.
import path from 'node:path';
import { app, BrowserWindow } from 'electron';
import { addressOfView } from '../services/app-address.ts';
import type { Log } from '../services/log.ts';
import type { ShellSettingsFile } from '../services/shell-settings.ts';
import { type Rectangle, SMALLEST_WINDOW, type WindowPlace } from '../services/window-place.ts';
import { groundColor } from './theme.ts';
import { placeForWindow, rememberWindow } from './window-memory.ts';
import { setUpZoom } from './zoom.ts';

interface WindowNeeds {
  readonly settings: ShellSettingsFile;
  readonly log: Log;
}

let needs: WindowNeeds | undefined;
let mainWindowId: number | undefined;

/** Once the app is ready. Opens the window; from now on {@link showMainWindow} can open it again. */
export function setUpMainWindow(given: WindowNeeds): void {
  needs = given;
  showMainWindow();
}

/** The main window, or null while there is none (on macOS the app lives on without it). */
export function mainWindow(): BrowserWindow | null {
  return mainWindowId === undefined ? null : BrowserWindow.fromId(mainWindowId);
}

/**
 * Brings the window to the front, from the tray too, and makes one if it was closed. Does nothing before the start-up has come to the
 * window: it is opened then, whatever asked for it.
 */
export function showMainWindow(): void {
  if (needs === undefined) return;
  const window = mainWindow();
  if (window === null) openMainWindow(needs);
  else bringToFront(window);
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  if (!window.isVisible() && drawn.has(window)) window.show();
  window.focus();
}

/** Windows that have something to show: an earlier look would be at an empty one. */
const drawn = new WeakSet<BrowserWindow>();

function openMainWindow({ settings, log }: WindowNeeds): void {
  const { bounds, place } = placeForWindow(settings.current());
  const window = hiddenWindow(bounds);
  mainWindowId = window.id;
  window.once('ready-to-show', () => {
    drawn.add(window);
    showAt(window, place);
    // Not before: a window that is closed while it still loads has not been anywhere.
    rememberWindow(window, settings);
  });
  setUpZoom(window, settings);
  for (const prepare of preparations) prepare(window);
  window.loadURL(addressOfView(settings.current().view)).catch(() => log('window.loadFailed'));
}

/** Maximising shows a window, which is why it waits until there is something to show. */
function showAt(window: BrowserWindow, place: WindowPlace | null): void {
  if (place?.isMaximized === true) window.maximize();
  window.show();
  if (place?.isFullScreen === true) window.setFullScreen(true);
}

function hiddenWindow(bounds: Partial<Rectangle>): BrowserWindow {
  return new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST_WINDOW.width,
    minHeight: SMALLEST_WINDOW.height,
    show: false,
    title: 'Caravan',
    backgroundColor: groundColor(),
    webPreferences: {
      preload: path.join(app.getAppPath(), 'dist', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      // The session decides, and checks nothing until the user has asked (spellcheck.ts); off here, it could not be switched on later.
      spellcheck: true,
    },
  });
}

const preparations: ((window: BrowserWindow) => void)[] = [];

/** Before the window is opened: what another part of the shell does to each main window, as it is made. */
export function onMainWindow(prepare: (window: BrowserWindow) => void): void {
  preparations.push(prepare);
}
