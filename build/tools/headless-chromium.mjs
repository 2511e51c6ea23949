// The browser of tests that need no window: Chromium's headless shell where it is installed. It is the same engine without the browser around
// it, and starts in half the time.
import { findChromium, thisMachine } from '../../electron/services/find-chromium.ts';

/** @returns {string | null} its path; that of a whole browser where there is no shell; null where there is neither */
export function findHeadlessChromium(machine = thisMachine()) {
  const folders = (machine.env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  const shells = machine.env.CHROME_PATH ? [] : folders.map((folder) => `${folder}/chromium-headless-shell`);
  return shells.find(machine.isExecutable) ?? findChromium(machine);
}
