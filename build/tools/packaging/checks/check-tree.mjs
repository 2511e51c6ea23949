// All checks of an unpacked tree: what the installers are made from.
import path from 'node:path';
import { executableName, productName } from '../identity.mjs';
import { archiveFaults } from './archive.mjs';
import { fileFaults, languageFaults } from './files.mjs';
import { macAppFaults } from './mac-app.mjs';
import { fuseFaults, windowsProgramFaults } from './program.mjs';

const LANGUAGES = ['en-US', 'ru', 'zh-CN'];

/**
 * @param {string} unpacked the folder
 * @param {import('../arguments.mjs').System} system
 * @returns {Promise<string[]>} what is wrong, each in a sentence; empty when all is well
 */
export async function treeFaults(unpacked, system) {
  if (system === 'mac') return macAppFaults(unpacked);
  const program = path.join(unpacked, system === 'win' ? `${productName}.exe` : executableName);
  const archive = path.join(unpacked, 'resources/app.asar');
  const files = fileFaults(unpacked, system);
  // Without its parts nothing else can be asked.
  if (files.some((fault) => fault.endsWith('is missing'))) return files;
  return [
    ...files,
    ...languageFaults(unpacked, LANGUAGES),
    ...archiveFaults(archive),
    ...(await fuseFaults(program)),
    ...(system === 'win' ? windowsProgramFaults(program, archive) : []),
  ];
}
