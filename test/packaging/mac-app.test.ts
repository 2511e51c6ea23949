// Packs a small app around the outline of Electron.app, and plants faults in copies. Disk images and signatures are made on macOS only.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { treeFaults } from '../../build/tools/packaging/checks/check-tree.mjs';
import { packSkeleton, UNPACKED } from '../../build/tools/packaging/pack.mjs';
import { removeTree } from '../helpers/temporary-tree.ts';
import { type StagedApp, stageSmallApp } from './built-app.ts';

let small: StagedApp;
const tree = () => path.join(small.output, UNPACKED.mac);

beforeAll(async () => {
  small = stageSmallApp();
  await packSkeleton({ system: 'mac', targets: ['dir'], shipped: small.shipped, output: small.output });
}, 120_000);
afterAll(() => removeTree(small.top));

test('the app is as it must be', async () => {
  expect(await treeFaults(tree(), 'mac')).toEqual([]);
});

test('a file that does not belong is found', async () => {
  const faults = await faultsAfter((contents) => writeFileSync(path.join(contents, 'Resources/default_app.asar'), ''));
  expect(faults).toEqual(['Resources/default_app.asar does not belong in the package']);
});

test('a language that is missing is found, of our texts and of Chromium', async () => {
  expect(await faultsAfter((contents) => rmSync(path.join(contents, 'Resources/ru.lproj'), { recursive: true }))).toEqual([
    'Resources/ru.lproj/InfoPlist.strings is missing',
  ]);
  const framework = 'Frameworks/Electron Framework.framework/Versions/A/Resources';
  expect(await faultsAfter((contents) => rmSync(path.join(contents, framework, 'ru.lproj'), { recursive: true }))).toEqual([
    'the languages are en, zh_CN, not en, ru, zh_CN',
  ]);
});

test('a flipped fuse is found', async () => {
  const faults = await faultsAfter((contents) =>
    flipFuses(path.dirname(contents), { version: FuseVersion.V1, [FuseV1Options.RunAsNode]: true }),
  );
  expect(faults).toEqual(['the fuse RunAsNode is not off']);
});

test('a changed byte of the archive is found', async () => {
  const faults = await faultsAfter((contents) => {
    const archive = path.join(contents, 'Resources/app.asar');
    const bytes = readFileSync(archive);
    bytes.write('X', bytes.indexOf('<!doctype html>') + 2);
    writeFileSync(archive, bytes);
  });
  expect(faults).toEqual(['app.asar: dist/renderer/index.html is not what its hash says']);
});

test('an Info.plist that expects another archive, or opens no bundles, is found', async () => {
  const faults = await faultsAfter((contents) => {
    const file = path.join(contents, 'Info.plist');
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace(/<string>[0-9a-f]{64}<\/string>/, `<string>${'0'.repeat(64)}</string>`).replace('<string>caravan</string>', ''),
    );
  });
  expect(faults).toEqual(['Info.plist lacks the file type', 'the app expects another app.asar']);
});

/** What the checks say of a copy in whose Contents something was changed. */
async function faultsAfter(change: (contents: string) => unknown): Promise<string[]> {
  const copy = mkdtempSync(path.join(small.top, 'copy-'));
  try {
    cpSync(tree(), copy, { recursive: true, verbatimSymlinks: true });
    await change(path.join(copy, 'Caravan.app/Contents'));
    return await treeFaults(copy, 'mac');
  } finally {
    rmSync(copy, { recursive: true });
  }
}
