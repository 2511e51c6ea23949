// The stages of an update, with an updater that does as electron-updater does, but lets the test say when. The real one is in
// electron-updater.test.ts.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openShellSettings, type ShellSettingsFile } from '../../../../electron/services/shell-settings.ts';
import type { Feed } from '../../../../electron/services/updates/feed.ts';
import { CHECK_INTERVAL_MS, type UpdateServices, UpdateSession, type UpdateState } from '../../../../electron/services/updates/session.ts';
import { readUpdateKey } from '../../../../electron/services/updates/signature.ts';
import type { Found, Updater } from '../../../../electron/services/updates/updater.ts';
import { failure } from '../../../../renderer/domain/result.ts';
import { newFolder, newReleaseKey, plantRelease, type Release, type ReleaseKey, watchedSource } from '../../../helpers/release.ts';
import { removeTree } from '../../../helpers/temporary-tree.ts';

const list = 'latest-linux.yml';

let folder: string;
let feedFolder: string;
let key: ReleaseKey;
let settings: ShellSettingsFile;
let now: number;
let changes: UpdateState['stage'][];
let updater: TestUpdater;
let session: UpdateSession;

/** Reads the list and the file from the relay, as the real one does. */
class TestUpdater implements Updater {
  installed = 0;
  loaded = 0;
  isNewer = true;
  info: unknown;
  /** Waited for before a download ends. */
  hold: Promise<unknown> = Promise.resolve();
  failing: Error | null = null;
  failInstall: (() => void) | null = null;
  #url = '';

  async find(feedUrl: string): Promise<Found> {
    this.#url = feedUrl;
    const text = await (await fetch(feedUrl + list)).text();
    this.info = parse(text);
    if (this.failing !== null) throw this.failing;
    return { isNewer: this.isNewer, info: this.info };
  }

