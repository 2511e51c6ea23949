// Packs the built app for one system, checks the outcome and prints its sizes.
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import config from '../../electron-builder.config.mjs';
import { canReach, electronSource } from '../electron-binary.mjs';
import { inProject } from '../project.mjs';
import { signUpdates } from '../update-signature.mjs';
import { appImageFaults } from './checks/appimage.mjs';
import { treeFaults } from './checks/check-tree.mjs';
import { debianFaults } from './checks/debian.mjs';
import { macFaults } from './checks/mac.mjs';
import { nsisFaults } from './checks/nsis-script.mjs';
import { electronVersion } from './electron-version.mjs';
import { compiledScripts, linuxTools, missingTools, nsisTools } from './installer-tools.mjs';
import { pack, packSkeleton, UNPACKED } from './pack.mjs';
import { bytesOf, megabytes } from './sizes.mjs';
import { stageApp, staged } from './stage-app.mjs';

/**
 * @typedef {import('./arguments.mjs').System} System
 * @typedef {import('./installer-tools.mjs').Installer} Installer
 */

/** What can be made around a skeleton. @type {Record<System, Installer[]>} */
const INSTALLERS = { linux: ['deb', 'AppImage'], win: ['nsis'], mac: [] };

const NAMES = { linux: 'Linux', win: 'Windows', mac: 'macOS' };

/**
 * @param {System} system
 * @param {boolean} skeleton pack around a skeleton of Electron
 * @throws {Error} naming what is missing, or what the checks found
 */
export async function distribute(system, skeleton) {
  console.log(`\n== ${NAMES[system]}${skeleton ? ', around a skeleton of Electron' : ''}`);
  stageApp();
  if (skeleton) await distributeSkeleton(system);
  else await distributeForReal(system);
}

/** @param {System} system */
async function distributeForReal(system) {
  if (!(await canReach(electronSource()))) {
    throw new Error(
      `Electron ${electronVersion()} for ${NAMES[system]} cannot be downloaded: ${electronSource()} does not answer.\n` +
        'Packages need it. Try again with a network, name a mirror in ELECTRON_MIRROR, or check the packing without Electron: --skeleton.',
    );
  }
  const output = inProject('release');
  const made = await pack({ system, targets: null, shipped: staged, output });
  const trees = [UNPACKED[system], ...(system === 'mac' ? ['mac-arm64'] : [])].map((name) => path.join(output, name)).filter(existsSync);
  const faults = (await Promise.all(trees.map((tree) => treeFaults(tree, system)))).flat();
  const debianPackage = made.find((file) => file.endsWith('.deb'));
  if (debianPackage && missingTools('deb').length === 0) faults.push(...debianFaults(debianPackage));
  report(faults);
  const signatures = signUpdates(output, process.env);
  for (const file of made) console.log(`${path.basename(file)}: ${megabytes(bytesOf(file))}`);
  console.log(
    signatures.length > 0
      ? `Signed: ${signatures.join(', ')}`
      : 'The list of the release is not signed: no copy will take it for an update.',
  );
}

/** @param {System} system */
async function distributeSkeleton(system) {
  const output = inProject('release/skeleton');
  const possible = INSTALLERS[system].filter((installer) => missingTools(installer).length === 0);
  const faults = await packAndLookInto(system, possible, output);
  const configured = system === 'mac' ? await macFaults(config) : [];
  report([...configured, ...(await treeFaults(path.join(output, UNPACKED[system]), system)), ...faults]);
  if (system === 'mac') console.log('No disk image and no signature: both take macOS.');
  for (const installer of INSTALLERS[system]) {
    const missing = missingTools(installer);
    if (missing.length > 0) console.log(`No ${installer}: that needs ${missing.join(' and ')}.`);
  }
  sayTreeSizes(path.join(output, UNPACKED[system]), system);
}

/**
 * Nobody must take an installer of a skeleton for a real one: each is looked into and removed.
 * @param {System} system
 * @param {Installer[]} installers none for the unpacked tree alone
 * @param {string} output
 * @returns {Promise<string[]>} what is wrong with the installers
 */
async function packAndLookInto(system, installers, output) {
  const tools = toolsFor(installers);
  try {
    const targets = installers.length > 0 ? installers : ['dir'];
    const made = await packSkeleton({ system, targets, shipped: staged, output, env: tools.env });
    const faults = made.flatMap((file) => installerFaults(file, tools.folder));
    for (const file of made) {
      // A block map is a list of pieces, for updates that fetch only what changed.
      if (!file.endsWith('.blockmap'))
        console.log(`${path.basename(file)} of the skeleton: ${megabytes(bytesOf(file))}; checked and removed`);
      rmSync(file);
    }
    return installers.length > 0 ? [...faults, ...listFaults(output, system)] : faults;
  } finally {
    if (tools.folder) rmSync(tools.folder, { recursive: true, force: true });
  }
}

/** @param {Installer[]} installers */
function toolsFor(installers) {
  if (installers.length === 0) return { folder: '', env: {} };
  return installers.includes('nsis') ? nsisTools() : linuxTools();
}

/**
 * @param {string} file
 * @param {string} toolsFolder where the scripts are that the compiler of NSIS was given
 * @returns {string[]}
 */
function installerFaults(file, toolsFolder) {
  if (file.endsWith('.deb')) return debianFaults(file);
  if (file.endsWith('.AppImage')) return appImageFaults(file);
  return file.endsWith('.exe') ? nsisFaults(compiledScripts(toolsFolder)) : [];
}

/**
 * The list by which installed copies find updates; removed along with what it names.
 * @param {string} output
 * @param {System} system
 */
function listFaults(output, system) {
  const list = path.join(output, system === 'linux' ? 'latest-linux.yml' : 'latest.yml');
  if (!existsSync(list)) return [`${path.basename(list)}, by which copies find updates, was not written`];
  rmSync(list);
  return [];
}

/**
 * @param {string} unpacked
 * @param {System} system
 */
function sayTreeSizes(unpacked, system) {
  const archive = bytesOf(path.join(unpacked, system === 'mac' ? 'Caravan.app/Contents/Resources/app.asar' : 'resources/app.asar'));
  const all = bytesOf(unpacked);
  console.log(`app.asar: ${megabytes(archive)}`);
  console.log(`${path.relative(inProject('.'), unpacked)}: ${megabytes(all)} without Electron itself`);
}

/** @param {string[]} faults */
function report(faults) {
  if (faults.length > 0) throw new Error(`What was packed is not as it must be:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  console.log('All checks of the package passed');
}
