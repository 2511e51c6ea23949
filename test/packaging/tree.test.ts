// Packs a small app around a skeleton of Electron, for Linux and for Windows. The checks pass on what comes out, and each of them fails on a fault
// that is planted in a copy.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createPackage, extractAll } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { treeFaults } from '../../build/tools/packaging/checks/check-tree.mjs';
import { packSkeleton, UNPACKED } from '../../build/tools/packaging/pack.mjs';
import { removeTree } from '../helpers/temporary-tree.ts';
import { type StagedApp, stageSmallApp } from './built-app.ts';

const systems = [
  { system: 'linux', program: 'caravan' },
  { system: 'win', program: 'Caravan.exe' },
] as const;

let small: StagedApp;
beforeAll(() => {
  small = stageSmallApp();
});
afterAll(() => removeTree(small.top));

describe.each(systems)('the tree for $system', ({ system, program }) => {
  const tree = () => path.join(small.output, UNPACKED[system]);

  beforeAll(async () => {
    const { shipped, output } = small;
    await packSkeleton({ system, targets: ['dir'], shipped, output });
  }, 120_000);

  /** What the checks say of a copy in which something was changed. */
  async function faultsAfter(change: (copy: string) => unknown): Promise<string[]> {
    const copy = mkdtempSync(path.join(small.top, 'copy-'));
    try {
      cpSync(tree(), copy, { recursive: true });
      await change(copy);
      return await treeFaults(copy, system);
    } finally {
      rmSync(copy, { recursive: true });
    }
  }

  test('is as it must be', async () => {
    expect(await treeFaults(tree(), system)).toEqual([]);
  });

  test('a file that does not belong is found', async () => {
    const faults = await faultsAfter((copy) => writeFileSync(path.join(copy, 'resources/notes.txt'), ''));
    expect(faults).toEqual(['resources/notes.txt does not belong in the package']);
  });

  test('modules outside the archive are found', async () => {
    const faults = await faultsAfter((copy) => {
      mkdirSync(path.join(copy, 'resources/app.asar.unpacked/node_modules/zod'), { recursive: true });
      writeFileSync(path.join(copy, 'resources/app.asar.unpacked/node_modules/zod/index.js'), '');
    });
    expect(faults).toEqual(['resources/app.asar.unpacked/node_modules/zod/index.js does not belong in the package']);
  });

  test('a licence that is missing is found', async () => {
    const faults = await faultsAfter((copy) => rmSync(path.join(copy, 'resources/LICENSES.libraries.txt')));
    expect(faults).toEqual(['resources/LICENSES.libraries.txt is missing']);
  });

  test('a language too many and one too few are found', async () => {
    const faults = await faultsAfter((copy) => {
      writeFileSync(path.join(copy, 'locales/de.pak'), '');
      rmSync(path.join(copy, 'locales/ru.pak'));
    });
    expect(faults).toEqual(['the language ru is missing', 'the language de is not wanted']);
  });

  test('a flipped fuse is found', async () => {
    const faults = await faultsAfter((copy) =>
      flipFuses(path.join(copy, program), {
        version: FuseVersion.V1,
        [FuseV1Options.RunAsNode]: true,
        [FuseV1Options.OnlyLoadAppFromAsar]: false,
      }),
    );
    expect(faults).toEqual(['the fuse RunAsNode is not off', 'the fuse OnlyLoadAppFromAsar is not on']);
  });

  test('a changed byte of the archive is found', async () => {
    const faults = await faultsAfter((copy) => {
      const archive = path.join(copy, 'resources/app.asar');
      const bytes = readFileSync(archive);
      bytes.write('X', bytes.indexOf('<!doctype html>') + 2);
      writeFileSync(archive, bytes);
    });
    expect(faults).toEqual(['app.asar: dist/renderer/index.html is not what its hash says']);
  });

  test('maps, sources and tests in the archive are found', async () => {
    const faults = await faultsAfter((copy) =>
      repack(copy, (app) => {
        writeFileSync(path.join(app, 'dist/main/main.cjs.map'), '{}');
        writeFileSync(path.join(app, 'dist/renderer/assets/start.test.ts'), '');
      }),
    );
    expect(faults).toContain('app.asar: dist/main/main.cjs.map does not belong in it');
    expect(faults).toContain('app.asar: dist/renderer/assets/start.test.ts does not belong in it');
  });

  test('a package.json that was not cleaned is found', async () => {
    const faults = await faultsAfter((copy) =>
      repack(copy, (app) => {
        const file = path.join(app, 'package.json');
        writeFileSync(file, readFileSync(file, 'utf8').replace('"name"', '"scripts": {}, "name"'));
      }),
    );
    expect(faults).toContain('app.asar: package.json still has scripts');
  });

  test.runIf(system === 'win')('another archive than the program expects is found', async () => {
    const faults = await faultsAfter((copy) => repack(copy, (app) => writeFileSync(path.join(app, 'dist/main/main.cjs'), 'attack();')));
    expect(faults).toEqual(['the program expects another app.asar']);
  });
});

/** Writes the archive anew, with hashes that fit. */
async function repack(copy: string, change: (app: string) => void): Promise<void> {
  const app = mkdtempSync(path.join(small.top, 'archive-'));
  const archive = path.join(copy, 'resources/app.asar');
  extractAll(archive, app);
  change(app);
  await createPackage(app, archive);
}
