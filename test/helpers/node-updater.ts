// electron-updater outside Electron: what it has of Electron's is its app and its net, and both are replaced here. All else is its own:
// the provider, the parsing, the download to the disk with its checksum, the cache, and the installing of an AppImage.
import { EventEmitter } from 'node:events';
import { type RequestOptions, request } from 'node:http';
import module, { createRequire } from 'node:module';
import path from 'node:path';
import { AppImageUpdater } from 'electron-updater/out/AppImageUpdater.js';
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js';

// electron-updater asks for `electron` when it quits; the package of that name would begin to download the binary.
const require = createRequire(import.meta.url);
const electron = require.resolve('electron');
require.cache[electron] = Object.assign(new module.Module(electron), { exports: { autoUpdater: new EventEmitter() }, loaded: true });

/** One for each time that the app was told to quit. */
export const quits: string[] = [];

type App = NonNullable<ConstructorParameters<typeof AppImageUpdater>[1]>;

/** @param folder for its caches; holds app-update.yml. */
export function testApp(folder: string, version: string): App {
  return {
    version,
    name: 'caravan',
    isPackaged: true,
    appUpdateConfigPath: path.join(folder, 'app-update.yml'),
    userDataPath: path.join(folder, 'data'),
    baseCachePath: path.join(folder, 'cache'),
    whenReady: () => Promise.resolve(),
    relaunch: () => undefined,
    quit: () => void quits.push(version),
    onQuit: () => {
      throw new Error('nothing may be installed at quitting');
    },
  };
}

/** Which hosts were asked, for what. */
export class NodeHttpExecutor extends ElectronHttpExecutor {
  readonly asked: string[] = [];

  override createRequest(options: RequestOptions, callback: (response: unknown) => void): Electron.ClientRequest {
    this.asked.push(`${options.hostname}:${options.port}${options.path}`);
    const sent = request({ ...options, agent: false }, callback);
    // electron-updater uses of it what Node's own request has too.
    return sent as unknown as Electron.ClientRequest;
  }

  protected override addRedirectHandlers(): void {
    // Electron's net alone tells of redirections.
  }
}

export function nodeUpdater(folder: string, version: string): { readonly updater: AppImageUpdater; readonly executor: NodeHttpExecutor } {
  const updater = new AppImageUpdater(null, testApp(folder, version));
  const executor = new NodeHttpExecutor();
  Object.assign(updater, { httpExecutor: executor });
  return { updater, executor };
}