  async download(onPercent: (percent: number) => void): Promise<string> {
    onPercent(12.7);
    await this.hold;
    const name = (this.info as { files: { url: string }[] }).files[0]?.url ?? '';
    const response = await fetch(this.#url + name);
    if (!response.ok) throw new Error(`status ${response.status}`);
    onPercent(100);
    const file = path.join(folder, 'fetched');
    writeFileSync(file, new Uint8Array(await response.arrayBuffer()));
    return file;
  }

  install(onFailure: () => void): void {
    this.installed += 1;
    this.failInstall = onFailure;
  }
}

/** As much of the format as `plantRelease` writes. */
function parse(text: string): unknown {
  const field = (name: string) => new RegExp(`^\\s*(?:- )?${name}: (.*)$`, 'm').exec(text)?.[1];
  return { version: field('version'), files: [{ url: field('url'), sha512: field('sha512'), size: Number(field('size')) }] };
}

function release(version: string, more: Partial<Release> = {}): void {
  plantRelease(feedFolder, key, { version, installer: `installer of ${version}`, ...more });
}

function newSession(changed: Partial<UpdateServices> = {}): UpdateSession {
  return new UpdateSession({
    current: '1.0.0',
    settings,
    whyNot: () => Promise.resolve(null),
    key: readUpdateKey(key.text),
    list,
    sourceOf: (feed) => watchedSource(feed.kind === 'folder' ? feed.folder : '/nowhere'),
    loadUpdater: () => {
      updater.loaded += 1;
      return Promise.resolve(updater);
    },
    now: () => now,
    log: () => undefined,
    onChange: () => void session.describe().then(({ stage }) => changes.push(stage)),
    ...changed,
  });
}

const fromFolder = (): Feed => ({ kind: 'folder', folder: feedFolder });

beforeEach(() => {
  folder = newFolder();
  feedFolder = path.join(folder, 'feed');
  mkdirSync(feedFolder);
  key = newReleaseKey(folder);
  settings = openShellSettings(path.join(folder, 'data'));
  now = Date.UTC(2026, 10, 24, 12);
  changes = [];
  updater = new TestUpdater();
  session = newSession();
});
afterEach(async () => {
  // What is written behind is on the disk before the folder goes.
  await settings.change({});
  removeTree(folder);
});

describe('where updates come from', () => {
  test('nowhere, at first: nothing is loaded, and nothing happens', async () => {
    expect(await session.describe()).toEqual({
      current: '1.0.0',
      feed: { kind: 'none' },
      stage: 'off',
      offered: null,
      percent: null,
      checkedAt: null,
      problem: null,
    });
    for (const call of ['check', 'checkIfDue', 'download', 'install'] as const) expect((await session[call]()).stage).toBe('off');
    expect(updater.loaded).toBe(0);
  });

  test('is kept for the next start', async () => {
    expect(await session.setFeed(fromFolder())).toMatchObject({ ok: true, value: { stage: 'idle', feed: fromFolder() } });
    settings = openShellSettings(path.join(folder, 'data'));
    expect(await newSession().describe()).toMatchObject({ stage: 'idle', feed: fromFolder() });
  });

  test('changed, all that the old one offered is forgotten', async () => {
    release('1.1.0');
    await session.setFeed(fromFolder());
    await session.check();
    await session.download();
    await session.setFeed({ kind: 'web', url: 'https://example.org/' });
    expect(await session.describe()).toMatchObject({ stage: 'idle', offered: null });
    await session.install();
    expect(updater.installed).toBe(0);
  });
});

test('a copy that cannot be updated says why, whatever is asked of it', async () => {
  release('1.1.0');
  session = newSession({ whyNot: () => Promise.resolve({ code: 'update.noKey' }), key: null });
  await session.setFeed(fromFolder());
  for (const call of ['describe', 'check', 'download', 'install'] as const) {
    expect(await session[call]()).toMatchObject({ stage: 'unsupported', problem: { code: 'update.noKey' } });
  }
  expect(updater.loaded).toBe(0);
});

describe('looking', () => {
  beforeEach(() => session.setFeed(fromFolder()));

  test('finds a newer version, and fetches nothing of it', async () => {
    release('1.1.0');
    expect(await session.check()).toMatchObject({ stage: 'available', offered: '1.1.0', checkedAt: now, problem: null });
    expect(existsSync(path.join(folder, 'fetched'))).toBe(false);
    expect(changes).toContain('checking');
  });

  test.each(['1.0.0', '0.9.9'])('finds nothing in %s: there is no way back', async (version) => {
    release(version);
    expect(await session.check()).toMatchObject({ stage: 'idle', offered: null, checkedAt: now });
  });

  test('finds nothing where the library says so, for another reason', async () => {
    release('1.1.0');
    updater.isNewer = false;
    expect(await session.check()).toMatchObject({ stage: 'idle', offered: null });
  });

  test('an older list than one that was seen is refused: signed once, it stays signed', async () => {
    release('1.2.0');
    await session.check();
    release('1.1.0');
    const problem = { code: 'update.older', details: { offered: '1.1.0', seen: '1.2.0' } };
    expect(await session.check()).toMatchObject({ stage: 'failed', problem });
    settings = openShellSettings(path.join(folder, 'data'));
    session = newSession();
    expect(await session.check()).toMatchObject({ stage: 'failed', problem });
    release('1.2.0');
    expect(await session.check()).toMatchObject({ stage: 'available', offered: '1.2.0' });
  });

  test.each<[string, () => void]>([
    ['update.noList', () => rmSync(path.join(feedFolder, list))],
    ['update.noSignature', () => rmSync(path.join(feedFolder, `${list}.sig`))],
    ['update.badSignature', () => writeFileSync(path.join(feedFolder, list), 'version: 9.9.9')],
    ['update.noFolder', () => rmSync(feedFolder, { recursive: true })],
  ])('tells %s, without loading the library', async (code, spoil) => {
    release('1.1.0');
    spoil();
    expect(await session.check()).toMatchObject({ stage: 'failed', problem: { code }, checkedAt: null });
    expect(updater.loaded).toBe(0);
  });

  test.each(['../../x.exe', 'https://evil.example/x.exe', '//evil.example/x.exe'])('refuses a list that names %s', async (file) => {
    release('1.1.0', { file });
    expect(await session.check()).toMatchObject({ stage: 'failed', problem: { code: 'update.badList' } });
  });

  test('an error of the library is a problem, and its words go nowhere', async () => {
    release('1.1.0');
    updater.failing = Object.assign(new Error('/home/someone'), { code: 'ERR_UPDATER_INVALID_UPDATE_INFO' });
    const state = await session.check();
    expect(state).toMatchObject({ stage: 'failed', problem: { code: 'update.badList' } });
    expect(JSON.stringify(state.problem)).not.toContain('someone');
  });

  test('is done once where it is asked for twice', async () => {
    release('1.1.0');
    const [first, second] = await Promise.all([session.check(), session.check()]);
    expect([first.stage, second.stage].sort()).toEqual(['available', 'checking']);
  });
});

describe('looking by itself', () => {
  test('never without a feed', async () => {
    expect((await session.checkIfDue()).checkedAt).toBeNull();
  });

  test('once a day', async () => {
    release('1.1.0');
    await session.setFeed(fromFolder());
    expect((await session.checkIfDue()).checkedAt).toBe(now);
    const first = now;
    now += CHECK_INTERVAL_MS - 1;
    expect((await session.checkIfDue()).checkedAt).toBe(first);
    now += 1;
    expect((await session.checkIfDue()).checkedAt).toBe(now);
  });

  test('once a day also where it failed', async () => {
    await session.setFeed(fromFolder());
    expect((await session.checkIfDue()).stage).toBe('failed');
    release('1.1.0');
    expect((await session.checkIfDue()).stage).toBe('failed');
    now += CHECK_INTERVAL_MS;
    expect((await session.checkIfDue()).stage).toBe('available');
  });

  test('a clock that was set back does not put it off for years', async () => {
    release('1.1.0');
    await settings.change({ updateCheckedAt: now + 100 * CHECK_INTERVAL_MS });
    await session.setFeed(fromFolder());
    expect((await session.checkIfDue()).checkedAt).toBe(now);
  });

  test('does not disturb what is ready', async () => {
    release('1.1.0');
    await session.setFeed(fromFolder());
    await session.check();
    await session.download();
    now += CHECK_INTERVAL_MS;
    expect((await session.checkIfDue()).stage).toBe('ready');
  });
});

describe('fetching', () => {
  beforeEach(async () => {
    release('1.1.0');
    await session.setFeed(fromFolder());
  });

  test('does nothing before something was found', async () => {
    expect((await session.download()).stage).toBe('idle');
    expect(updater.loaded).toBe(0);
  });

  test('makes the update ready, and installs nothing', async () => {
    await session.check();
    expect(await session.download()).toMatchObject({ stage: 'ready', offered: '1.1.0', percent: null });
    expect(readFileSync(path.join(folder, 'fetched'), 'utf8')).toBe('installer of 1.1.0');
    expect(updater.installed).toBe(0);
  });

  test('tells how far it is; meanwhile nothing else begins', async () => {
    await session.check();
    let release = (): void => undefined;
    updater.hold = new Promise<void>((resolve) => {
      release = resolve;
    });
    const done = session.download();
    await expect.poll(async () => (await session.describe()).percent).toBe(12);
    expect(await session.describe()).toMatchObject({ stage: 'downloading', offered: '1.1.0' });
    expect(await session.setFeed({ kind: 'none' })).toEqual(failure('update.busy'));
    for (const call of ['check', 'download', 'install'] as const) expect((await session[call]()).stage).toBe('downloading');
    release();
    expect((await done).stage).toBe('ready');
  });

  test('does not fetch another version than the one that was shown', async () => {
    await session.check();
    release('1.2.0');
    expect(await session.download()).toMatchObject({ stage: 'available', offered: '1.2.0' });
    expect(existsSync(path.join(folder, 'fetched'))).toBe(false);
    expect(await session.download()).toMatchObject({ stage: 'ready', offered: '1.2.0' });
  });

  test('refuses a file that is not the one of the list', async () => {
    await session.check();
    writeFileSync(path.join(feedFolder, 'caravan-1.1.0-linux-x64.AppImage'), 'installer of 9.9.9');
    expect(await session.download()).toMatchObject({ stage: 'failed', offered: '1.1.0', problem: { code: 'update.damaged' } });
    expect(existsSync(path.join(folder, 'fetched'))).toBe(false);
    release('1.1.0');
    expect((await session.download()).stage).toBe('ready');
  });

  test('says which file is missing', async () => {
    await session.check();
    rmSync(path.join(feedFolder, 'caravan-1.1.0-linux-x64.AppImage'));
    const problem = { code: 'update.noFile', details: { file: 'caravan-1.1.0-linux-x64.AppImage' } };
    expect(await session.download()).toMatchObject({ stage: 'failed', problem });
  });

  test('a list that was changed between the look and the fetch is refused', async () => {
    await session.check();
    writeFileSync(path.join(feedFolder, list), 'version: 1.1.0');
    expect(await session.download()).toMatchObject({ stage: 'failed', problem: { code: 'update.badSignature' } });
  });
});

describe('installing', () => {
  beforeEach(async () => {
    release('1.1.0');
    await session.setFeed(fromFolder());
    await session.check();
  });

  test('only what was fetched', async () => {
    expect((await session.install()).stage).toBe('available');
    expect(updater.installed).toBe(0);
  });

  test('when it is asked for, and once', async () => {
    await session.download();
    await Promise.all([session.install(), session.install()]);
    expect(updater.installed).toBe(1);
  });

  test('not what was changed since it was fetched; it can be fetched anew', async () => {
    await session.download();
    writeFileSync(path.join(folder, 'fetched'), 'evil');
    expect(await session.install()).toMatchObject({ stage: 'failed', problem: { code: 'update.damaged' } });
    expect(updater.installed).toBe(0);
    expect(existsSync(path.join(folder, 'fetched'))).toBe(false);
    expect((await session.download()).stage).toBe('ready');
  });

  test('what goes wrong with it is told, also when it comes late', async () => {
    await session.download();
    await session.install();
    updater.failInstall?.();
    expect(await session.describe()).toMatchObject({ stage: 'failed', offered: '1.1.0', problem: { code: 'update.notInstalled' } });
  });

  test('an installer that cannot be started is told', async () => {
    await session.download();
    updater.install = () => {
      throw new Error('EACCES');
    };
    expect(await session.install()).toMatchObject({ stage: 'failed', problem: { code: 'update.notInstalled' } });
  });
});
