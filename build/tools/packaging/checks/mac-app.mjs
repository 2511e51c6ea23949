// An app for macOS: what stands in it beside Electron's frameworks, and what its Info.plist tells the system.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sizesInIcns } from '../../icons/icns.mjs';
import { appId, bundle, productName } from '../identity.mjs';
import { archiveFaults, headerHash } from './archive.mjs';
import { filesUnder } from './files.mjs';
import { fuseFaults } from './program.mjs';

const LANGUAGES = ['en', 'ru', 'zh_CN'];

/** Frameworks are Electron's; a signature adds files of its own. */
const NOT_OURS = /^(Frameworks|_CodeSignature)\/|^(PkgInfo|CodeResources|embedded\.provisionprofile)$/;

const REQUIRED = [
  'Info.plist',
  `MacOS/${productName}`,
  'Resources/app.asar',
  'Resources/icon.icns',
  'Resources/document.icns',
  'Resources/LICENSE.caravan.txt',
  'Resources/LICENSES.libraries.txt',
  ...LANGUAGES.map((language) => `Resources/${language}.lproj/InfoPlist.strings`),
];

const OPTIONAL = ['Resources/app-update.yml', 'Resources/LICENSE.electron.txt', 'Resources/LICENSES.chromium.html'];

/** [what, in Info.plist without white space between elements] */
const PROMISES = /** @type {[string, string][]} */ ([
  ['the identity', `<key>CFBundleIdentifier</key><string>${appId}</string>`],
  ['the languages', `<key>CFBundleLocalizations</key><array>${LANGUAGES.map((name) => `<string>${name}</string>`).join('')}</array>`],
  ['the file type', `<key>CFBundleTypeExtensions</key><array><string>${bundle.extension}</string></array>`],
  ['the icon of the file type', '<key>CFBundleTypeIconFile</key><string>document.icns</string>'],
  ['the declaration of the file type', `<key>UTTypeIdentifier</key><string>${bundle.uniformType}</string>`],
]);

/**
 * @param {string} folder that holds the .app
 * @returns {Promise<string[]>} what is wrong
 */
export async function macAppFaults(folder) {
  const app = path.join(folder, `${productName}.app`);
  const contents = path.join(app, 'Contents');
  const files = filesUnder(contents).filter((name) => !NOT_OURS.test(name));
  const missing = REQUIRED.filter((name) => !files.includes(name)).map((name) => `${name} is missing`);
  const strangers = files
    .filter((name) => ![...REQUIRED, ...OPTIONAL].includes(name))
    .map((name) => `${name} does not belong in the package`);
  if (missing.length > 0) return [...missing, ...strangers];
  const archive = path.join(contents, 'Resources/app.asar');
  return [
    ...strangers,
    ...languageFaults(contents),
    ...archiveFaults(archive),
    ...plistFaults(readFileSync(path.join(contents, 'Info.plist'), 'utf8'), headerHash(archive)),
    ...iconFaults(readFileSync(path.join(contents, 'Resources/icon.icns'))),
    ...(await fuseFaults(app)),
  ];
}

/**
 * @param {string} text of Info.plist
 * @param {string} hash of the header of app.asar
 * @returns {string[]}
 */
export function plistFaults(text, hash) {
  const plist = text.replace(/>\s+</g, '><');
  const integrity = `<key>Resources/app.asar</key><dict><key>algorithm</key><string>SHA256</string><key>hash</key><string>${hash}</string></dict>`;
  return [
    ...PROMISES.filter(([, part]) => !plist.includes(part)).map(([what]) => `Info.plist lacks ${what}`),
    ...(plist.includes(integrity) ? [] : ['the app expects another app.asar']),
  ];
}

/**
 * Chromium's own texts, in the framework.
 * @param {string} contents
 */
function languageFaults(contents) {
  const resources = path.join(contents, 'Frameworks/Electron Framework.framework/Versions/A/Resources');
  const there = existsSync(resources)
    ? readdirSync(resources)
        .filter((name) => name.endsWith('.lproj'))
        .map((name) => name.replace('.lproj', ''))
        .toSorted()
    : [];
  return there.join() === LANGUAGES.join() ? [] : [`the languages are ${there.join(', ') || 'none'}, not ${LANGUAGES.join(', ')}`];
}

/** @param {Buffer} icon */
const iconFaults = (icon) => (sizesInIcns(icon).includes(1024) ? [] : ['the icon has no picture of 1024 pixels']);
