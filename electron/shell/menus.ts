// The menus as they are on screen: made anew whenever the page says that something in them has changed.
import { app, clipboard, dialog, Menu } from 'electron';
import type { Language } from '../../renderer/domain/registry/language.ts';
import { success } from '../../renderer/domain/result.ts';
import type { BridgeHandlers, PageDescription } from '../bridge/contract.ts';
import type { ShellSettingsFile } from '../services/shell-settings.ts';
import { shellText } from '../services/shell-text.ts';
import { describeAbout } from './about.ts';
import { commandPage, takeCommands } from './command-page.ts';
import { shellLanguage } from './language.ts';
import { type MenuDeeds, menuTemplate, recentParks } from './menu-template.ts';
import { followTheme } from './theme.ts';
import { applyTray } from './tray.ts';
import { mainWindow } from './window.ts';
import { zoomWindow } from './zoom.ts';

export interface Menus {
  readonly handlers: Pick<BridgeHandlers, 'describePage' | 'takeCommands'>;
}

/**
 * Once the app is ready. Until a page has described itself, the menus are those of an app in which nothing is open.
 * @param diagnostics what helps when something has gone wrong; to be had from the menu too, should the page be what has gone wrong
 */
export function setUpMenus(settings: ShellSettingsFile, diagnostics: () => string): Menus {
  const deeds: MenuDeeds = {
    command: commandPage,
    zoom: (direction) => {
      const window = mainWindow();
      if (window !== null) zoomWindow(window, direction, settings);
    },
    copyDiagnostics: () => void copyForHelp(diagnostics(), shellLanguage(settings)),
  };
  let shown: PageDescription | undefined;
  const show = (page: PageDescription): void => {
    if (shown?.language !== page.language) {
      describeAbout(shellText(page.language));
      applyTray(settings);
    }
    shown = page;
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ platform: process.platform, page, deeds })));
    // macOS alone has a Dock; the system adds its own items in its own language.
    app.dock?.setMenu(Menu.buildFromTemplate(recentParks(page, deeds.command)));
  };
  show(nothingOpen(settings));
  return {
    handlers: {
      describePage(page) {
        if (JSON.stringify(page) === JSON.stringify(shown)) return success(null);
        const { language, theme } = page;
        const kept = settings.current();
        if (language !== kept.language || theme !== kept.theme) void settings.change({ language, theme });
        followTheme(theme);
        show(page);
        return success(null);
      },
      takeCommands: () => success(takeCommands()),
    },
  };
}

/** Said by the system, not by the page: the page may be what has gone wrong. */
async function copyForHelp(diagnostics: string, language: Language): Promise<void> {
  await clipboard.writeText(diagnostics);
  const t = shellText(language);
  const box = { message: t('shell:help.copied'), detail: t('shell:help.copiedDetail'), buttons: [t('shell:help.close')] };
  const window = mainWindow();
  await (window === null ? dialog.showMessageBox(box) : dialog.showMessageBox(window, box));
}

function nothingOpen(settings: ShellSettingsFile): PageDescription {
  return { language: shellLanguage(settings), theme: settings.current().theme, parks: [], isParkOpen: false, undo: null, redo: null };
}
