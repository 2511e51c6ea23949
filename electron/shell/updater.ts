// electron-updater in Electron: the class for the way in which this copy was installed. Imported when it is first needed, and a file of
// its own in the build: most starts do without it.
import { AppImageUpdater, type AppUpdater, DebUpdater, MacUpdater, NsisUpdater } from 'electron-updater';
import type { Log } from '../services/log.ts';
import { verifyPublisher } from '../services/updates/publisher.ts';
import { type Copy, kindOf } from '../services/updates/support.ts';
import { bindUpdater, type Updater } from '../services/updates/updater.ts';
import { outputOf } from './this-copy.ts';

/** Rejects if this copy is of no kind that can be updated; the session has asked before. */
export async function openUpdater(copy: Copy, log: Log): Promise<Updater> {
  return bindUpdater(await updaterFor(copy), log);
}

async function updaterFor(copy: Copy): Promise<AppUpdater> {
  const kind = await kindOf(copy);
  if (kind === 'mac') return new MacUpdater();
  if (kind === 'appImage') return new AppImageUpdater();
  if (kind === 'deb') return new DebUpdater();
  if (kind === null) throw new Error('no kind of updater');
  const updater = new NsisUpdater();
  const shell = { run: outputOf, systemRoot: process.env.SystemRoot ?? 'C:\\Windows' };
  updater.verifyUpdateCodeSignature = (publishers, installer) => verifyPublisher(publishers, installer, shell);
  return updater;
}
