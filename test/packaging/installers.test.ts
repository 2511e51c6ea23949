// What the installers put on a system beside the app. They are made around a skeleton of Electron, with this machine's tools: a Debian package whole, and
// for Windows the script of electron-builder with ours, compiled.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { appDirFaults, appImageFaults } from '../../build/tools/packaging/checks/appimage.mjs';
import { debianFaults, installedFaults } from '../../build/tools/packaging/checks/debian.mjs';
import { includeFaults, nsisFaults } from '../../build/tools/packaging/checks/nsis-script.mjs';
import { compiledScripts, linuxTools, missingTools, nsisTools } from '../../build/tools/packaging/installer-tools.mjs';
import { packSkeleton } from '../../build/tools/packaging/pack.mjs';
import { projectRoot } from '../helpers/project.ts';
import { plantTree, removeTree } from '../helpers/temporary-tree.ts';
import { type StagedApp, stageSmallApp } from './built-app.ts';

const PACKING_MS = 120_000;

const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')));

let small: StagedApp;
beforeAll(() => {
  small = stageSmallApp();
});
afterAll(() => removeTree(small.top));

const forLinux = (['deb', 'AppImage'] as const).filter((installer) => missingTools(installer).length === 0);
const debianPackage = () => path.join(small.output, `caravan_${version}_amd64.deb`);
const appImage = () => path.join(small.output, `caravan-${version}-x86_64.AppImage`);

beforeAll(async () => {
  if (forLinux.length === 0) return;
  const tools = linuxTools();
  try {
    const { shipped, output } = small;
    await packSkeleton({ system: 'linux', targets: [...forLinux], shipped, output, env: tools.env });
  } finally {
    removeTree(tools.folder);
  }
}, PACKING_MS);

describe.runIf(forLinux.includes('deb'))('the Debian package', () => {
  let installed: string;

  beforeAll(() => {
    installed = mkdtempSync(path.join(small.top, 'installed-'));
    execFileSync('dpkg-deb', ['-x', debianPackage(), installed]);
  });

  test('is as it must be', () => {
    expect(debianFaults(debianPackage())).toEqual([]);
  });

  function faultsAfter(change: (copy: string) => void): string[] {
    const copy = mkdtempSync(path.join(small.top, 'copy-'));
    cpSync(path.join(installed, 'usr'), path.join(copy, 'usr'), { recursive: true });
    change(copy);
    return installedFaults(copy);
  }

  test('a menu entry without Russian is found', () => {
    const faults = faultsAfter((copy) => edit(path.join(copy, 'usr/share/applications/caravan.desktop'), /^Comment\[ru\].*\n/m));
    expect(faults).toEqual(['the desktop entry has no line ^Comment\\[ru\\]=.+$']);
  });

  test('a menu entry that opens no bundles is found', () => {
    const faults = faultsAfter((copy) => edit(path.join(copy, 'usr/share/applications/caravan.desktop'), /^MimeType.*\n/m));
    expect(faults).toEqual(['the desktop entry has no line ^MimeType=application\\/x-caravan;$']);
  });

  test('a file type without its pattern is found', () => {
    const faults = faultsAfter((copy) => edit(path.join(copy, 'usr/share/mime/packages/caravan.xml'), /<glob .*\n/));
    expect(faults).toEqual(['the file type lacks <glob pattern="*.caravan"/>']);
  });

  test('icons that are missing, or of another size, are found', () => {
    const faults = faultsAfter((copy) => {
      const icons = path.join(copy, 'usr/share/icons/hicolor');
      rmSync(path.join(icons, '48x48/mimetypes/application-x-caravan.png'));
      cpSync(path.join(icons, '16x16/apps/caravan.png'), path.join(icons, '32x32/apps/caravan.png'));
    });
    expect(faults).toEqual([
      'the icon apps/caravan.png of 32 pixels has 16',
      'the icon mimetypes/application-x-caravan.png of 48 pixels is missing',
    ]);
  });
});

describe.runIf(forLinux.includes('AppImage'))('the AppImage', () => {
  test('is as it must be', () => {
    expect(appImageFaults(appImage())).toEqual([]);
  });

  test('one that is started without the sandbox, or has no icon, is found', () => {
    const top = plantTree({ 'caravan.desktop': 'Exec=AppRun --no-sandbox %U\n', AppRun: '', caravan: '', 'resources/app.asar': '' });
    const faults = appDirFaults(top);
    removeTree(top);
    expect(faults).toContain('the AppImage is not started as it must be');
    expect(faults).toContain('the AppImage lacks usr/share/icons/hicolor/256x256/apps/caravan.png');
  });
});

describe.skipIf(missingTools('nsis').length > 0)('the installer for Windows', () => {
  let scripts: string[];
  let made: string[];

  beforeAll(async () => {
    const tools = nsisTools();
    try {
      const { shipped, output } = small;
      made = await packSkeleton({ system: 'win', targets: ['nsis'], shipped, output, env: tools.env });
      scripts = compiledScripts(tools.folder);
    } finally {
      removeTree(tools.folder);
    }
  }, PACKING_MS);

  test('compiles, and keeps its promises', () => {
    expect(made.map((file) => path.basename(file))).toContain(`caravan-${version}-setup.exe`);
    expect(scripts).toHaveLength(2);
    expect(nsisFaults(scripts)).toEqual([]);
  });

  test('a language or a file type that is left out is found', () => {
    const faults = nsisFaults(
      scripts.map((script) => script.replace(/.*"SimpChinese".*\n/, '').replace(/.*APP_ASSOCIATE "caravan".*\n/, '')),
    );
    expect(faults).toEqual([
      'the uninstaller lacks Chinese',
      'the installer lacks Chinese',
      'the installer lacks the file type, with its name and icon',
    ]);
  });
});

describe('our part of the installer for Windows', () => {
  const include = readFileSync(path.join(projectRoot, 'build/installer/installer.nsh'), 'utf8');

  test('a text that is not translated is found', () => {
    expect(includeFaults(include.replace(/^LangString caravanBundle 1049.*$/m, ''))).toEqual([
      'installer.nsh: caravanBundle is not there in 1049',
    ]);
  });

  test('an uninstaller that deletes data by default, or in an update, is found', () => {
    expect(includeFaults(include.replace('/SD IDNO', ''))).toEqual(['the uninstaller may delete data unasked']);
    expect(includeFaults(include.replace('|MB_DEFBUTTON2', ''))).toEqual(['the uninstaller may delete data unasked']);
    expect(includeFaults(include.replace(/\$\{ifNot\}.*/, ''))).toEqual(['the uninstaller may delete data unasked']);
  });

  test('an installer for all users is found', () => {
    expect(includeFaults(include.replace('isForceCurrentInstall', 'isForceMachineInstall'))).toEqual([
      'the installer is not for the current user alone',
    ]);
  });
});

function edit(file: string, removed: RegExp): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(removed, ''));
}
