// Runs electron-builder on the staged app.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { packagingConfig } from '../../electron-builder.config.mjs';
import { projectRoot } from '../project.mjs';
import { makeSkeletonElectron } from './skeleton-electron.mjs';

/**
 * @typedef {import('./arguments.mjs').System} System
 * @typedef {{
 *   system: System, targets: string[] | null, shipped: { app: string, licences: string }, output: string, env?: Record<string, string>,
 * }} Packing `targets`: null for those that the configuration names, `dir` for the unpacked tree alone; `shipped` is what was staged; `env` is for the tools
 *   that electron-builder runs
 */

const PLATFORMS = { linux: Platform.LINUX, win: Platform.WINDOWS, mac: Platform.MAC };

/** Where electron-builder leaves the tree for 64-bit Intel that it makes the installers from. */
export const UNPACKED = { linux: 'linux-unpacked', win: 'win-unpacked', mac: 'mac' };

/**
 * Packs with the real Electron, which electron-builder downloads.
 * @param {Packing} packing
 * @returns {Promise<string[]>} paths of the installers
 */
export function pack(packing) {
  return runElectronBuilder(packing, {});
}

/**
 * Packs around a skeleton of Electron. Nothing of it runs.
 * @param {Packing} packing
 * @returns {Promise<string[]>} paths of what was made beside the unpacked tree
 */
export async function packSkeleton(packing) {
  const electronDist = mkdtempSync(path.join(os.tmpdir(), 'caravan-skeleton-'));
  try {
    makeSkeletonElectron(electronDist, packing.system);
    return await runElectronBuilder(packing, { electronDist });
  } finally {
    rmSync(electronDist, { recursive: true, force: true });
  }
}

/**
 * @param {Packing} packing
 * @param {Partial<import('electron-builder').Configuration>} changes
 */
async function runElectronBuilder({ system, targets, shipped, output, env = {} }, changes) {
  const config = packagingConfig(shipped);
  const before = { ...process.env };
  Object.assign(process.env, env);
  try {
    return await build({
      targets: targets ? PLATFORMS[system].createTarget(targets, Arch.x64) : PLATFORMS[system].createTarget(),
      projectDir: projectRoot,
      publish: 'never',
      config: { ...config, ...changes, directories: { ...config.directories, output } },
    });
  } finally {
    for (const name of Object.keys(env)) restore(name, before[name]);
  }
}

/**
 * @param {string} name
 * @param {string | undefined} value
 */
function restore(name, value) {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
