// Updates in Electron: the session with what the system lends it, and the daily look.
import { app, net } from 'electron';
import type { Log } from '../services/log.ts';
import type { ShellSettingsFile } from '../services/shell-settings.ts';
import { folderSource } from '../services/updates/folder-feed.ts';
import type { ChooseUpdateFolder } from '../services/updates/handlers.ts';
import { verifyPublisher } from '../services/updates/publisher.ts';
import { UpdateSession } from '../services/updates/session.ts';
import { readUpdateKey } from '../services/updates/signature.ts';
import { listName } from '../services/updates/signed-list.ts';
import { type Copy, kindOf, whyNoUpdates } from '../services/updates/support.ts';
import { bindUpdater, type Updater } from '../services/updates/updater.ts';
import { webSource } from '../services/updates/web-feed.ts';
import { tellPage } from './bridge.ts';
import { chooseFolder, folderOfChosenFile } from './dialogs.ts';
import { outputOf, thisCopy } from './this-copy.ts';

/** Put there by build/vite.electron.config.ts from CARAVAN_UPDATE_KEY; empty where the build was not given any. */
declare const BUILT_IN_UPDATE_KEY: string;

/** Not at once: the start belongs to the park. */
const FIRST_LOOK_MS = 60_000;
const LOOK_EVERY_MS = 60 * 60 * 1000;

/** Once the app is ready. Looks for updates by itself when a day has passed, if a feed is set. */
export function setUpUpdates(settings: ShellSettingsFile, log: Log): UpdateSession {
  const key = readUpdateKey(BUILT_IN_UPDATE_KEY);
  const copy = thisCopy(key !== null);
  const session = new UpdateSession({
    current: app.getVersion(),
    settings,
    whyNot: () => whyNoUpdates(copy),
    key,
    list: listName(process.platform, process.arch),
    // Electron's own: it knows the proxy of the system.
    sourceOf: (feed) =>
      feed.kind === 'folder' ? folderSource(feed.folder) : webSource(feed.url, (url, request) => net.fetch(url, request)),
    loadUpdater: () => openUpdater(copy, log),
    now: Date.now,
    log,
    onChange: () => tellPage('updateChanged'),
  });
  const look = (): void => void session.checkIfDue();
  setTimeout(look, FIRST_LOOK_MS).unref();
  setInterval(look, LOOK_EVERY_MS).unref();
  return session;
}

/** Rejects if this copy is of no kind that can be updated; the session has asked before. */
async function openUpdater(copy: Copy, log: Log): Promise<Updater> {
  const kind = await kindOf(copy);
  if (kind === null) throw new Error('no kind of updater');
  const { makeUpdater } = await import('./updater.ts');
  const shell = { run: outputOf, systemRoot: process.env.SystemRoot ?? 'C:\\Windows' };
  return bindUpdater(
    makeUpdater(kind, (publishers, installer) => verifyPublisher(publishers, installer, shell)),
    log,
  );
}

/** A dialog at the folder that is set now, or at the user's documents. What is chosen by a file is the folder around it: a release is several files. */
export const chooseUpdateFolder: ChooseUpdateFolder = (by, current) => {
  const start = current ?? app.getPath('documents');
  return by === 'file' ? folderOfChosenFile(start, ['yml']) : chooseFolder(start);
};
