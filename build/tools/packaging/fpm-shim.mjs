#!/usr/bin/env node
// As much of fpm as electron-builder's Debian target asks for, over dpkg-deb: where fpm itself cannot be downloaded, the package can still be made and
// looked into. Only for packages around a skeleton.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Options whose values the package needs. Others are read over, with their value. */
const SCRIPTS = { 'after-install': 'postinst', 'after-remove': 'postrm', 'before-install': 'preinst', 'before-remove': 'prerm' };
const SHORT = { s: 'source', t: 'type', d: 'depends', p: 'package' };
const WITHOUT_VALUE = new Set(['force', 'debug']);

/** @typedef {{ options: Map<string, string[]>, files: { from: string, to: string }[] }} Request */

const request = readRequest(process.argv.slice(2));
if (option('type') !== 'deb') throw new Error(`only Debian packages, not ${option('type')}`);
const root = mkdtempSync(path.join(os.tmpdir(), 'caravan-deb-'));
try {
  chmodSync(root, 0o755);
  for (const file of request.files) place(file);
  writeControl();
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zxz', '--build', root, option('package')], { stdio: 'inherit' });
} finally {
  rmSync(root, { recursive: true, force: true });
}

/**
 * @param {string[]} args
 * @returns {Request}
 */
function readRequest(args) {
  /** @type {Request} */
  const read = { options: new Map(), files: [] };
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    const [, dashes, name, given] = /^(--?)([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (!dashes || !name) {
      const [from = '', to = ''] = arg.split('=');
      read.files.push({ from, to });
      continue;
    }
    const key = dashes === '-' ? (SHORT[/** @type {keyof typeof SHORT} */ (name)] ?? name) : name;
    const value = given ?? (WITHOUT_VALUE.has(key) ? '' : (args[++index] ?? ''));
    read.options.set(key, [...(read.options.get(key) ?? []), value]);
  }
  return read;
}

/** @param {string} name */
function option(name) {
  return request.options.get(name)?.at(-1) ?? '';
}

/**
 * A folder named with a slash at its end is copied as the target, any other into it.
 * @param {{ from: string, to: string }} file
 */
function place({ from, to }) {
  const source = from.replace(/\/+$/, '');
  const target = path.join(root, to);
  if (statSync(source).isDirectory()) {
    cpSync(source, from.endsWith('/') ? target : path.join(target, path.basename(source)), { recursive: true, verbatimSymlinks: true });
    return;
  }
  const file = to.endsWith('/') ? path.join(target, path.basename(source)) : target;
  mkdirSync(path.dirname(file), { recursive: true });
  copyFileSync(source, file);
}

function writeControl() {
  const folder = path.join(root, 'DEBIAN');
  const kilobytes = Math.ceil(bytesUnder(root) / 1024);
  mkdirSync(folder);
  const lines = [
    ['Package', option('name')],
    ['Version', option('version')],
    ['Architecture', option('architecture') === 'x86_64' ? 'amd64' : option('architecture')],
    ['Maintainer', option('maintainer')],
    ['Installed-Size', String(kilobytes)],
    ['Depends', (request.options.get('depends') ?? []).join(', ')],
    ['Recommends', (request.options.get('deb-recommends') ?? []).join(', ')],
    ['Section', option('category')],
    ['Priority', option('deb-priority')],
    ['Homepage', option('url')],
    ['Description', description()],
  ];
  const text = lines.filter(([, value]) => value).map(([key, value]) => `${key}: ${value}\n`);
  writeFileSync(path.join(folder, 'control'), text.join(''));
  for (const [name, file] of Object.entries(SCRIPTS)) {
    if (!option(name)) continue;
    copyFileSync(option(name), path.join(folder, file));
    chmodSync(path.join(folder, file), 0o755);
  }
}

/** The first line is the synopsis; all others begin with a space, and an empty one is a dot. */
function description() {
  const [synopsis = '', ...others] = option('description').trim().split('\n');
  return [synopsis, ...others.map((line) => ` ${line.trim() || '.'}`)].join('\n');
}

/**
 * @param {string} folder
 * @returns {number}
 */
function bytesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}
