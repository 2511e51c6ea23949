// What main is built into: electron-updater apart from it, and the key of the releases inside.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeUpdateKey } from '../../build/tools/update-signature.mjs';
import { projectRoot } from '../helpers/project.ts';
import { newFolder, textIn } from '../helpers/release.ts';
import { removeTree } from '../helpers/temporary-tree.ts';

let folder: string;

async function buildMain(key: string): Promise<string> {
  vi.stubEnv('CARAVAN_UPDATE_KEY', key);
  const { build } = await import('vite');
  const outDir = path.join(folder, 'main');
  await build({ configFile: path.join(projectRoot, 'build/vite.electron.config.ts'), mode: 'main', build: { outDir } });
  return outDir;
}

beforeAll(() => {
  folder = newFolder();
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => removeTree(folder));

describe('main', () => {
  let key: string;
  let built: string;
  beforeAll(async () => {
    key = makeUpdateKey(path.join(folder, 'key.pem'));
    built = await buildMain(key);
  }, 120_000);

  test('is a few CommonJS files, with all libraries inside', () => {
    expect(readdirSync(built).filter((name) => name.endsWith('.cjs'))).toEqual(['main.cjs', 'rolldown-runtime.cjs', 'updater.cjs']);
  });

  test('does without electron-updater until it is needed, which never leads back to main', () => {
    expect(textIn(built, 'main.cjs')).not.toContain('NsisUpdater');
    expect(textIn(built, 'main.cjs')).toContain('require("./updater.cjs")');
    expect(textIn(built, 'updater.cjs')).toContain('NsisUpdater');
    expect(textIn(built, 'updater.cjs')).not.toContain('main.cjs")');
  });

  test('knows the key by which releases are told from forgeries', () => {
    expect(textIn(built, 'main.cjs')).toContain(`"${key}"`);
  });
});

test('a key that is none stops the build', async () => {
  await expect(buildMain('AAAA')).rejects.toThrow('CARAVAN_UPDATE_KEY');
});
