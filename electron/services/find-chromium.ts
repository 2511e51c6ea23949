// Finds an installed Chromium, Chrome or Edge, and the switches that keep it quiet.
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isExecutable: (file: string) => boolean;
}

/** The path of the first one installed, or null. `CHROME_PATH` is taken before all others. */
export function findChromium(machine: Machine = thisMachine()): string | null {
  return candidates(machine).find((file) => machine.isExecutable(file)) ?? null;
}

/** No first-run pages, no traffic of the browser's own; without its sandbox only where that cannot work (root, CI containers). */
export function quietSwitches({ env } = thisMachine(), isRoot = process.getuid?.() === 0): string[] {
  const inContainer = isRoot || (env.CI ?? '') !== '';
  return [
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-sync',
    '--metrics-recording-only',
    '--no-pings',
    ...(inContainer ? ['--no-sandbox'] : []),
  ];
}

export function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, isExecutable };
}

function candidates(machine: Machine): string[] {
  const named = machine.env.CHROME_PATH ?? '';
  return named === '' ? installed(machine) : [named, ...installed(machine)];
}

function installed({ platform, env }: Machine): string[] {
  if (platform === 'win32') return onWindows(env);
  if (platform === 'darwin') return onMac(env.HOME ?? '');
  return onLinux(env.PATH ?? '');
}

function onWindows(env: Machine['env']): string[] {
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((folder) => folder !== undefined);
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Chromium\\Application\\chrome.exe',
  ];
  return programs.flatMap((program) => folders.map((folder) => path.win32.join(folder, program)));
}

function onMac(home: string): string[] {
  return ['Google Chrome', 'Microsoft Edge', 'Chromium']
    .map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
    .flatMap((program) => [program, path.posix.join(home, program)]);
}

function onLinux(searchPath: string): string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];
  const folders = searchPath.split(':').filter((folder) => folder.startsWith('/'));
  return [
    ...names.flatMap((name) => folders.map((folder) => path.posix.join(folder, name))),
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
  ];
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
