import { describe, expect, test } from 'vitest';
import { differingPackages } from '../../build/tools/lockfile.mjs';
import { runsTypeScript } from '../../build/tools/modern-node.mjs';

describe('an install is up to date', () => {
  const wanted = { '': {}, 'node_modules/react': { version: '19.3.1' }, 'node_modules/esbuild-win': { version: '1.0.0', optional: true } };

  test('when each package is there in the locked version', () => {
    expect(differingPackages(wanted, { 'node_modules/react': { version: '19.3.1' } })).toEqual([]);
  });

  test('also with an optional package of another system left out', () => {
    expect(differingPackages(wanted, { 'node_modules/react': { version: '19.3.1' } })).not.toContain('node_modules/esbuild-win');
  });

  test('not when a package is missing', () => {
    expect(differingPackages(wanted, {})).toEqual(['node_modules/react']);
  });

  test('not when a package has another version', () => {
    expect(differingPackages(wanted, { 'node_modules/react': { version: '18.0.0' } })).toEqual(['node_modules/react']);
  });

  test('not when a package that left the lock is still there', () => {
    const installed = { 'node_modules/react': { version: '19.3.1' }, 'node_modules/left-pad': { version: '1.0.0' } };
    expect(differingPackages(wanted, installed)).toEqual(['node_modules/left-pad']);
  });
});

test.each([
  ['v20.20.2', false],
  ['v22.17.9', false],
  ['v22.18.0', true],
  ['v23.0.0', true],
  ['v24.21.0', true],
  [null, false],
])('Node %s runs TypeScript sources: %s', (version, expected) => {
  expect(runsTypeScript(version)).toBe(expected);
});
