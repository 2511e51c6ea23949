// Which files a package may hold: by an allow-list, so that a new one is noticed and not merely unwanted ones.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { executableName, productName } from '../identity.mjs';

/** What Electron brings, by name, beside its libraries. */
const ELECTRON = [
  'LICENSE.electron.txt',
  'LICENSES.chromium.html',
  'resources.pak',
  'icudtl.dat',
  'snapshot_blob.bin',
  'v8_context_snapshot.bin',
  'chrome_100_percent.pak',
  'chrome_200_percent.pak',
  'vk_swiftshader_icd.json',
];

const OURS = ['resources/app.asar', 'resources/LICENSE.caravan.txt', 'resources/LICENSES.libraries.txt'];

/** Of electron-builder: where updates are described, and for a Debian package how it was installed and its profile for AppArmor. */
const OF_INSTALLERS = ['resources/app-update.yml', 'resources/package-type', 'resources/apparmor-profile'];

const BY_SYSTEM = {
  linux: { programs: [executableName, 'chrome-sandbox', 'chrome_crashpad_handler'], library: /^lib[\w-]+\.so(\.\d+)?$/ },
  win: { programs: [`${productName}.exe`], library: /^[\w-]+\.dll$/ },
};

const LANGUAGE = /^locales\/[\w-]+\.pak$/;

/**
 * @param {string} unpacked the folder
 * @param {'linux' | 'win'} system
 * @returns {string[]} what is wrong, each in a sentence
 */
export function fileFaults(unpacked, system) {
  const { programs, library } = BY_SYSTEM[system];
  const allowed = new Set([...ELECTRON, ...OURS, ...OF_INSTALLERS, ...programs]);
  const files = filesUnder(unpacked);
  const strangers = files.filter((name) => !allowed.has(name) && !library.test(name) && !LANGUAGE.test(name));
  const missing = [...OURS, ...programs, 'LICENSE.electron.txt', 'LICENSES.chromium.html'].filter((name) => !files.includes(name));
  return [...strangers.map((name) => `${name} does not belong in the package`), ...missing.map((name) => `${name} is missing`)];
}

/** @param {string} folder @returns {string[]} files at any depth, with slashes, sorted */
export const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !statSync(path.join(folder, name)).isDirectory())
    .map((name) => name.replaceAll(path.sep, '/'))
    .toSorted();

/**
 * @param {string} unpacked
 * @param {string[]} languages that Chromium's own texts are wanted in
 * @returns {string[]}
 */
export function languageFaults(unpacked, languages) {
  const there = readdirSync(path.join(unpacked, 'locales')).map((name) => name.replace('.pak', ''));
  return [
    ...languages.filter((language) => !there.includes(language)).map((language) => `the language ${language} is missing`),
    ...there.filter((language) => !languages.includes(language)).map((language) => `the language ${language} is not wanted`),
  ];
}
