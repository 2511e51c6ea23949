// Shows that each import rule of build/dependency-cruiser.cjs catches what it is there for, and lets through what is allowed.
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import rules from '../../build/dependency-cruiser.cjs';
import layers from '../../build/import-layers.cjs';
import { programOf } from '../../build/tools/program.mjs';
import { projectRoot } from '../helpers/project.ts';
import { plantTree, removeTree } from '../helpers/temporary-tree.ts';
import { allowedFiles, forbiddenFiles, targetFiles } from './planted-imports.ts';

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

const config = path.join(projectRoot, 'build/dependency-cruiser.cjs');

const ruleNames = (rules.forbidden ?? []).map((rule) => String(rule.name));

let tree = '';
let violations: readonly Violation[] = [];

beforeAll(() => {
  tree = plantTree({ ...targetFiles, ...allowedFiles, ...sourcesOf(forbiddenFiles) });
  violations = cruise(tree);
});

afterAll(() => removeTree(tree));

test.each(forbiddenFiles)('$rule refuses $file', ({ rule, file }) => {
  expect(violations.filter((violation) => violation.from === file).map((violation) => violation.rule.name)).toContain(rule);
});

test('every rule has a planted violation', () => {
  const planted = forbiddenFiles.map(({ rule }) => rule);
  expect(ruleNames.filter((name) => !planted.includes(name))).toEqual([]);
});

test.each(Object.keys(allowedFiles))('nothing refuses %s', (file) => {
  expect(violations.filter((violation) => violation.from === file)).toEqual([]);
});

test('a refused import ends the check with a failure', () => {
  expect(spawnSync(process.execPath, cruiserArguments('err'), { cwd: tree }).status).not.toBe(0);
});

test('every folder of renderer/ is a layer with a rule', () => {
  const folders = readdirSync(path.join(projectRoot, 'renderer'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(Object.keys(layers)).toEqual(expect.arrayContaining(folders.map((folder) => folder.name)));
});

/** The command that `npm run check` gives, over the planted tree. Reporting as JSON, it does not fail on violations. */
function cruise(cwd: string): readonly Violation[] {
  const output = execFileSync(process.execPath, cruiserArguments('json'), { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(output).summary.violations;
}

function cruiserArguments(outputType: string): string[] {
  return [programOf('dependency-cruiser', 'depcruise'), '--config', config, '--output-type', outputType, 'renderer', 'electron'];
}

function sourcesOf(files: typeof forbiddenFiles): Record<string, string> {
  return Object.fromEntries(files.map(({ file, source }) => [file, source]));
}
