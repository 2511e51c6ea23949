// Backups as the page sees them, through the loopback host, on a real folder: nothing in between is replaced.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loopbackHandlers } from '../../electron/loopback/handlers.ts';
import { type Loopback, startLoopback } from '../../electron/loopback/start-loopback.ts';
import { createBackupFolder } from '../../electron/services/backup-folder.ts';
import { createFileHandles } from '../../electron/services/file-handles.ts';
import { installationMark, thisInstallation } from '../../electron/services/installation.ts';
import { silentLog } from '../../electron/services/log.ts';
import { createOpenedFiles } from '../../electron/services/opened-files.ts';
import { failure, success } from '../../renderer/domain/result.ts';
import { bridgedPlatform } from '../../renderer/platform/bridged-platform.ts';
import { loopbackClient } from '../../renderer/platform/loopback-client.ts';
import type { BackupFolder, Platform } from '../../renderer/platform/platform.ts';
import { backupName } from '../../renderer/sync/backup/backup-name.ts';
import { plantTree, removeTree } from '../helpers/temporary-tree.ts';

const park = '019512aa-0000-7000-8000-000000000001';
const name = backupName({ savedAt: Date.parse('2026-11-24T12:16:15.482Z'), why: 'byHand', length: 12 });
const data = plantTree({ 'page/index.html': '<!doctype html>' });
const installation = installationMark(thisInstallation(data));

let host: Loopback;
let platform: Platform;
let backups: BackupFolder;
let headers: Record<string, string>;

beforeAll(async () => {
  const handles = createFileHandles();
  const openedFiles = createOpenedFiles(handles, silentLog);
  const backupFolder = createBackupFolder(data);
  const logFile = { write: () => undefined, lastLines: () => [] };
  const services = { version: '1.2.3', handles, openedFiles, chromium: null, installation, backupFolder, log: silentLog, logFile };
  const handlers = loopbackHandlers(services);
  host = await startLoopback({ root: path.join(data, 'page'), port: 0, version: '1.2.3', handlers, log: silentLog });
  const cookie = (await fetch(host.url)).headers.get('set-cookie')?.split(';')[0] ?? '';
  headers = { origin: new URL(host.url).origin, cookie };
  const client = loopbackClient((address, request) =>
    fetch(new URL(address, host.url), { ...request, headers: { ...headers, ...Object(request.headers) } }),
  );
  const description = await client.call('describeHost', {});
  if (!description.ok) throw new Error(description.problem.code);
  platform = bridgedPlatform(client, description.value);
  if (platform.backups === null) throw new Error('the host keeps no backups');
  backups = platform.backups;
});
afterAll(async () => {
  await host.close();
  removeTree(data);
});

test('the host says which installation it is, and what it can do with backups', () => {
  expect(platform.host.installation).toBe(installation);
  expect(platform.capabilities).toMatchObject({ backups: true, chooseBackupFolder: false, showBackupFolder: false });
});

test('a backup is written, listed, read and removed', async () => {
  // Part of a larger buffer, and all values of a byte.
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256).subarray(500, 90_500);
  expect(await backups.describe()).toEqual(success({ folder: path.join(data, 'backups') }));
  expect(await backups.list(park)).toEqual(success([]));
  expect(await backups.write({ park, name, bytes })).toEqual(success({ name }));
  expect(readdirSync(path.join(data, 'backups', park))).toEqual([name]);
  const list = await backups.list(park);
  expect(list).toMatchObject({ ok: true, value: [{ name, size: 90_000 }] });
  expect(await backups.read(park, name)).toEqual(success(new Uint8Array(bytes)));
  expect(await backups.remove(park, name)).toEqual(success(null));
  expect(await backups.read(park, name)).toEqual(failure('file.gone', { name }));
  expect(await backups.list(park)).toEqual(success([]));
});

test('an empty backup comes back as one', async () => {
  await backups.write({ park, name: 'empty.caravan', bytes: new Uint8Array() });
  expect(await backups.read(park, 'empty.caravan')).toEqual(success(new Uint8Array()));
});

describe('what would lead out of the folder', () => {
  const refused = (call: string, where: string) => failure('bridge.badArgument', { call, where });

  test.each(['../secret.caravan', '..', '/etc/passwd', 'a/b.caravan', 'a\\b.caravan', 'C:a.caravan', 'a%2fb.caravan', 'nul.caravan'])(
    'is refused as a name: %s',
    async (odd) => {
      expect(await backups.write({ park, name: odd, bytes: Uint8Array.of(1) })).toEqual(refused('writeBackup', 'name'));
      expect(await backups.read(park, odd)).toEqual(refused('readBackup', 'name'));
      expect(await backups.remove(park, odd)).toEqual(refused('removeBackup', 'name'));
    },
  );

  test.each(['..', '../..', '', '.', 'page', `${park}/..`, '__proto__'])('is refused as a park: %j', async (odd) => {
    expect(await backups.write({ park: odd, name, bytes: Uint8Array.of(1) })).toEqual(refused('writeBackup', 'park'));
    expect(await backups.list(odd)).toEqual(refused('listBackups', 'park'));
    expect(await backups.read(odd, name)).toEqual(refused('readBackup', 'park'));
    expect(await backups.remove(odd, name)).toEqual(refused('removeBackup', 'park'));
  });

  test('has left nothing behind', () => {
    expect(readdirSync(path.join(data, 'backups'))).toEqual([park]);
    expect(existsSync(path.join(data, 'secret.caravan'))).toBe(false);
  });
});

test('dialogs and file managers are not this host’s', async () => {
  expect(await backups.choose()).toEqual(failure('bridge.unsupported', { call: 'chooseBackupFolder' }));
  expect(await backups.show()).toEqual(failure('bridge.unsupported', { call: 'showBackupFolder' }));
});

test('another site can neither read nor remove them', async () => {
  await backups.write({ park, name, bytes: Uint8Array.of(1) });
  for (const call of ['listBackups', 'readBackup', 'removeBackup']) {
    const request = { method: 'POST', headers: { ...headers, origin: 'https://example.org', 'content-type': 'application/json' } };
    const answer = await fetch(new URL(`bridge/${call}`, host.url), { ...request, body: JSON.stringify({ park, name }) });
    expect(answer.status).toBe(403);
  }
  expect(await backups.read(park, name)).toEqual(success(Uint8Array.of(1)));
});

test('a host without backups offers none', () => {
  const client = { call: () => Promise.resolve(failure('bridge.failed')), on: () => () => undefined };
  const description = { kind: 'electron' as const, version: '1', platform: 'linux', installation };
  const capabilities = { ...platform.capabilities, backups: false };
  expect(bridgedPlatform(client, { ...description, capabilities }).backups).toBeNull();
});
