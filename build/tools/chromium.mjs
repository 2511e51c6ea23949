// Finds an installed browser of the Chromium family, for tests. Node >= 20 built-ins only.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const linuxNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];

const macApplications = ['Google Chrome', 'Microsoft Edge', 'Chromium'];

const windowsPrograms = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'Chromium/Application/chrome.exe',
];

/**
 * Path of an installed Chromium, Chrome or Edge; CHROME_PATH wins.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {string | undefined}
 */
export function findChromium(env = process.env, platform = process.platform) {
  return [env.CHROME_PATH, ...installedPlaces(env, platform)].find((file) => file !== undefined && isExecutable(file));
}

/**
 * Arguments for a browser that a test starts: no first-run pages, no traffic of its own. Chromium's sandbox refuses to run as root,
 * which containers do.
 * @returns {string[]}
 */
export function chromiumArguments() {
  const quiet = [
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet;
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {string[]}
 */
function installedPlaces(env, platform) {
  if (platform === 'darwin') return macApplications.flatMap((name) => macPlaces(name, env.HOME ?? ''));
  if (platform === 'win32') return windowsFolders(env).flatMap((folder) => windowsPrograms.map((program) => path.join(folder, program)));
  const folders = (env.PATH ?? '').split(path.delimiter);
  return linuxNames.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/**
 * @param {string} name
 * @param {string} home
 */
function macPlaces(name, home) {
  const bundle = `/Applications/${name}.app/Contents/MacOS/${name}`;
  return [bundle, path.join(home, bundle)];
}

/** @param {NodeJS.ProcessEnv} env */
const windowsFolders = (env) => [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((folder) => folder !== undefined);

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
