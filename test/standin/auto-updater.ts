// By API: the system's own updater (Squirrel on macOS), recorded. It never finds anything; a test emits what it would say.
import { EventEmitter } from 'node:events';
import { record } from './runtime.ts';

class AutoUpdater extends EventEmitter {
  #url = '';

  getFeedURL = () => this.#url;

  setFeedURL({ url }: { readonly url: string }): void {
    this.#url = url;
    record('autoUpdater.setFeedURL', url);
  }

  checkForUpdates(): void {
    record('autoUpdater.checkForUpdates');
  }

  quitAndInstall(): void {
    record('autoUpdater.quitAndInstall');
  }
}

export const autoUpdater = new AutoUpdater();
