// The calls of the page, with a page that means ill: through the contract, to a session that would tell.
import { beforeEach, describe, expect, test } from 'vitest';
import { type Caller, serveBridge } from '../../../../electron/bridge/serve.ts';
import type { ShellSettings, ShellSettingsFile } from '../../../../electron/services/shell-settings.ts';
import { updateHandlers } from '../../../../electron/services/updates/handlers.ts';
import { UpdateSession } from '../../../../electron/services/updates/session.ts';
import { success } from '../../../../renderer/domain/result.ts';

const origin = 'app://caravan';
const page: Caller = { isMainFrame: true, origin };
const names = ['describeUpdates', 'setUpdateFeed', 'chooseUpdateFolder', 'checkForUpdates', 'downloadUpdate', 'installUpdate'] as const;

let feed: string | null;
let chosen: string | null;
let shown: (readonly [by: string, current: string | null])[];
let answer: ReturnType<typeof serveBridge>;

beforeEach(() => {
  [feed, chosen, shown] = [null, null, []];
  const settings: ShellSettingsFile = {
    // As much as the session reads.
    current: () => ({ updateFeed: feed, updateCheckedAt: null, newestUpdate: null }) as ShellSettings,
    change: (part) => {
      if (part.updateFeed !== undefined) feed = part.updateFeed;
      return Promise.resolve(success(null));
    },
    changeAtOnce: () => undefined,
  };
  const never = () => Promise.reject(new Error('not to be reached'));
  const session = new UpdateSession({
    current: '1.0.0',
    settings,
    whyNot: () => Promise.resolve(null),
    key: null,
    list: 'latest.yml',
    sourceOf: () => ({ open: never }),
    loadUpdater: never,
    now: () => 0,
    log: () => undefined,
    onChange: () => undefined,
  });
  const handlers = updateHandlers(session, (by, current) => {
    shown.push([by, current]);
    return Promise.resolve(chosen);
  });
  answer = serveBridge({ handlers, trustedOrigin: origin, log: () => undefined });
});

test.each(names)('%s is refused to a frame inside the page, and to other origins', async (name) => {
  const argument = name === 'setUpdateFeed' ? { url: 'https://example.org/' } : {};
  for (const caller of [
    { isMainFrame: false, origin },
    { isMainFrame: true, origin: 'https://example.org' },
  ]) {
    expect(await answer(name, argument, caller)).toMatchObject({ ok: false, problem: { code: 'bridge.refused' } });
  }
  expect(feed).toBeNull();
});

describe('hostile arguments', () => {
  const cases = names.flatMap((name) =>
    [null, undefined, 'x', [], { folder: '/etc' }, { file: 'x' }].map((argument) => [name, argument] as const),
  );
  test.each(cases)('%s refuses %j', async (name, argument) => {
    expect(await answer(name, argument, page)).toMatchObject({ ok: false, problem: { code: 'bridge.badArgument' } });
    expect(shown).toEqual([]);
  });

  test.each([1, {}, ['https://example.org/'], `https://example.org/${'a'.repeat(2000)}`])('no address: %j', async (url) => {
    expect(await answer('setUpdateFeed', { url }, page)).toMatchObject({ ok: false, problem: { code: 'bridge.badArgument' } });
  });

  test.each([
    ['http://example.org/', 'update.notHttps'],
    ['file:///etc/', 'update.notHttps'],
    ['/etc', 'update.badAddress'],
    ['\\\\server\\share', 'update.badAddress'],
    ['C:\\Users', 'update.badAddress'],
    ['https://user:secret@example.org/', 'update.badAddress'],
  ])('%s is not taken for a feed: the page never names a folder', async (url, code) => {
    expect(await answer('setUpdateFeed', { url }, page)).toEqual({ ok: false, problem: { code } });
    expect(feed).toBeNull();
  });
});

test('an https address is taken, and let go again', async () => {
  const state = { ok: true, value: { stage: 'idle', feed: { kind: 'web', url: 'https://example.org/a/' } } };
  expect(await answer('setUpdateFeed', { url: 'https://example.org/a' }, page)).toMatchObject(state);
  expect(await answer('setUpdateFeed', { url: null }, page)).toMatchObject({ ok: true, value: { stage: 'off', feed: { kind: 'none' } } });
});

test('a folder is chosen in a dialog, which begins where the last one was', async () => {
  chosen = '/mnt/usb';
  expect(await answer('chooseUpdateFolder', { by: 'folder' }, page)).toMatchObject({
    ok: true,
    value: { feed: { kind: 'folder', folder: '/mnt/usb' } },
  });
  chosen = null;
  expect(await answer('chooseUpdateFolder', { by: 'file' }, page)).toMatchObject({
    ok: true,
    value: { feed: { kind: 'folder', folder: '/mnt/usb' } },
  });
  expect(shown).toEqual([
    ['folder', null],
    ['file', '/mnt/usb'],
  ]);
});
