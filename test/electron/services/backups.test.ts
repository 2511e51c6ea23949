import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MAX_FILE_BYTES } from '../../../electron/bridge/calls/kinds.ts';
import { createBackupFolder } from '../../../electron/services/backup-folder.ts';
import { backupHandlers, MAX_LISTED } from '../../../electron/services/backups.ts';
import { success } from '../../../renderer/domain/result.ts';
import { plantTree, removeTree } from '../../helpers/temporary-tree.ts';

const isRoot = process.getuid?.() === 0;
const isWindows = process.platform === 'win32';
const park = '019512aa-0000-7000-8000-000000000001';
const other = '019512aa-0000-7000-8000-000000000002';
const name = '2026-11-24T12-16-15-482Z-scheduled-12.caravan';
const bytes = new TextEncoder().encode('backup');

let tree: string;
/** Where the park's backups are. */
let own: string;
let backups: ReturnType<typeof backupHandlers>;

beforeEach(() => {
  tree = plantTree({ 'secret.txt': 'secret' });
  own = path.join(tree, 'backups', park);
  backups = backupHandlers(createBackupFolder(tree));
});
afterEach(() => removeTree(tree));

const listed = async () => {
  const result = await backups.listBackups({ park });
  return result.ok ? result.value.map((one) => one.name) : result.problem;
};

describe('a backup', () => {
  test('is written, listed, read and removed', async () => {
    expect(await backups.writeBackup({ park, name, bytes })).toEqual(success({ name }));
    const { mtimeMs } = statSync(path.join(own, name));
    expect(await backups.listBackups({ park })).toEqual(success([{ name, size: 6, savedAt: Math.trunc(mtimeMs) }]));
    expect(await backups.readBackup({ park, name })).toEqual(success(bytes));
    expect(await backups.removeBackup({ park, name })).toEqual(success(null));
    expect(await backups.listBackups({ park })).toEqual(success([]));
  });

  test('is the park’s own', async () => {
    await backups.writeBackup({ park, name, bytes });
    expect(await backups.listBackups({ park: other })).toEqual(success([]));
    expect(await backups.readBackup({ park: other, name })).toEqual({ ok: false, problem: { code: 'file.gone', details: { name } } });
    expect(await backups.removeBackup({ park: other, name })).toEqual(success(null));
    expect(await listed()).toEqual([name]);
  });

  test('of the same name is replaced', async () => {
    await backups.writeBackup({ park, name, bytes });
    await backups.writeBackup({ park, name, bytes: Uint8Array.of(1) });
    expect(await backups.readBackup({ park, name })).toEqual(success(Uint8Array.of(1)));
    expect(readdirSync(own)).toEqual([name]);
  });

  test.skipIf(isWindows)('is in a folder that others may not look into', async () => {
    await backups.writeBackup({ park, name, bytes });
    expect(statSync(own).mode & 0o777).toBe(0o700);
  });

  test('that is removed already is no problem', async () => {
    expect(await backups.removeBackup({ park, name })).toEqual(success(null));
  });

  test('of a park without any makes no folder until one is written', async () => {
    expect(await backups.listBackups({ park })).toEqual(success([]));
    expect(existsSync(own)).toBe(false);
  });

  test('too large to cross the bridge is not read', async () => {
    await backups.writeBackup({ park, name, bytes });
    truncateSync(path.join(own, name), MAX_FILE_BYTES + 1);
    expect(await backups.readBackup({ park, name })).toEqual({
      ok: false,
      problem: { code: 'file.tooLarge', details: { name, size: MAX_FILE_BYTES + 1, limit: MAX_FILE_BYTES } },
    });
  });
});

describe('the chosen folder', () => {
  test('takes the backups from then on; those before stay where they are', async () => {
    const folder = createBackupFolder(tree);
    await backups.writeBackup({ park, name, bytes });
    const chosen = path.join(tree, 'stick');
    mkdirSync(chosen);
    await folder.choose(chosen);
    expect(await backups.describeBackups({})).toEqual(success({ folder: chosen }));
    expect(await listed()).toEqual([]);
    await backups.writeBackup({ park, name, bytes });
    expect(readdirSync(path.join(chosen, park))).toEqual([name]);
    expect(readdirSync(own)).toEqual([name]);
  });

  test('that is gone is told by every call', async () => {
    const chosen = path.join(tree, 'stick');
    mkdirSync(chosen);
    await createBackupFolder(tree).choose(chosen);
    removeTree(chosen);
    const problem = { ok: false, problem: { code: 'backup.noFolder', details: { folder: chosen } } };
    expect(await backups.listBackups({ park })).toEqual(problem);
    expect(await backups.writeBackup({ park, name, bytes })).toEqual(problem);
    expect(await backups.readBackup({ park, name })).toEqual(problem);
    expect(await backups.removeBackup({ park, name })).toEqual(problem);
    expect(existsSync(chosen)).toBe(false);
  });
});

describe('what is listed', () => {
  test('is the newest first, by the time of the file', async () => {
    const ages = [3, 1, 2];
    for (const age of ages) {
      await backups.writeBackup({ park, name: `age-${age}.caravan`, bytes });
      utimesSync(path.join(own, `age-${age}.caravan`), 1_000_000 - age, 1_000_000 - age);
    }
    expect(await listed()).toEqual(['age-1.caravan', 'age-2.caravan', 'age-3.caravan']);
  });

  test('is nothing but files with the name of a backup', async () => {
    await backups.writeBackup({ park, name, bytes });
    for (const stray of ['notes.txt', 'a b.caravan', '.caravan', 'копия.caravan', `${name}.tmp`, '.caravan-0123456789abcdef.tmp']) {
      writeFileSync(path.join(own, stray), '');
    }
    mkdirSync(path.join(own, 'folder.caravan'));
    expect(await listed()).toEqual([name]);
  });

  test('is no more than a thousand, the latest by name', async () => {
    mkdirSync(own, { recursive: true });
    const names = Array.from({ length: MAX_LISTED + 200 }, (_, index) => `${String(index).padStart(5, '0')}.caravan`);
    for (const one of names) writeFileSync(path.join(own, one), '');
    const some = await listed();
    expect(some).toHaveLength(MAX_LISTED);
    expect(new Set(Array.isArray(some) ? some : [])).toEqual(new Set(names.slice(200)));
  });
});

