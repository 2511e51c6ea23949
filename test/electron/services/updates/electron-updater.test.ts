// The whole way on Linux with the real electron-updater in Node: signed folder, relay, GenericProvider, download with its checksum, and
// the installing of an AppImage (a shell script here). Not run by it: Electron's net and app, and the updaters of Windows and macOS.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openShellSettings, type ShellSettingsFile } from '../../../../electron/services/shell-settings.ts';
import { UpdateSession } from '../../../../electron/services/updates/session.ts';
import { readUpdateKey } from '../../../../electron/services/updates/signature.ts';
import { bindUpdater } from '../../../../electron/services/updates/updater.ts';
import { type NodeHttpExecutor, nodeUpdater, quits } from '../../../helpers/node-updater.ts';
import { newFolder, newReleaseKey, plantRelease, type ReleaseKey, watchedSource } from '../../../helpers/release.ts';
import { removeTree } from '../../../helpers/temporary-tree.ts';

const list = process.arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${process.arch}.yml`;

let folder: string;
let feed: string;
let key: ReleaseKey;
let settings: ShellSettingsFile;
let appImage: string;
let executor: NodeHttpExecutor;
let updater: ReturnType<typeof nodeUpdater>['updater'];
let session: UpdateSession;
let percents: Set<number>;
let logged: string[];

/** What a new version does when it is started: it says so in a file beside it. */
const script = (version: string) => `#!/bin/sh\necho ${version} > "$(dirname "$0")/started"\nexit 0\n${'#'.repeat(200_000)}\n`;

beforeEach(async () => {
  folder = newFolder();
  [feed, appImage] = [path.join(folder, 'feed'), path.join(folder, 'installed', 'Caravan.AppImage')];
  for (const each of [feed, path.dirname(appImage)]) mkdirSync(each);
  writeFileSync(appImage, script('1.0.0'), { mode: 0o755 });
  writeFileSync(
    path.join(folder, 'app-update.yml'),
    'provider: generic\nurl: https://caravan.example/\nupdaterCacheDirName: caravan-updater\n',
  );
  vi.stubEnv('APPIMAGE', appImage);
  key = newReleaseKey(folder);
  settings = openShellSettings(path.join(folder, 'settings'));
  ({ updater, executor } = nodeUpdater(folder, '1.0.0'));
  [percents, logged] = [new Set(), []];
  quits.length = 0;
  session = newSession();
  await session.setFeed({ kind: 'folder', folder: feed });
});

function newSession(): UpdateSession {
  return new UpdateSession({
    current: '1.0.0',
    settings,
    whyNot: () => Promise.resolve(null),
    key: readUpdateKey(key.text),
    list,
    sourceOf: () => watchedSource(feed),
    loadUpdater: () => Promise.resolve(bindUpdater(updater, (event, details) => logged.push(`${event} ${JSON.stringify(details)}`))),
    now: Date.now,
    log: (event, details) => logged.push(`${event} ${JSON.stringify(details)}`),
    onChange: () => void session.describe().then(({ percent }) => percent !== null && percents.add(percent)),
  });
}

afterEach(async () => {
  vi.unstubAllEnvs();
  await settings.change({});
  removeTree(folder);
});

const release = (version: string, more: object = {}) => plantRelease(feed, key, { version, installer: script(version), list, ...more });
const pending = () => path.join(folder, 'cache', 'caravan-updater', 'pending');

