// Tells whether dist/ was built from the sources as they are now. Node >= 20 built-ins only.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtRenderer, inProject } from './project.mjs';

/** Whatever can change the build's output. Hashed by content: a checkout sets times anew. */
const sources = ['renderer', 'electron', 'assets', 'build', 'package.json', 'package-lock.json', 'tsconfig.json'];

const stampFile = inProject('dist/.built-from');

/** @returns {boolean} */
export function isBuilt() {
  return existsSync(path.join(builtRenderer, 'index.html')) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourcesHash();
}

/**
 * To be called when a build is complete.
 * @param {string} hash of the sources as they were when the build began
 */
export function markBuilt(hash) {
  writeFileSync(stampFile, hash);
}

/** @returns {string} SHA-256 over the names and contents of all sources, in hex */
export function sourcesHash() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesUnder)) hash.update(`${file}\0`).update(readFileSync(inProject(file)));
  return hash.digest('hex');
}

/**
 * Files relative to the checkout, in a fixed order; none when there is no such folder.
 * @param {string} name
 * @returns {string[]}
 */
function filesUnder(name) {
  const file = inProject(name);
  if (!existsSync(file)) return [];
  if (!statSync(file).isDirectory()) return [name];
  return readdirSync(file)
    .sort()
    .flatMap((child) => filesUnder(`${name}/${child}`));
}
