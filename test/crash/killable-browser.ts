// A Chromium of our own on a profile on the disk, that can be killed as a laptop's battery kills it: with no time for anything.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium, quietSwitches } from '../../electron/services/find-chromium.ts';

export interface KillableBrowser {
  readonly page: Page;
  /** SIGKILL to the whole process group; resolves when it is gone. */
  readonly kill: () => Promise<void>;
}

export async function startBrowser(profile: string): Promise<KillableBrowser> {
  // What a killed browser leaves, so that two do not write to one profile.
  for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) rmSync(path.join(profile, lock), { force: true });
  const executable = findChromium() ?? chromium.executablePath();
  const switches = [...quietSwitches(), '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(executable, switches, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const browser = await chromium.connectOverCDP(await endpointOf(child));
  const context = browser.contexts()[0];
  const page = context?.pages()[0] ?? (await context?.newPage());
  if (page === undefined) throw new Error('crash: no page');
  return { page, kill: () => kill(child, browser) };
}

async function endpointOf({ stderr }: ChildProcess): Promise<string> {
  if (stderr === null) throw new Error('crash: no standard error');
  for await (const line of createInterface({ input: stderr })) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) {
      stderr.resume();
      return address;
    }
  }
  throw new Error('crash: the browser did not start');
}

async function kill(child: ChildProcess, browser: Browser): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const gone = once(child, 'exit');
  process.kill(-child.pid, 'SIGKILL');
  await gone;
  await browser.close().catch(() => undefined); // our end of a connection that is dead already
}
