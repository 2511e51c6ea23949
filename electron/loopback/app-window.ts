// Shows the page as an application's window: an installed browser without tabs, with a profile of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { type Machine, quietSwitches, thisMachine } from '../services/find-chromium.ts';
import { profileFolder } from './data-folder.ts';

/** A browser that ends sooner than this has not shown a window, or has handed it to one that runs already. */
const SHORTEST_LIFE_MS = 3000;

export interface AppWindow {
  readonly close: () => void;
}

/** @param onClosed the user has closed the window; not called if the browser never showed one itself. */
export function openAppWindow(executable: string, url: string, onClosed: () => void): AppWindow {
  const started = Date.now();
  const child: ChildProcess = spawn(executable, [`--app=${url}`, `--user-data-dir=${profileFolder(thisMachine())}`, ...quietSwitches()], {
    stdio: 'ignore',
  });
  child.once('error', () => undefined);
  child.once('exit', () => {
    if (Date.now() - started >= SHORTEST_LIFE_MS) onClosed();
  });
  return { close: () => void child.kill() };
}

/** On Linux a window needs a display server; elsewhere there is always one. */
export function hasDisplay({ platform, env }: Machine = thisMachine()): boolean {
  return platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