describe.skipIf(isWindows)('links and other things in a backup’s place', () => {
  beforeEach(async () => {
    await backups.writeBackup({ park, name, bytes });
    symlinkSync(path.join(tree, 'secret.txt'), path.join(own, 'link.caravan'));
    symlinkSync(path.join(own, name), path.join(own, 'inner.caravan'));
    execFileSync('mkfifo', [path.join(own, 'pipe.caravan')]);
    mkdirSync(path.join(own, 'folder.caravan'));
  });

  test.each(['link.caravan', 'inner.caravan', 'pipe.caravan', 'folder.caravan'])('%s is not read, listed or removed', async (odd) => {
    expect(await backups.readBackup({ park, name: odd })).toMatchObject({ ok: false, problem: { code: 'file.unreadable' } });
    expect(await listed()).toEqual([name]);
    expect(await backups.removeBackup({ park, name: odd })).toEqual({
      ok: false,
      problem: { code: 'file.notPermitted', details: { name: odd } },
    });
    expect(readdirSync(own)).toContain(odd);
  });

  test('a link is replaced by the backup, and what it led to is untouched', async () => {
    expect(await backups.writeBackup({ park, name: 'link.caravan', bytes })).toEqual(success({ name: 'link.caravan' }));
    expect(readFileSync(path.join(tree, 'secret.txt'), 'utf8')).toBe('secret');
    expect(await backups.readBackup({ park, name: 'link.caravan' })).toEqual(success(bytes));
  });

  test('a folder is not replaced', async () => {
    const result = await backups.writeBackup({ park, name: 'folder.caravan', bytes });
    expect(result).toMatchObject({ ok: false, problem: { code: 'file.writeFailed' } });
    expect(readdirSync(own).filter((one) => one.endsWith('.tmp'))).toEqual([]);
  });

  test('a link in the place of the park’s folder leads nowhere', async () => {
    mkdirSync(path.join(tree, 'elsewhere'));
    writeFileSync(path.join(tree, 'elsewhere', name), 'secret');
    symlinkSync(path.join(tree, 'elsewhere'), path.join(tree, 'backups', other));
    const problem = { ok: false, problem: { code: 'backup.noFolder' } };
    expect(await backups.listBackups({ park: other })).toMatchObject(problem);
    expect(await backups.readBackup({ park: other, name })).toMatchObject(problem);
    expect(await backups.removeBackup({ park: other, name })).toMatchObject(problem);
    expect(await backups.writeBackup({ park: other, name, bytes })).toMatchObject(problem);
    expect(readFileSync(path.join(tree, 'elsewhere', name), 'utf8')).toBe('secret');
  });
});

test.skipIf(isRoot || isWindows)('a folder that may not be written to is told, and what is there stays', async () => {
  await backups.writeBackup({ park, name, bytes });
  chmodSync(own, 0o500);
  expect(await backups.writeBackup({ park, name, bytes: Uint8Array.of(1) })).toMatchObject({
    ok: false,
    problem: { code: 'file.notPermitted' },
  });
  expect(await backups.removeBackup({ park, name })).toMatchObject({ ok: false, problem: { code: 'file.notPermitted' } });
  expect(await backups.readBackup({ park, name })).toEqual(success(bytes));
  chmodSync(own, 0o700);
});

describe('a write that is killed', () => {
  test('leaves the old backup as it was; what it left besides is taken away later', async () => {
    await backups.writeBackup({ park, name, bytes });
    const child = writeInChild();
    await expect.poll(() => temporaryFiles().length, { interval: 1, timeout: 30_000 }).toBe(1);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));

    expect(await backups.readBackup({ park, name })).toEqual(success(bytes));
    expect(await listed()).toEqual([name]);
    expect(temporaryFiles()).toHaveLength(1);

    const next = { park, name: 'next.caravan', bytes };
    await backups.writeBackup(next);
    expect(temporaryFiles()).toHaveLength(1);
    const later = backupHandlers(createBackupFolder(tree), () => Date.now() + 2 * 60 * 60 * 1000);
    await later.writeBackup(next);
    expect(temporaryFiles()).toEqual([]);
    expect(await listed()).toContain(name);
  }, 60_000);

  const temporaryFiles = () => readdirSync(own).filter((one) => one.endsWith('.tmp'));

  /** Another process replaces the backup by one that takes a while to write. */
  function writeInChild(): ChildProcess {
    const services = path.resolve(import.meta.dirname, '../../../electron/services');
    const script = `
      const { createBackupFolder } = await import(${JSON.stringify(path.join(services, 'backup-folder.ts'))});
      const { backupHandlers } = await import(${JSON.stringify(path.join(services, 'backups.ts'))});
      const [tree, park, name] = process.argv.slice(1);
      await backupHandlers(createBackupFolder(tree)).writeBackup({ park, name, bytes: new Uint8Array(200 * 1024 * 1024) });`;
    return spawn(process.execPath, ['--input-type=module', '-e', script, tree, park, name], { stdio: 'inherit' });
  }
});
