// Packs the built app for one system, checks the outcome and prints its sizes.
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import config from '../../electron-builder.config.mjs';
import { canReach, electronSource } from '../electron-binary.mjs';
import { inProject } from '../project.mjs';
import { signUpdates } from '../update-signature.mjs';
import { treeFaults } from './checks/check-tree.mjs';
import { debianFaults } from './checks/debian.mjs';
import { macFaults } from './checks/mac.mjs';
import { nsisFaults } from './checks/nsis-script.mjs';
import { electronVersion } from './electron-version.mjs';
import { compiledScripts, debianTools, missingTools, nsisTools } from './installer-tools.mjs';
import { pack, packSkeleton, UNPACKED } from './pack.mjs';
import { bytesOf, megabytes } from './sizes.mjs';
import { stageApp, staged } from './stage-app.mjs';

/** @typedef {import('./arguments.mjs').System} System */

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
  const faults = system === 'mac' ? await macFaults(config) : await treeFaults(path.join(output, UNPACKED[system]), system);
  const debianPackage = made.find((file) => file.endsWith('.deb'));
  if (debianPackage && missingTools('linux').length === 0) faults.push(...debianFaults(debianPackage));
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
  if (system === 'mac') {
    report(await macFaults(config));
    console.log('The configuration for macOS fits the schema. Nothing was packed: that takes macOS.');
    return;
  }
  const output = inProject('release/skeleton');
  const missing = missingTools(system);
  const faults = missing.length > 0 ? await treeAlone(system, output) : await withInstaller(system, output);
  report([...(await treeFaults(path.join(output, UNPACKED[system]), system)), ...faults]);
  if (missing.length > 0) console.log(`The installer was left out; it needs ${missing.join(' and ')}.`);
  if (system === 'linux') console.log('No AppImage: its runtime comes with the tools that electron-builder downloads.');
  sayTreeSizes(path.join(output, UNPACKED[system]));
}

/**
 * @param {'linux' | 'win'} system
 * @param {string} output
 * @returns {Promise<string[]>}
 */
async function treeAlone(system, output) {
  await packSkeleton({ system, targets: ['dir'], shipped: staged, output });
  return [];
}

/**
 * Nobody must take an installer of a skeleton for a real one: it is looked into and removed.
 * @param {'linux' | 'win'} system
 * @param {string} output
 * @returns {Promise<string[]>} what is wrong
 */
async function withInstaller(system, output) {
  const tools = system === 'linux' ? debianTools() : nsisTools();
  try {
    const made = await packSkeleton({ system, targets: [system === 'linux' ? 'deb' : 'nsis'], shipped: staged, output, env: tools.env });
    const installer = made.find((file) => /\.(deb|exe)$/.test(file)) ?? '';
    const list = path.join(output, system === 'linux' ? 'latest-linux.yml' : 'latest.yml');
    const faults = system === 'linux' ? debianFaults(installer) : nsisFaults(compiledScripts(tools.folder));
    if (!existsSync(list)) faults.push(`${path.basename(list)}, by which copies find updates, was not written`);
    console.log(`${path.basename(installer)} of the skeleton: ${megabytes(bytesOf(installer))}; checked and removed`);
    for (const file of [...made, list]) rmSync(file, { force: true });
    return faults;
  } finally {
    rmSync(tools.folder, { recursive: true, force: true });
  }
}

/** @param {string} unpacked */
function sayTreeSizes(unpacked) {
  const archive = bytesOf(path.join(unpacked, 'resources/app.asar'));
  const all = bytesOf(unpacked);
  console.log(`app.asar: ${megabytes(archive)}`);
  console.log(`${path.relative(inProject('.'), unpacked)}: ${megabytes(all)} without Electron itself`);
}

/** @param {string[]} faults */
function report(faults) {
  if (faults.length > 0) throw new Error(`What was packed is not as it must be:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  console.log('All checks of the package passed');
}
