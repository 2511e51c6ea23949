// Gathers what ships into a folder of its own: the bundles without their maps, and a package.json with what Electron reads. Libraries are inside
// the bundles, so there is no node_modules to pack, and nothing is shipped because somebody forgot to exclude it.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../project.mjs';
import { executableName, homepage } from './identity.mjs';
import { libraryLicences } from './licences.mjs';

/** Where the app is staged, and the licences of what its bundles contain. */
export const staged = { app: inProject('release/staged/app'), licences: inProject('release/staged/LICENSES.libraries.txt') };

const PARTS = ['main', 'preload', 'renderer'];

/** Electron reads name, productName, version, main and desktopName; electron-builder the others. */
const SHIPPED_KEYS = ['name', 'productName', 'version', 'description', 'author', 'license', 'type', 'main'];

/**
 * @param {string} [built] the output of the build
 * @param {{ app: string, licences: string }} [into] `app` is made anew
 */
export function stageApp(built = inProject('dist'), { app, licences } = staged) {
  rmSync(app, { recursive: true, force: true });
  mkdirSync(app, { recursive: true });
  for (const part of PARTS) copyBundles(path.join(built, part), path.join(app, 'dist', part));
  const manifest = shippedManifest(JSON.parse(readFileSync(inProject('package.json'), 'utf8')));
  writeFileSync(path.join(app, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(licences, libraryLicences());
}

/**
 * @param {Record<string, unknown>} manifest package.json of the project
 * @returns {Record<string, unknown>}
 */
export const shippedManifest = (manifest) => ({
  ...Object.fromEntries(SHIPPED_KEYS.map((key) => [key, manifest[key]])),
  homepage,
  desktopName: `${executableName}.desktop`,
});

/**
 * @param {string} from
 * @param {string} to
 */
function copyBundles(from, to) {
  cpSync(from, to, { recursive: true, filter: (file) => !file.endsWith('.map') });
  for (const name of readdirSync(to, { recursive: true, encoding: 'utf8' })) {
    if (/\.(c?js|css)$/.test(name)) forgetMap(path.join(to, name));
  }
}

/**
 * A bundle that names a map which is not there makes the developer tools ask for it.
 * @param {string} file
 */
function forgetMap(file) {
  const text = readFileSync(file, 'utf8');
  const without = text.replace(/\n?(\/\/# sourceMappingURL=\S+|\/\*# sourceMappingURL=\S+ \*\/)\s*$/, '\n');
  if (without !== text) writeFileSync(file, without);
}
