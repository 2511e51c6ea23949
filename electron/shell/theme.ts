// Light or dark: what the user chose in the page holds for all that surrounds it too, and for what is seen before there is a page.
import { BrowserWindow, nativeTheme } from 'electron';
import type { ShellSettings } from '../services/shell-settings.ts';

/** The page's ground, as renderer/index.html has it: a window that opens in a dark room is not white for a moment. */
const GROUND = { light: '#ffffff', dark: '#1a1e21' } as const;

/** Once the app is ready. The page hears of it as of a change of the system's: `prefers-color-scheme`. */
export function setUpTheme(theme: ShellSettings['theme']): void {
  followTheme(theme);
  nativeTheme.on('updated', () => {
    for (const window of BrowserWindow.getAllWindows()) window.setBackgroundColor(groundColor());
  });
}

export function followTheme(theme: ShellSettings['theme']): void {
  const source = theme === 'auto' ? 'system' : theme;
  if (nativeTheme.themeSource !== source) nativeTheme.themeSource = source;
}

export function groundColor(): string {
  return nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light;
}
