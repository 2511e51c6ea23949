// What a Debian package puts on a system beside the app: the menu entry, the file type and their icons, in three languages.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sizesIn } from '../../icons/icon-files.mjs';
import { bundle, executableName } from '../identity.mjs';

const APP_ICON_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const TYPE_ICON_SIZES = [16, 32, 48, 128, 256];

/** Of the menu entry, in a Debian package as in an AppImage. */
export const DESKTOP_LINES = [
  /^Name=Caravan$/m,
  /^Exec=\/opt\/Caravan\/caravan %U$/m,
  /^Icon=caravan$/m,
  /^StartupWMClass=caravan$/m,
  /^Categories=Office;ProjectManagement;$/m,
  /^MimeType=application\/x-caravan;$/m,
  ...['Name', 'GenericName', 'Comment', 'Keywords'].flatMap((key) => ['', '[ru]', '[zh_CN]'].map((language) => lineOf(key, language))),
];

const TYPE_PARTS = [
  '<mime-type type="application/x-caravan">',
  '<glob pattern="*.caravan"/>',
  '<comment xml:lang="ru">',
  '<comment xml:lang="zh_CN">',
];

/**
 * @param {string} debianPackage path of the .deb
 * @returns {string[]} what is wrong
 */
export function debianFaults(debianPackage) {
  const root = mkdtempSync(path.join(os.tmpdir(), 'caravan-deb-'));
  try {
    execFileSync('dpkg-deb', ['-x', debianPackage, root]);
    return installedFaults(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/**
 * @param {string} root where a package was unpacked
 * @returns {string[]}
 */
export function installedFaults(root) {
  const desktop = textOf(path.join(root, `usr/share/applications/${executableName}.desktop`));
  const type = textOf(path.join(root, `usr/share/mime/packages/${executableName}.xml`));
  return [
    ...DESKTOP_LINES.filter((line) => !line.test(desktop)).map((line) => `the desktop entry has no line ${line.source}`),
    ...TYPE_PARTS.filter((part) => !type.includes(part)).map((part) => `the file type lacks ${part}`),
    ...APP_ICON_SIZES.flatMap((size) => iconFaults(root, `apps/${executableName}.png`, size)),
    ...TYPE_ICON_SIZES.flatMap((size) => iconFaults(root, `mimetypes/${bundle.mimeType.replace('/', '-')}.png`, size)),
  ];
}

/**
 * @param {string} root
 * @param {string} name
 * @param {number} size
 */
function iconFaults(root, name, size) {
  const file = path.join(root, `usr/share/icons/hicolor/${size}x${size}`, name);
  if (!existsSync(file)) return [`the icon ${name} of ${size} pixels is missing`];
  const [actual] = sizesIn(name, readFileSync(file));
  return actual === size ? [] : [`the icon ${name} of ${size} pixels has ${actual}`];
}

/** @param {string} file */
const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/**
 * @param {string} key
 * @param {string} language
 */
function lineOf(key, language) {
  return new RegExp(`^${key}${language.replace(/[[\]]/g, '\\$&')}=.+$`, 'm');
}
