// The sign in the system's tray. Off until the user wants it; with it, closing the window only hides it, except on macOS, where the
// Dock keeps an app without windows anyway.
import { app, type BrowserWindow, Menu, Tray } from 'electron';
import type { ShellSettingsFile } from '../services/shell-settings.ts';
import { shellText } from '../services/shell-text.ts';
import { iconFile } from './icons.ts';
import { shellLanguage } from './language.ts';
import { onMainWindow, showMainWindow } from './window.ts';

let tray: Tray | null = null;
let isQuitting = false;

/** Once the app is ready, and before there is a window. */
export function setUpTray(settings: ShellSettingsFile): void {
  app.on('before-quit', () => {
    isQuitting = true;
  });
  onMainWindow(hideInsteadOfClosing);
  applyTray(settings);
}

/** Shows or removes the tray as the settings now say, with its menu in the language that they say. */
export function applyTray(settings: ShellSettingsFile): void {
  if (!settings.current().tray) {
    tray?.destroy();
    tray = null;
    return;
  }
  const t = shellText(shellLanguage(settings));
  tray ??= newTray();
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: t('shell:tray.show'), click: showMainWindow },
      { type: 'separator' },
      { label: t('shell:app.quit'), click: () => app.quit() },
    ]),
  );
}

function newTray(): Tray {
  const made = new Tray(iconFile(`tray/${signFor(process.platform)}`));
  made.setToolTip('Caravan');
  // On macOS a click opens the menu.
  if (process.platform !== 'darwin') made.on('click', showMainWindow);
  return made;
}

/** macOS colours a template by itself, as its menu bar is; the sizes for finer screens lie beside these files. */
function signFor(platform: NodeJS.Platform): string {
  return platform === 'darwin' ? 'caravanTemplate.png' : 'caravan.png';
}

function hideInsteadOfClosing(window: BrowserWindow): void {
  window.on('close', (event) => {
    if (tray === null || isQuitting || process.platform === 'darwin') return;
    event.preventDefault();
    window.hide();
  });
}
