// The built main and preload with their page, on whichever host this run is about: the stand-in for Electron, or Electron itself where
// its binary is here (`npm run e2e:electron`). A spec that uses this runs on both, and says in each title on which.
import { test as base, expect, type Page } from '@playwright/test';
import { launchStandin } from '../../standin/launch.ts';
import type { StandinLog } from '../../standin/runtime.ts';
import { launchElectron, startAgain as startElectronAgain } from './launch-electron.ts';

/** For titles. Known as the spec is read, which is why it is not asked of Playwright. */
export const hostName = process.env.CARAVAN_E2E_HOST === 'electron' ? 'Electron' : 'stand-in';

export const isElectron = hostName === 'Electron';

/** Each start is that of a whole browser, on machines that do other work besides. In milliseconds. */
export const PATIENCE_MS = 180_000;

/** What a spec can do with a running app, whatever runs it. */
export interface DesktopApp {
  readonly userData: string;
  /** The exit code, once main has left. */
  readonly exited: Promise<number | null>;
  /** What pages tried against their content security policy. */
  readonly violations: string[];
  /** The page of the oldest window, once it has loaded. */
  readonly firstWindow: () => Promise<Page>;
  /** Runs a function in main. It is sent as source text, and sees nothing but its parameters. */
  readonly evaluate: <T, A = undefined>(
    work: (electron: typeof import('electron'), argument: A) => T | Promise<T>,
    argument?: A,
  ) => Promise<T>;
  /** The stand-in's own; null on Electron, which keeps none. */
  readonly log: (() => Promise<StandinLog>) | null;
  /** As the user quits it. */
  readonly close: () => Promise<void>;
}

export interface AppOptions {
  /** Has package.json and dist/; the checkout, unless a test brings an app of its own. */
  readonly appFolder?: string;
  /** Kept from run to run, if a test starts the app again. */
  readonly userData?: string;
  readonly words?: readonly string[];
}

/** Those whose pages have to keep to their policy, until the test in which they ran is over. */
const watched: DesktopApp[] = [];

/** @param provokes the page tries what its policy forbids, and the spec looks at that itself. */
export function launchApp(options: AppOptions = {}, { provokes = false } = {}): DesktopApp {
  const app = isElectron ? launchElectron(options) : launchStandin(options);
  if (!provokes) watched.push(app);
  return app;
}

/** While an app runs with the same `userData`: the exit code of the second start. */
export function startAgain(options: AppOptions): Promise<number | null> {
  return isElectron ? startElectronAgain(options) : launchStandin(options).exited;
}

/** Use this `test` in every spec of this folder that starts the app: a page that violates its policy fails it. */
export const test = base.extend<{ policy: undefined }>({
  policy: [
    async ({ browserName }, use, { project }) => {
      expect(browserName, 'both hosts are Chromium').toBe('chromium');
      expect(project.name === 'electron', 'start it with npm run e2e:electron').toBe(isElectron);
      await use(undefined);
      expect(
        watched.flatMap(({ violations }) => violations.splice(0)),
        'violations of the content security policy',
      ).toEqual([]);
    },
    { auto: true },
  ],
});
