// The Electron that package.json names: exact, since what was tested is what ships.
import { readFileSync } from 'node:fs';
import { inProject } from '../project.mjs';

/**
 * @returns {string} `45.4.1`
 * @throws {Error} where package.json names a range
 */
export function electronVersion() {
  const version = JSON.parse(readFileSync(inProject('package.json'), 'utf8')).devDependencies.electron;
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`package.json must name one version of Electron, not ${version}`);
  return version;
}
