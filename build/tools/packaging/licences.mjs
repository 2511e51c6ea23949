// The licences of the libraries inside the bundles, which must go with them: of every package that is installed for use at run time.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readLockedPackages } from '../lockfile.mjs';
import { inProject } from '../project.mjs';

/**
 * @returns {string} one section for each package, sorted by name
 * @throws {Error} where a package says nothing of its licence
 */
export function libraryLicences() {
  const locked = Object.entries(readLockedPackages(inProject('package-lock.json')) ?? {});
  const folders = locked
    .filter(([folder, entry]) => folder.startsWith('node_modules/') && isShipped(entry))
    .map(([folder]) => inProject(folder));
  return `Caravan contains these libraries.\n\n${folders.filter(existsSync).map(sectionOf).toSorted().join('\n')}`;
}

/** @param {{ dev?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }} entry of the lock */
const isShipped = ({ dev, optional, devOptional, peer }) => !(dev || optional || devOptional || peer);

/** @param {string} folder */
function sectionOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  if (!license) throw new Error(`${name} names no licence`);
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    // Parts that a package took from others have theirs beside them. What it brings as modules of its own has a section of its own.
    .filter((file) => !file.includes('node_modules') && /^(licen[cs]e|copying|notice)(\.|-|_|$)/i.test(path.basename(file)))
    .toSorted()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  return `== ${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
}
