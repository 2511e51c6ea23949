// Finds Electron's own binary. Its package is installed without it, and `require('electron')` would start the download by itself and,
// without a network, wait for minutes; so the package's path.txt is read instead. Node >= 20 built-ins only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { modernNode } from './modern-node.mjs';
import { inProject } from './project.mjs';

const packageFolder = inProject('node_modules/electron');

const releases = 'https://github.com/electron/electron/releases/download/';

/** Together these bound how long a start without a network is held up. An unreachable host may still stand in the download cache. */
const reachMilliseconds = 5_000;
const fromCacheMilliseconds = 15_000;

/** Some 120 MB on a slow line. */
const downloadMilliseconds = 600_000;

/**
 * Path of Electron's binary if it is here, or can be had now.
 * @param {{ say: (line: string) => void }} options
 * @returns {Promise<string | null>}
 */
export async function electronBinary({ say }) {
  const installed = installedBinary();
  if (installed || process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return installed;
  const reachable = await canReach(electronSource());
  if (reachable) say('Downloading Electron, once (about 120 MB)');
  const failure = installElectron(reachable ? downloadMilliseconds : fromCacheMilliseconds);
  if (failure) say(`Electron cannot be downloaded now (${failure})`);
  return installedBinary();
}

/** The address that Electron is downloaded from. */
export const electronSource = () => process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? releases;

/** @returns {string | null} */
export function installedBinary() {
  const pathFile = path.join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = path.join(packageFolder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

/**
 * Any answer will do, a refusal too.
 * @param {string} address
 */
export const canReach = (address) =>
  fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(reachMilliseconds) }).then(
    () => true,
    () => false,
  );

/**
 * Runs Electron's own installer, which checks what it gets against checksums in the package. Returns the reason when it fails.
 * @param {number} timeout in milliseconds
 */
function installElectron(timeout) {
  const { status, stderr } = spawnSync(modernNode(), [path.join(packageFolder, 'install.js')], { encoding: 'utf8', timeout });
  if (status === 0) return null;
  return stderr?.trim().split('\n')[0] || 'no answer in time';
}
