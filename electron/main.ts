// Start-up order of the Electron app, and nothing else.
import { app } from 'electron';
import { APP_ID } from './services/app-id.ts';
import { createBackupFolder } from './services/backup-folder.ts';
import { createFileHandles } from './services/file-handles.ts';
import { installationMark, thisInstallation } from './services/installation.ts';
import { createOpenedFiles } from './services/opened-files.ts';
import { openShellSettings } from './services/shell-settings.ts';
import { setUpBridge, tellPage } from './shell/bridge.ts';
import { setUpContextMenu } from './shell/context-menu.ts';
import { keepCrashDumps } from './shell/crash-reports.ts';
import { describeDiagnostics } from './shell/diagnostics.ts';
import { setUpDrag } from './shell/drag.ts';
import { logFaults } from './shell/faults.ts';
import { electronHandlers, HOST_FACTS } from './shell/handlers.ts';
import { claimSingleInstance } from './shell/launch.ts';
import { openLog } from './shell/log.ts';
import { setUpMenus } from './shell/menus.ts';
import { registerAppScheme, serveAppScheme } from './shell/scheme.ts';
import { denyPermissionsByDefault, setUpSecurity } from './shell/security.ts';
import { forbidDictionaries, setUpSpellcheck } from './shell/spellcheck.ts';
import { setUpTheme } from './shell/theme.ts';
import { setUpTray } from './shell/tray.ts';
import { setUpUpdates } from './shell/updates.ts';
import { setUpMainWindow, showMainWindow } from './shell/window.ts';

app.setAppUserModelId(APP_ID);
keepCrashDumps();
const { log, logFile } = openLog();
logFaults(log);
const handles = createFileHandles();
const openedFiles = createOpenedFiles(handles, log);

setUpSecurity(log);
forbidDictionaries();
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
  setUpSpellcheck(settings, log);
  setUpTray(settings);
  setUpContextMenu(settings);
  const menus = setUpMenus(settings, () => describeDiagnostics(settings, logFile, HOST_FACTS));
  const updates = setUpUpdates(settings, log);
  const backupFolder = createBackupFolder(dataFolder);
  const drag = setUpDrag();
  const desktop = { settings, log, logFile };
  setUpBridge(electronHandlers({ handles, openedFiles, installation, backupFolder, menus, updates, desktop, drag }), log);
  openedFiles.onAdded(() => tellPage('filesOpened'));
  setUpMainWindow({ settings, log });
}
