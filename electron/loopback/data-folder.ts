// Where the loopback host and its browser keep what is the user's: with the user's other settings.
import path from 'node:path';
import type { Machine } from '../services/find-chromium.ts';

/** Where the browser keeps the page's data, apart from the user's own browsing. */
export function profileFolder(machine: Machine): string {
  return inOwnFolder(machine, 'loopback-profile');
}

/** Where the host keeps its own files: backups, and which folder they go to. Apart from the browser's, which may be cleared. */
export function dataFolder(machine: Machine): string {
  return inOwnFolder(machine, 'loopback-data');
}

function inOwnFolder({ platform, env }: Machine, name: string): string {
  const home = env.HOME ?? '';
  if (platform === 'win32') return path.win32.join(env.APPDATA ?? '.', 'Caravan', name);
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', 'Caravan', name);
  return path.posix.join(env.XDG_CONFIG_HOME ?? path.posix.join(home, '.config'), 'Caravan', name);
}
