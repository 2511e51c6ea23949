import { spawnSync } from 'node:child_process';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeUpdateKey, signUpdates, updateKeyOf } from '../../build/tools/update-signature.mjs';
import { isSignedList, readUpdateKey } from '../../electron/services/updates/signature.ts';
import { projectRoot } from '../helpers/project.ts';
import { newFolder, textIn } from '../helpers/release.ts';
import { removeTree } from '../helpers/temporary-tree.ts';

let folder: string;
let environment: { CARAVAN_UPDATE_SIGNING_KEY: string; CARAVAN_UPDATE_KEY: string };

beforeEach(() => {
  folder = newFolder();
  const file = path.join(folder, 'key.pem');
  environment = { CARAVAN_UPDATE_SIGNING_KEY: file, CARAVAN_UPDATE_KEY: makeUpdateKey(file) };
  for (const name of ['latest.yml', 'latest-linux-arm64.yml', 'builder-debug.yml', 'latest.yml.bak']) {
    writeFileSync(path.join(folder, name), `of ${name}`);
  }
});
afterEach(() => removeTree(folder));

test('every list of the release is signed, and nothing else; the app believes it', () => {
  expect(signUpdates(folder, environment).sort()).toEqual(['latest-linux-arm64.yml.sig', 'latest.yml.sig']);
  const key = readUpdateKey(environment.CARAVAN_UPDATE_KEY);
  if (key === null) throw new Error('no key');
  expect(isSignedList(key, 'latest.yml', Buffer.from('of latest.yml'), textIn(folder, 'latest.yml.sig'))).toBe(true);
  expect(existsSync(path.join(folder, 'builder-debug.yml.sig'))).toBe(false);
});

describe('a key', () => {
  test.skipIf(process.platform === 'win32')('is for its maker alone to read', () => {
    expect(statSync(environment.CARAVAN_UPDATE_SIGNING_KEY).mode & 0o777).toBe(0o600);
  });

  test('is never replaced', () => {
    expect(() => makeUpdateKey(environment.CARAVAN_UPDATE_SIGNING_KEY)).toThrow('EEXIST');
  });
});

describe('a release that the app would refuse is not made:', () => {
  test('one without a signature', () => {
    expect(() => signUpdates(folder, { CARAVAN_UPDATE_KEY: environment.CARAVAN_UPDATE_KEY })).toThrow('must be signed');
  });

  test('one signed by another key', () => {
    const other = path.join(folder, 'other.pem');
    makeUpdateKey(other);
    expect(() => signUpdates(folder, { ...environment, CARAVAN_UPDATE_SIGNING_KEY: other })).toThrow('does not belong');
  });

  test('one whose app has no key', () => {
    expect(() => signUpdates(folder, { CARAVAN_UPDATE_SIGNING_KEY: environment.CARAVAN_UPDATE_SIGNING_KEY })).toThrow('does not belong');
  });

  test.each(['AAAA', 'not base64', `${'A'.repeat(43)}= `])('one with %j for a key', (text) => {
    expect(() => updateKeyOf({ CARAVAN_UPDATE_KEY: text })).toThrow('32 bytes');
  });
});

test('without any key nothing is signed, and nothing is wrong: such an app cannot be updated', () => {
  expect(updateKeyOf({})).toBe('');
  expect(signUpdates(folder, {})).toEqual([]);
});

test('the script does the same, and says what it needs', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [path.join(projectRoot, 'build/sign-update.mjs'), ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...environment },
    });
  expect(run(folder).stdout).toContain('latest.yml.sig');
  expect(run('--new-key', path.join(folder, 'new.pem')).stdout).toMatch(/^CARAVAN_UPDATE_KEY=[A-Za-z0-9+/]{43}=\n$/);
  expect(run()).toMatchObject({ status: 1, stdout: '' });
});
