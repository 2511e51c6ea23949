// Shows that the linter keeps clock and chance out of the pure parts, where the caller passes them in.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { programOf } from '../../build/tools/program.mjs';
import { projectRoot } from '../helpers/project.ts';
import { plantTree, removeTree } from '../helpers/temporary-tree.ts';

const impure: Readonly<Record<string, string>> = {
  'the clock': 'export const it = Date.now();',
  'a date of the clock': 'export const it = new Date();',
  'a date object': "export const it = new Date('2026-01-01');",
  'a stopwatch': 'export const it = performance.now();',
  chance: 'export const it = Math.random();',
  'a random id': 'export const it = crypto.randomUUID();',
  'random bytes': 'export const it = crypto.getRandomValues(new Uint8Array(4));',
};

const pureLayers = ['domain', 'changes', 'sample', 'sync', 'plans', 'reports'];

const planted = [...pureLayers, 'store'].flatMap((layer) =>
  Object.entries(impure).map(([what, source], index) => ({ layer, what, file: `renderer/${layer}/below/planted-${index}.ts`, source })),
);

let tree = '';
let refused: ReadonlySet<string> = new Set();

beforeAll(() => {
  tree = plantTree(Object.fromEntries(planted.map(({ file, source }) => [file, source])));
  refused = lint(tree);
});

afterAll(() => removeTree(tree));

describe.each(pureLayers)('renderer/%s', (layer) => {
  test.each(planted.filter((it) => it.layer === layer))('refuses $what', ({ file }) => {
    expect(refused).toContain(file);
  });
});

test('other parts may ask the clock', () => {
  expect(planted.filter((it) => it.layer === 'store' && refused.has(it.file))).toEqual([]);
});

/** The files that the project's lint rules refuse. */
function lint(cwd: string): ReadonlySet<string> {
  const config = path.join(projectRoot, 'build/oxlint.json');
  const args = [programOf('oxlint', 'oxlint'), '--config', config, '--format', 'json', 'renderer'];
  const { stdout } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  const diagnostics: { filename: string }[] = JSON.parse(stdout).diagnostics;
  return new Set(diagnostics.map(({ filename }) => filename));
}
