// How to run a program that an installed package brings. Node >= 20 built-ins only.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from './project.mjs';

/**
 * The script behind a package's command, to be run by Node: unlike the files in node_modules/.bin it is the same on every system.
 * @param {string} packageName `@biomejs/biome`
 * @param {string} command `biome`
 * @returns {string} absolute path
 */
export function programOf(packageName, command) {
  const folder = inProject('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const script = typeof bin === 'string' ? bin : bin?.[command];
  if (!script) throw new Error(`${packageName} has no command ${command}`);
  return path.join(folder, script);
}
