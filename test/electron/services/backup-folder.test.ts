import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createBackupFolder } from '../../../electron/services/backup-folder.ts';
import { plantTree, removeTree } from '../../helpers/temporary-tree.ts';

const isRoot = process.getuid?.() === 0;
let tree: string;
let data: string;
let chosen: string;

beforeEach(() => {
  tree = plantTree({ 'data/other.txt': '', 'chosen/other.txt': '' });
  [data, chosen] = [path.join(tree, 'data'), path.join(tree, 'chosen')];
});
afterEach(() => removeTree(tree));

describe('the host’s own folder', () => {
  test('is beside its other files, and is told before it is there', async () => {
    expect(await createBackupFolder(data).path()).toBe(path.join(data, 'backups'));
    expect(readdirSync(data)).toEqual(['other.txt']);
  });

  test.skipIf(process.platform === 'win32')('is made for the user alone', async () => {
    const deep = path.join(data, 'not', 'yet');
    expect(await createBackupFolder(deep).ready()).toEqual({ ok: true, value: path.join(deep, 'backups') });
    expect(statSync(path.join(deep, 'backups')).mode & 0o777).toBe(0o700);
  });

  test('that cannot be made is a problem', async () => {
    const inFile = path.join(data, 'other.txt');
    expect(await createBackupFolder(inFile).ready()).toMatchObject({ ok: false, problem: { code: 'backup.noFolder' } });
  });
});

describe('a chosen folder', () => {
  test('is the one from then on, also in later runs', async () => {
    expect(await createBackupFolder(data).choose(chosen)).toEqual({ ok: true, value: chosen });
    expect(await createBackupFolder(data).ready()).toEqual({ ok: true, value: chosen });
    expect(readdirSync(chosen)).toEqual(['other.txt']);
    expect(existsSync(path.join(data, 'backups'))).toBe(false);
  });

  test('is remembered where the host has kept nothing yet', async () => {
    const fresh = path.join(data, 'fresh');
    await createBackupFolder(fresh).choose(chosen);
    expect(await createBackupFolder(fresh).path()).toBe(chosen);
  });

  test('that is gone is a problem, and is not made anew', async () => {
    const folder = createBackupFolder(data);
    await folder.choose(chosen);
    rmSync(chosen, { recursive: true });
    expect(await folder.ready()).toEqual({ ok: false, problem: { code: 'backup.noFolder', details: { folder: chosen } } });
    expect(await folder.path()).toBe(chosen);
    expect(existsSync(chosen)).toBe(false);
  });

  test('that is a file by now is a problem', async () => {
    const folder = createBackupFolder(data);
    await folder.choose(chosen);
    rmSync(chosen, { recursive: true });
    writeFileSync(chosen, '');
    expect(await folder.ready()).toMatchObject({ ok: false, problem: { code: 'backup.noFolder' } });
  });

  test.each(['none', 'chosen/other.txt'])('%s is refused, and the one before stays', async (name) => {
    const folder = createBackupFolder(data);
    await folder.choose(chosen);
    expect(await folder.choose(path.join(tree, name))).toMatchObject({ ok: false, problem: { code: 'backup.noFolder' } });
    expect(await folder.path()).toBe(chosen);
  });

  test.skipIf(isRoot || process.platform === 'win32')('where nothing may be written is refused', async () => {
    chmodSync(chosen, 0o500);
    expect(await createBackupFolder(data).choose(chosen)).toEqual({
      ok: false,
      problem: { code: 'backup.notPermitted', details: { folder: chosen } },
    });
  });

  // Not even root may write there.
  test.skipIf(process.platform !== 'linux')('that the system keeps to itself is refused', async () => {
    expect(await createBackupFolder(data).choose('/sys')).toMatchObject({ ok: false, problem: { code: 'backup.notPermitted' } });
  });
});

describe('settings that someone has touched', () => {
  test.each([
    '',
    'null',
    '[]',
    '{"version":1}',
    '{"version":1,"folder":"relative/folder"}',
    '{"version":1,"folder":["/"]}',
    '{"version":2,"folder":"/"}',
    '{"__proto__":{"version":1,"folder":"/"}}',
  ])('%j is as if nothing had been chosen', async (text) => {
    writeFileSync(path.join(data, 'backup-settings.json'), text);
    expect(await createBackupFolder(data).ready()).toEqual({ ok: true, value: path.join(data, 'backups') });
  });

  test('are written whole', async () => {
    await createBackupFolder(data).choose(chosen);
    expect(JSON.parse(readFileSync(path.join(data, 'backup-settings.json'), 'utf8'))).toEqual({ version: 1, folder: chosen });
    expect(readdirSync(data).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
