// What `npm run dist` was asked for.

/**
 * @typedef {'linux' | 'win' | 'mac'} System
 * @typedef {{ systems: System[], skeleton: boolean }} Wanted
 */

/** @type {Record<string, System>} */
const SYSTEMS = { '--linux': 'linux', '--win': 'win', '--mac': 'mac' };

export const USAGE = `npm run dist -- [--win] [--mac] [--linux] [--skeleton]
  Without a system: the one that this runs on. --skeleton packs around a skeleton of Electron, to check what does not depend on its binary.`;

/**
 * @param {string[]} args
 * @param {NodeJS.Platform} platform of this machine
 * @returns {Wanted}
 * @throws {Error} naming what is not understood, or cannot be
 */
export function readArguments(args, platform) {
  const unknown = args.filter((arg) => arg !== '--skeleton' && !(arg in SYSTEMS));
  if (unknown.length > 0) throw new Error(`Not understood: ${unknown.join(' ')}\n${USAGE}`);
  const skeleton = args.includes('--skeleton');
  const named = Object.entries(SYSTEMS).flatMap(([flag, system]) => (args.includes(flag) ? [system] : []));
  const systems = named.length > 0 ? named : [systemOf(platform)];
  if (systems.includes('mac') && !skeleton && platform !== 'darwin') {
    throw new Error('An app for macOS is packed and signed on macOS only. With --skeleton its outline is packed and checked here.');
  }
  return { systems, skeleton };
}

/**
 * @param {NodeJS.Platform} platform
 * @returns {System}
 */
function systemOf(platform) {
  if (platform === 'win32') return 'win';
  return platform === 'darwin' ? 'mac' : 'linux';
}