describe.skipIf(process.platform !== 'linux')('from a folder', () => {
  test('a version is found, fetched when asked for, and installed when asked for', async () => {
    release('1.1.0');
    expect(await session.check()).toMatchObject({ stage: 'available', offered: '1.1.0' });
    expect(existsSync(pending())).toBe(false);

    expect(await session.download()).toMatchObject({ stage: 'ready', offered: '1.1.0' });
    const fetched = path.join(pending(), 'caravan-1.1.0-linux-x64.AppImage');
    expect(readFileSync(fetched, 'utf8')).toBe(script('1.1.0'));
    expect(statSync(fetched).mode & 0o111).not.toBe(0);
    expect(Math.max(...percents)).toBe(100);
    expect(readFileSync(appImage, 'utf8')).toBe(script('1.0.0'));

    await session.install();
    expect(readFileSync(appImage, 'utf8')).toBe(script('1.1.0'));
    await expect.poll(() => existsSync(path.join(folder, 'installed', 'started'))).toBe(true);
    await expect.poll(() => quits.length).toBe(1);
    expect(logged).toEqual(['update.install undefined']);
  });

  test('nothing is asked of any host but this one, by any other way than the relay', async () => {
    release('1.1.0');
    await session.check();
    await session.download();
    expect(executor.asked.length).toBeGreaterThan(2);
    for (const asked of executor.asked) expect(asked).toMatch(/^127\.0\.0\.1:\d+\/[0-9a-f]{32}\/(latest-linux|caravan-1\.1\.0)/);
  });

  test('the app that runs is the newest: nothing is offered', async () => {
    release('1.0.0');
    expect((await session.check()).stage).toBe('idle');
    release('0.9.0');
    expect((await session.check()).stage).toBe('idle');
  });

  test('a file that differs from the signed list is not kept', async () => {
    const name = release('1.1.0');
    await session.check();
    writeFileSync(path.join(feed, name), script('6.6.6'));
    expect(await session.download()).toMatchObject({ stage: 'failed', problem: { code: 'update.damaged' } });
    expect(readdirSync(pending())).toEqual([]);
    // Mended, it can be fetched.
    release('1.1.0');
    expect((await session.download()).stage).toBe('ready');
  });

  test('what was fetched before a restart is found in the cache; spoiled there, it is fetched anew', async () => {
    const name = release('1.1.0');
    await session.check();
    await session.download();
    for (const [content, isAsked] of [
      [script('1.1.0'), false],
      ['spoiled', true],
    ] as const) {
      writeFileSync(path.join(pending(), name), content);
      ({ updater, executor } = nodeUpdater(folder, '1.0.0'));
      session = newSession();
      await session.check();
      expect((await session.download()).stage).toBe('ready');
      expect(executor.asked.some((asked) => asked.endsWith(name))).toBe(isAsked);
      expect(readFileSync(path.join(pending(), name), 'utf8')).toBe(script('1.1.0'));
    }
  });

  test.each([
    ['packages:\n  x64:\n    path: https://evil.example/a.7z\n    sha512: AAAA\n', {}],
    ['', { file: '../../x.AppImage' }],
    ['', { file: 'https://evil.example/x.AppImage' }],
    ['files: []\n', {}],
    ['__proto__: {x: 1}\nversion: ../../1.1.0\n', {}],
  ])('a list that we signed by mistake does no harm: %j %j', async (more, changed) => {
    release('1.1.0', { more, ...changed });
    expect(await session.check()).toMatchObject({ stage: 'failed', problem: { code: 'update.badList' } });
    expect(executor.asked.every((asked) => asked.startsWith('127.0.0.1:'))).toBe(true);
    expect(existsSync(pending())).toBe(false);
  });

  test('where the AppImage cannot be replaced, that is told', async () => {
    release('1.1.0');
    await session.check();
    await session.download();
    vi.stubEnv('APPIMAGE', path.join(folder, 'gone', 'Caravan.AppImage'));
    expect(await session.install()).toMatchObject({ stage: 'failed', problem: { code: 'update.notInstalled' } });
  });
});

test('what the library does by default is off', () => {
  bindUpdater(updater, () => undefined);
  expect(updater).toMatchObject({
    autoDownload: false,
    autoInstallOnAppQuit: false,
    allowDowngrade: false,
    allowPrerelease: false,
    disableWebInstaller: true,
    disableDifferentialDownload: true,
  });
});
