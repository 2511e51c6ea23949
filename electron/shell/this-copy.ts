// This copy of the app, as far as updates ask: how it was installed, and what could tell an update from a forgery.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { app } from 'electron';
import type { Copy } from '../services/updates/support.ts';

const PROGRAM_TIME_MS = 60_000;

export function thisCopy(hasKey: boolean): Copy {
  return {
    platform: process.platform,
    isPackaged: app.isPackaged,
    hasKey,
    resources: process.resourcesPath,
    // …/Caravan.app/Contents/MacOS/Caravan
    bundle: path.resolve(process.execPath, '..', '..', '..'),
    appImage: process.env.APPIMAGE,
    appDir: process.env.APPDIR,
    run: (program, args) => outputOf(program, args),
  };
}

/** What a program prints, on both outputs. Rejects if it cannot be run, fails, or takes longer than a minute. */
export async function outputOf(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const options = { timeout: PROGRAM_TIME_MS, windowsHide: true, env: { ...process.env, ...environment } };
  const { stdout, stderr } = await promisify(execFile)(program, [...args], options);
  return `${stdout}${stderr}`;
}
