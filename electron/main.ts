// Start-up order of the Electron app, and nothing else.
import { app } from 'electron';
import { createBackupFolder } from './services/backup-folder.ts';
import { createFileHandles } from './services/file-handles.ts';
import { installationMark, thisInstallation } from './services/installation.ts';
import { logTo } from './services/log.ts';
import { createOpenedFiles } from './services/opened-files.ts';
import { openShellSettings } from './services/shell-settings.ts';
import { setUpBridge, tellPage } from './shell/bridge.ts';
import { electronHandlers } from './shell/handlers.ts';
import { claimSingleInstance } from './shell/launch.ts';
import { setUpMenus } from './shell/menus.ts';
import { registerAppScheme, serveAppScheme } from './shell/scheme.ts';
import { denyPermissionsByDefault, setUpSecurity } from './shell/security.ts';
import { setUpTheme } from './shell/theme.ts';
import { setUpTray } from './shell/tray.ts';
import { setUpUpdates } from './shell/updates.ts';
import { setUpMainWindow, showMainWindow } from './shell/window.ts';

const log = logTo(
  (line) => process.stderr.write(`${line}\n`),
  () => new Date(),
);
const handles = createFileHandles();
const openedFiles = createOpenedFiles(handles, log);

setUpSecurity(log);
registerAppScheme();

if (claimSingleInstance(openedFiles, showMainWindow)) {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  void app.whenReady().then(start);
} else {
  app.quit();
}

function start(): void {
  denyPermissionsByDefault();
  serveAppScheme();
  const dataFolder = app.getPath('userData');
  const installation = installationMark(thisInstallation(dataFolder));
  const settings = openShellSettings(dataFolder);
  setUpTheme(settings.current().theme);
  setUpTray(settings);
  const menus = setUpMenus(settings);
  const updates = setUpUpdates(settings, log);
  setUpBridge(electronHandlers({ handles, openedFiles, installation, backupFolder: createBackupFolder(dataFolder), menus, updates }), log);
  openedFiles.onAdded(() => tellPage('filesOpened'));
  setUpMainWindow({ settings, log });
}
