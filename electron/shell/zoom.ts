// How large everything in the window is, by the menu or by the wheel with Ctrl; kept from start to start.
import type { BrowserWindow } from 'electron';
import type { ShellSettingsFile } from '../services/shell-settings.ts';
import { nextZoom, type Zoom } from '../services/zoom-level.ts';

/** The level that is kept, on every page that the window loads, and the wheel. */
export function setUpZoom(window: BrowserWindow, settings: ShellSettingsFile): void {
  const { webContents } = window;
  webContents.on('did-navigate', () => webContents.setZoomLevel(settings.current().zoomLevel));
  webContents.on('zoom-changed', (_event, direction) => zoomWindow(window, direction, settings));
}

export function zoomWindow({ webContents }: BrowserWindow, direction: Zoom, settings: ShellSettingsFile): void {
  const zoomLevel = nextZoom(settings.current().zoomLevel, direction);
  webContents.setZoomLevel(zoomLevel);
  void settings.change({ zoomLevel });
}
