// The menu of a right click in the page, as it comes up.
import { type BrowserWindow, Menu } from 'electron';
import type { ShellSettingsFile } from '../services/shell-settings.ts';
import { shellText } from '../services/shell-text.ts';
import { contextMenuTemplate, type SpellingDeeds } from './context-menu-template.ts';
import { shellLanguage } from './language.ts';
import { onMainWindow } from './window.ts';

/** Before there is a window. */
export function setUpContextMenu(settings: ShellSettingsFile): void {
  onMainWindow((window) => {
    window.webContents.on('context-menu', (_event, params) => {
      const template = contextMenuTemplate(params, shellText(shellLanguage(settings)), deedsIn(window));
      if (template.length > 0) Menu.buildFromTemplate(template).popup({ window, x: params.x, y: params.y });
    });
  });
}

function deedsIn({ webContents }: BrowserWindow): SpellingDeeds {
  return {
    replace: (word) => webContents.replaceMisspelling(word),
    learn: (word) => void webContents.session.addWordToSpellCheckerDictionary(word),
  };
}
