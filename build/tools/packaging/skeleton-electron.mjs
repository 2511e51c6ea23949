// A folder laid out like an unpacked Electron, with its fuse wire, in which nothing runs. Where Electron's binary cannot be had, electron-builder
// packs around it, and all that Caravan itself decides (files, archive, integrity, fuses, languages, icons) can be checked.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { deliveredFuseWire } from './fuse-wire.mjs';
import { emptyProgram } from './minimal-pe.mjs';
import { makeMacApp } from './skeleton-mac.mjs';

const SHARED = ['LICENSE', 'LICENSES.chromium.html', 'resources.pak', 'icudtl.dat', 'snapshot_blob.bin', 'v8_context_snapshot.bin'];
const SCALED = ['chrome_100_percent.pak', 'chrome_200_percent.pak'];
const LINUX_LIBRARIES = ['libffmpeg.so', 'libEGL.so', 'libGLESv2.so', 'libvk_swiftshader.so', 'libvulkan.so.1', 'vk_swiftshader_icd.json'];
const WINDOWS_LIBRARIES = [
  'ffmpeg.dll',
  'd3dcompiler_47.dll',
  'dxcompiler.dll',
  'dxil.dll',
  'libEGL.dll',
  'libGLESv2.dll',
  'vk_swiftshader.dll',
  'vulkan-1.dll',
  'vk_swiftshader_icd.json',
];

/** More than are kept, so that a check can tell that the others were removed. */
const LANGUAGES = ['de', 'en-GB', 'en-US', 'fr', 'ru', 'uk', 'zh-CN', 'zh-TW'];

/**
 * @param {string} folder made, if it is not there
 * @param {import('./arguments.mjs').System} system
 */
export function makeSkeletonElectron(folder, system) {
  if (system === 'mac') makeMacApp(folder, LANGUAGES);
  else makeFlat(folder, system);
}

/**
 * @param {string} folder
 * @param {'linux' | 'win'} system
 */
function makeFlat(folder, system) {
  for (const name of ['locales', 'resources']) mkdirSync(path.join(folder, name), { recursive: true });
  const libraries = system === 'linux' ? LINUX_LIBRARIES : WINDOWS_LIBRARIES;
  const files = [...SHARED, ...SCALED, ...libraries, ...LANGUAGES.map((language) => `locales/${language}.pak`)];
  for (const name of files) writeFileSync(path.join(folder, name), 'skeleton');
  if (system === 'linux') makeLinuxPrograms(folder);
  else writeFileSync(path.join(folder, 'electron.exe'), windowsProgram());
}

/** @param {string} folder */
function makeLinuxPrograms(folder) {
  const script = Buffer.from('#!/bin/sh\necho "A skeleton: Electron is not in this package." >&2\nexit 1\n#');
  const programs = {
    electron: Buffer.concat([script, deliveredFuseWire(), Buffer.from('\n')]),
    'chrome-sandbox': script,
    chrome_crashpad_handler: script,
  };
  for (const [name, content] of Object.entries(programs)) {
    writeFileSync(path.join(folder, name), content);
    chmodSync(path.join(folder, name), 0o755);
  }
}

/** With the version resource that electron-builder rewrites. */
function windowsProgram() {
  const program = NtExecutable.from(emptyProgram(deliveredFuseWire()));
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 0x409, codepage: 1200 }, { ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  return Buffer.from(program.generate());
}
