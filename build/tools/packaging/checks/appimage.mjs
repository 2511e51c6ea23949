// What an AppImage tells a desktop of itself, and that it does not ask to run without Chromium's sandbox, as electron-builder's older runtime does.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { executableName } from '../identity.mjs';
import { DESKTOP_LINES } from './debian.mjs';

/** The file system behind the runtime is found by the first bytes of its superblock, and by the version in it. */
const SQUASHFS = Buffer.from('hsqs', 'latin1');
const SUPERBLOCK_BYTES = 96;
const VERSION_AT = 28;
const VERSION = 4;

/**
 * @param {string} appImage path
 * @returns {string[]} what is wrong
 */
export function appImageFaults(appImage) {
  const root = mkdtempSync(path.join(os.tmpdir(), 'caravan-appimage-'));
  try {
    const offset = squashfsOffset(readFileSync(appImage));
    execFileSync('unsquashfs', ['-no-progress', '-quiet', '-force', '-offset', String(offset), '-dest', root, appImage], {
      stdio: 'ignore',
    });
    return appDirFaults(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/**
 * @param {string} root where an AppImage was unpacked
 * @returns {string[]}
 */
export function appDirFaults(root) {
  const entry = path.join(root, `${executableName}.desktop`);
  const desktop = existsSync(entry) ? readFileSync(entry, 'utf8') : '';
  const needed = [
    'AppRun',
    executableName,
    'resources/app.asar',
    'resources/app-update.yml',
    `usr/share/icons/hicolor/256x256/apps/${executableName}.png`,
  ];
  const lines = DESKTOP_LINES.filter((line) => !line.source.startsWith('^Exec'));
  return [
    ...needed.filter((name) => !existsSync(path.join(root, name))).map((name) => `the AppImage lacks ${name}`),
    ...lines.filter((line) => !line.test(desktop)).map((line) => `the desktop entry of the AppImage has no line ${line.source}`),
    ...(/^Exec=AppRun %U$/m.test(desktop) ? [] : ['the AppImage is not started as it must be']),
  ];
}

/** @param {Buffer} bytes */
function squashfsOffset(bytes) {
  for (let at = bytes.indexOf(SQUASHFS); at !== -1; at = bytes.indexOf(SQUASHFS, at + 1)) {
    const isSuperblock = at + SUPERBLOCK_BYTES <= bytes.length && bytes.readUInt16LE(at + VERSION_AT) === VERSION;
    if (isSuperblock) return at;
  }
  throw new Error('no file system in the AppImage');
}
