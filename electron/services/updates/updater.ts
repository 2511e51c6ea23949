// What the session of updates needs of electron-updater, and how that is bound. No Electron here: the shell chooses the class of
// electron-updater for the system, and tests run one in Node.
import type { AppUpdater } from 'electron-updater';
import type { Problem } from '../../../renderer/domain/result.ts';
import type { Log } from '../log.ts';

export interface Updater {
  /** Reads the list behind the address. Rejects with an error that `problemOf` words. */
  find(feedUrl: string): Promise<Found>;
  /** Fetches what was found last, and resolves with the installer's path. Rejects as `find` does. */
  download(onPercent: (percent: number) => void): Promise<string>;
  /** Installs what was fetched and quits the app. What goes wrong from then on is told to the listener. */
  install(onFailure: () => void): void;
}

export interface Found {
  /** Newer than this version, and fit for this system. */
  readonly isNewer: boolean;
  /** The very object that the download will go by. */
  readonly info: unknown;
}

/** Sets what must never be left to the library's defaults. */
export function bindUpdater(updater: AppUpdater, log: Log): Updater {
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.autoRunAppAfterInstall = true;
  updater.allowPrerelease = false;
  updater.allowDowngrade = false;
  // Installers that fetch more from elsewhere: the list does not vouch for that.
  updater.disableWebInstaller = true;
  // The relay hands out whole files: what is verified is one file, read once, from its beginning to its end.
  updater.disableDifferentialDownload = true;
  // Its messages hold paths and addresses.
  updater.logger = {
    info: () => undefined,
    warn: () => log('update.libraryWarning'),
    error: () => log('update.libraryError'),
  };
  return {
    async find(url) {
      updater.setFeedURL({ provider: 'generic', url, useMultipleRangeRequest: false });
      const result = await updater.checkForUpdates();
      if (result === null) throw new Error('updater is not active');
      return { isNewer: result.isUpdateAvailable, info: result.updateInfo };
    },
    async download(onPercent) {
      const listener = ({ percent }: { readonly percent: number }): void => onPercent(percent);
      updater.on('download-progress', listener);
      try {
        const [file] = await updater.downloadUpdate();
        if (file === undefined) throw new Error('nothing was downloaded');
        return file;
      } finally {
        updater.off('download-progress', listener);
      }
    },
    install(onFailure) {
      updater.on('error', onFailure);
      // Silent, and started again afterwards: the user has said so once.
      updater.quitAndInstall(true, true);
    },
  };
}

/** An error of electron-updater's, or of the system, in our words; its own may hold paths. */
export function problemOf(error: unknown): Problem {
  return { code: PROBLEMS[codeOf(error)] ?? 'update.failed' };
}

/** Of an error: its code, or else its kind. Fit for the log. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

const PROBLEMS: Readonly<Record<string, string>> = {
  ERR_CHECKSUM_MISMATCH: 'update.damaged',
  ERR_UPDATER_INVALID_SIGNATURE: 'update.notSigned',
  ERR_UPDATER_INVALID_UPDATE_INFO: 'update.badList',
  ERR_UPDATER_INVALID_VERSION: 'update.badList',
  ERR_UPDATER_NO_CHECKSUM: 'update.badList',
  ERR_UPDATER_NO_FILES_PROVIDED: 'update.badList',
  ERR_UPDATER_ZIP_FILE_NOT_FOUND: 'update.badList',
  ENOSPC: 'update.noSpace',
};
