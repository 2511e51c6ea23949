// electron-updater, imported when it is first needed, and a file of its own in the build: most starts do without it. It imports nothing of
// ours, so that this file never leads back to main's.
import { AppImageUpdater, type AppUpdater, DebUpdater, MacUpdater, NsisUpdater } from 'electron-updater';
import type { Kind } from '../services/updates/support.ts';

export type VerifyInstaller = NsisUpdater['verifyUpdateCodeSignature'];

/** The updater for the way in which this copy was installed. @param verify on Windows: null, or what is wrong with the signature. */
export function makeUpdater(kind: Exclude<Kind, null>, verify: VerifyInstaller): AppUpdater {
  if (kind === 'mac') return new MacUpdater();
  if (kind === 'appImage') return new AppImageUpdater();
  if (kind === 'deb') return new DebUpdater();
  const updater = new NsisUpdater();
  updater.verifyUpdateCodeSignature = verify;
  return updater;
}
