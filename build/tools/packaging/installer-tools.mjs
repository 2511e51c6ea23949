// The tools behind the installers, for packages around a skeleton: those of this machine in place of those that electron-builder downloads, and for what
// no machine of ours has (Wine, the plugins of its NSIS) something with the same shape. What they make is looked into and thrown away.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { inProject } from '../project.mjs';
import { emptyLibrary, emptyProgram } from './minimal-pe.mjs';

const PLUGINS = ['StdUtils', 'UAC', 'WinShell', 'Nsis7z', 'nsProcess', 'SpiderBanner', 'nsisunz', 'inetc'];

/**
 * @typedef {'deb' | 'AppImage' | 'nsis'} Installer
 * @typedef {{ env: Record<string, string>, folder: string }} Tools `env` tells electron-builder of them; `folder` is theirs, and the caller removes it
 */

/**
 * Which programs that a skeleton's installer needs are not on this machine.
 * @param {Installer} installer
 * @returns {string[]}
 */
export function missingTools(installer) {
  if (process.platform !== 'linux') return ['a Linux machine'];
  const needed = { deb: ['dpkg-deb'], AppImage: ['mksquashfs', 'unsquashfs'], nsis: ['makensis', '7za'] }[installer];
  return needed.filter((name) => pathOf(name) === null);
}

/**
 * For Debian packages and AppImages. The runtime in front of an AppImage is nothing that runs.
 * @returns {Tools}
 */
export function linuxTools() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'caravan-tools-'));
  const appImage = path.join(folder, 'appimage');
  for (const name of ['runtimes', 'lib/x64']) mkdirSync(path.join(appImage, name), { recursive: true });
  writeFileSync(path.join(appImage, 'runtimes/runtime-x64'), 'skeleton');
  writeProgram(path.join(appImage, 'mksquashfs'), 'exec mksquashfs "$@"');
  writeProgram(path.join(appImage, 'desktop-file-validate'), 'exec desktop-file-validate "$@"');
  const fpm = inProject('build/tools/packaging/fpm-shim.mjs');
  return {
    folder,
    env: {
      CUSTOM_FPM_PATH: writeProgram(path.join(folder, 'fpm'), `exec '${process.execPath}' '${fpm}' "$@"`),
      APPIMAGE_TOOLS_PATH: appImage,
    },
  };
}

/**
 * NSIS of this machine, with libraries that only have the names of the plugins' functions: enough to compile electron-builder's script with ours, not to run
 * it. Every script that is compiled is kept in the folder as `script-….nsi`.
 * @returns {Tools}
 */
export function nsisTools() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'caravan-tools-'));
  const plugins = path.join(folder, 'resources/plugins/x86-unicode');
  for (const name of [
    plugins,
    path.join(folder, 'nsis'),
    path.join(folder, 'wine/bin'),
    path.join(folder, 'wine/lib'),
    path.join(folder, 'wine/wine-home'),
  ]) {
    mkdirSync(name, { recursive: true });
  }
  writePlugins(plugins);
  const script = `'${folder}'/script-$$.nsi`;
  writeProgram(path.join(folder, 'nsis/makensis'), `cat > ${script}\nexec makensis "$@" < ${script}`);
  const uninstaller = path.join(folder, 'uninstaller.exe');
  writeFileSync(uninstaller, emptyProgram(Buffer.from('skeleton')));
  // Wine would run the first installer, which writes the uninstaller.
  writeProgram(path.join(folder, 'wine/bin/wine'), `cp '${uninstaller}' "\${1%exe}__uninstaller.exe"`);
  return {
    folder,
    env: {
      ELECTRON_BUILDER_NSIS_DIR: path.join(folder, 'nsis'),
      ELECTRON_BUILDER_NSIS_RESOURCES_DIR: path.join(folder, 'resources'),
      ELECTRON_BUILDER_WINE_TOOLSET_DIR: path.join(folder, 'wine'),
      ELECTRON_BUILDER_7ZIP_PATH: pathOf('7za') ?? '7za',
    },
  };
}

/** @param {string} folder where nsisTools kept the scripts */
export const compiledScripts = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.nsi'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));

/**
 * The functions are those that electron-builder's scripts call.
 * @param {string} folder
 */
function writePlugins(folder) {
  const templates = path.join(path.dirname(fromElectronBuilder.resolve('app-builder-lib/package.json')), 'templates/nsis');
  const text = readdirSync(templates, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(nsh|nsi)$/.test(name))
    .map((name) => readFileSync(path.join(templates, name), 'utf8'))
    .join('\n');
  for (const plugin of PLUGINS) {
    const calls = text.matchAll(new RegExp(`\\b${plugin}::(\\w+)`, 'gi'));
    const names = [...new Set([...calls].map(([, name]) => name ?? ''))];
    writeFileSync(path.join(folder, `${plugin}.dll`), emptyLibrary(`${plugin}.dll`, names));
  }
}

const fromElectronBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));

/**
 * @param {string} file
 * @param {string} commands of the shell
 * @returns {string} the file
 */
function writeProgram(file, commands) {
  writeFileSync(file, `#!/bin/sh\n${commands}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** @param {string} program */
function pathOf(program) {
  const { status, stdout } = spawnSync('which', [program], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}
