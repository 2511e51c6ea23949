// Starts the loopback host: `node electron/loopback/main.ts [--no-open] [--port N] [--data FOLDER] [FILE.caravan ...]`.
// Says at the console where the app is; ends on Ctrl+C, on a termination signal, and when its window is closed.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createBackupFolder } from '../services/backup-folder.ts';
import { createFileHandles } from '../services/file-handles.ts';
import { findChromium, thisMachine } from '../services/find-chromium.ts';
import { installationMark, thisInstallation } from '../services/installation.ts';
import { logTo } from '../services/log.ts';
import { openLogFile } from '../services/log-file.ts';
import { createOpenedFiles, filesAmongArguments } from '../services/opened-files.ts';
import { type AppWindow, hasDisplay, openAppWindow } from './app-window.ts';
import { dataFolder } from './data-folder.ts';
import { findRunningHost } from './find-running-host.ts';
import { loopbackHandlers } from './handlers.ts';
import { type LoopbackSettings, readSettings, SettingsError } from './settings.ts';
import { type Loopback, startLoopback } from './start-loopback.ts';

const checkout = path.resolve(import.meta.dirname, '../..');
const root = path.join(checkout, 'dist', 'renderer');
const chromium = findChromium();

try {
  await main(readSettings(process.argv.slice(2), process.env));
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function main(settings: LoopbackSettings): Promise<void> {
  if (!existsSync(path.join(root, 'index.html'))) {
    console.error('The page has not been built: there is no dist/renderer/index.html. "npm start" builds it first.');
    process.exitCode = 1;
    return;
  }
  const host = await start(settings).catch((error: unknown) => reuse(settings, error));
  if (host === null) return;
  console.log(`Caravan: ${host.url}`);
  stopInTime(host, settings.opensWindow ? showWindow(host.url, () => void host.close()) : null);
}

async function start(settings: LoopbackSettings): Promise<Loopback> {
  const folder = settings.dataFolder ?? dataFolder(thisMachine());
  const logFile = openLogFile(path.join(folder, 'logs'));
  const write = (line: string): void => {
    process.stderr.write(`${line}\n`);
    logFile.write(line);
  };
  const log = logTo(write, () => new Date());
  const handles = createFileHandles();
  const openedFiles = createOpenedFiles(handles, log);
  await openedFiles.add(filesAmongArguments(settings.files));
  const version = ownVersion();
  const installation = installationMark(thisInstallation(folder));
  const backupFolder = createBackupFolder(folder);
  const handlers = loopbackHandlers({ version, handles, openedFiles, chromium, installation, backupFolder, log, logFile });
  return startLoopback({ root, port: settings.port, version, handlers, log });
}

/** The port is taken: by our own host, whose window is then shown again, or by another program. */
async function reuse(settings: LoopbackSettings, error: unknown): Promise<null> {
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
  if ((await findRunningHost(settings.port)) === null) {
    throw new SettingsError(
      `Port ${settings.port} is taken by another program. Set CARAVAN_PORT to a free one, and keep to it: your data belongs to it.`,
    );
  }
  const url = `http://127.0.0.1:${settings.port}/`;
  console.log(`Caravan is running already: ${url}`);
  if (settings.opensWindow) showWindow(url, () => undefined);
  return null;
}

function showWindow(url: string, onClosed: () => void): AppWindow | null {
  if (!hasDisplay()) return null;
  if (chromium === null) {
    console.log('No Chromium, Chrome or Edge was found to show it in; open the address yourself, or set CHROME_PATH.');
    return null;
  }
  return openAppWindow(chromium, url, onClosed);
}

/** Nothing keeps the process after this but the server and the window. */
function stopInTime(host: Loopback, window: AppWindow | null): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      window?.close();
      void host.close();
    });
  }
}

/** Read, not imported: the loopback host runs from a checkout, where package.json is the one place for it. */
function ownVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(checkout, 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : 'unknown';
}
