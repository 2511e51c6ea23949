// Starts the built app in Electron itself, through Playwright. Only where Electron's binary is here; nothing downloads it.
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { installedBinary } from '../../../build/tools/electron-binary.mjs';
import { projectRoot } from '../../helpers/project.ts';
import { watchPolicy } from '../helpers/policy.ts';
import type { AppOptions, DesktopApp } from './desktop-app.ts';

export function launchElectron({ appFolder = projectRoot, userData = newUserData(), words = [] }: AppOptions = {}): DesktopApp {
  const executablePath = installedBinary();
  if (executablePath === null) throw new Error('Electron’s binary is not here');
  const args = [appFolder, `--user-data-dir=${userData}`, ...asRoot(), ...words];
  const violations: string[] = [];
  const started = _electron.launch({ executablePath, args });
  const exited = started.then(untilExit);
  exited.catch(() => undefined);
  void started.then((app) => watchPolicy(app.context(), (violation) => violations.push(violation))).catch(() => undefined);
  return {
    userData,
    exited,
    violations,
    log: null,
    firstWindow: async () => loaded(await (await started).firstWindow()),
    evaluate: async <T, A>(work: (electron: typeof import('electron'), argument: A) => T | Promise<T>, argument?: A) =>
      (await (await started).evaluate(work as (electron: unknown, argument: unknown) => unknown, argument)) as T,
    async close() {
      await (await started).close();
      await exited;
    },
  };
}

/** A start while another runs ends before Playwright could join it. */
export function startAgain({ appFolder = projectRoot, userData, words = [] }: AppOptions): Promise<number | null> {
  const child = spawn(installedBinary() ?? '', [appFolder, `--user-data-dir=${userData}`, ...asRoot(), ...words]);
  return new Promise((resolve, reject) => {
    child.once('exit', resolve);
    child.once('error', reject);
  });
}

function untilExit(app: ElectronApplication): Promise<number | null> {
  return new Promise((resolve) => app.process().once('exit', resolve));
}

async function loaded(page: Page): Promise<Page> {
  await page.waitForLoadState();
  return page;
}

/** Chromium's sandbox does not run as root. */
function asRoot(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function newUserData(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'caravan-electron-'));
}
