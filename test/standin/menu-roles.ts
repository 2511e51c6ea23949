// Faithful: which key and which words Electron gives an item with a role, and what such an item does to the window or its page. By API:
// the roles of macOS, whose work the system does, are recorded.
import { app } from './app.ts';
import type { BrowserWindow } from './browser-window.ts';
import { record } from './runtime.ts';
import type { WebContents } from './web-contents.ts';

export interface Role {
  readonly label: string;
  readonly accelerator?: string | undefined;
  /** False where Chromium takes the key by itself. */
  readonly registerAccelerator?: boolean;
  readonly inWindow?: (window: BrowserWindow) => void;
  readonly inPage?: (contents: WebContents) => void;
  readonly inApp?: () => void;
}

const isMac = process.platform === 'darwin';
const isWindows = process.platform === 'win32';
const ZOOM_STEP = 0.5;

const pageRoles: Readonly<Record<string, Role>> = {
  undo: { label: 'Undo', accelerator: 'CommandOrControl+Z', inPage: (contents) => contents.undo() },
  redo: {
    label: 'Redo',
    accelerator: isWindows ? 'Control+Y' : 'Shift+CommandOrControl+Z',
    inPage: (contents) => contents.redo(),
  },
  cut: { label: 'Cut', accelerator: 'CommandOrControl+X', registerAccelerator: false, inPage: (contents) => contents.cut() },
  copy: { label: 'Copy', accelerator: 'CommandOrControl+C', registerAccelerator: false, inPage: (contents) => contents.copy() },
  paste: { label: 'Paste', accelerator: 'CommandOrControl+V', registerAccelerator: false, inPage: (contents) => contents.paste() },
  pasteandmatchstyle: {
    label: 'Paste and Match Style',
    accelerator: isMac ? 'Cmd+Option+Shift+V' : 'Shift+CommandOrControl+V',
    registerAccelerator: false,
    inPage: (contents) => contents.pasteAndMatchStyle(),
  },
  delete: { label: 'Delete', inPage: (contents) => contents.delete() },
  selectall: { label: 'Select All', accelerator: 'CommandOrControl+A', inPage: (contents) => contents.selectAll() },
  reload: { label: 'Reload', accelerator: 'CmdOrCtrl+R', inPage: (contents) => contents.reload() },
  forcereload: { label: 'Force Reload', accelerator: 'Shift+CmdOrCtrl+R', inPage: (contents) => contents.reloadIgnoringCache() },
  toggledevtools: { label: 'Toggle Developer Tools', accelerator: isMac ? 'Alt+Command+I' : 'Ctrl+Shift+I', inPage: noteDevTools },
  resetzoom: { label: 'Actual Size', accelerator: 'CommandOrControl+0', inPage: (contents) => contents.setZoomLevel(0) },
  zoomin: { label: 'Zoom In', accelerator: 'CommandOrControl+Plus', inPage: (contents) => zoom(contents, ZOOM_STEP) },
  zoomout: { label: 'Zoom Out', accelerator: 'CommandOrControl+-', inPage: (contents) => zoom(contents, -ZOOM_STEP) },
};

const windowRoles: Readonly<Record<string, Role>> = {
  close: { label: isMac ? 'Close Window' : 'Close', accelerator: 'CommandOrControl+W', inWindow: (window) => window.close() },
  minimize: { label: 'Minimize', accelerator: 'CommandOrControl+M', inWindow: (window) => window.minimize() },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    accelerator: isMac ? 'Control+Command+F' : 'F11',
    inWindow: (window) => window.setFullScreen(!window.isFullScreen()),
  },
  window: { label: 'Window' },
  help: { label: 'Help' },
};

const appRoles: Readonly<Record<string, Role>> = {
  about: { label: isMac || !isWindows ? `About ${app.name}` : 'About', inApp: () => app.showAboutPanel() },
  quit: { label: quitLabel(), accelerator: isWindows ? undefined : 'CommandOrControl+Q', inApp: () => app.quit() },
  services: ofSystem('Services'),
  hide: ofSystem(`Hide ${app.name}`, 'Command+H'),
  hideothers: ofSystem('Hide Others', 'Command+Alt+H'),
  unhide: ofSystem('Show All'),
  front: ofSystem('Bring All to Front'),
  zoom: ofSystem('Zoom'),
  recentdocuments: ofSystem('Open Recent'),
  clearrecentdocuments: { label: 'Clear Menu', inApp: () => app.clearRecentDocuments() },
};

const roles: Readonly<Record<string, Role>> = { ...pageRoles, ...windowRoles, ...appRoles };

/** @param name in whatever case. Throws for the roles that the stand-in does not have. */
export function roleOf(name: string): Role {
  const role = roles[name.toLowerCase()];
  if (role === undefined) throw new Error(`stand-in: the menu role ${name} is not implemented`);
  return role;
}

/** False if the item's own function has to do the work. Without a window, what works in windows does nothing. */
export function doRole({ inApp, inWindow, inPage }: Role, window?: BrowserWindow, contents?: WebContents): boolean {
  inApp?.();
  if (window !== undefined) inWindow?.(window);
  const page = contents ?? window?.webContents;
  if (page !== undefined) inPage?.(page);
  return inApp !== undefined || inWindow !== undefined || inPage !== undefined;
}

function zoom(contents: WebContents, by: number): void {
  contents.setZoomLevel(contents.getZoomLevel() + by);
}

function noteDevTools(): void {
  record('webContents.toggleDevTools');
}

function quitLabel(): string {
  if (isMac) return `Quit ${app.name}`;
  return isWindows ? 'Exit' : 'Quit';
}

function ofSystem(label: string, accelerator?: string): Role {
  return { label, accelerator, inApp: () => record(`role ${label}`) };
}
