import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openShellSettings } from '../../../electron/services/shell-settings.ts';
import { plantTree, removeTree } from '../../helpers/temporary-tree.ts';

let tree: string;
let folder: string;

beforeEach(() => {
  tree = plantTree({});
  folder = path.join(tree, 'Данные 数据');
});
afterEach(() => removeTree(tree));

function keep(text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'shell-settings.json'), text);
}

test('nothing is set at first, and nothing is allowed', () => {
  expect(openShellSettings(folder).current()).toEqual({
    version: 1,
    language: null,
    theme: 'auto',
    place: null,
    zoomLevel: 0,
    view: '/',
    notifications: false,
    tray: false,
    spellcheck: [],
    updateFeed: null,
    updateCheckedAt: null,
    newestUpdate: null,
  });
});

test('what is changed holds at once, and at the next start', async () => {
  const settings = openShellSettings(folder);
  const first = settings.change({ language: 'zh', tray: true });
  const second = settings.change({ language: 'ru' });
  expect(settings.current()).toMatchObject({ language: 'ru', tray: true });
  expect(await Promise.all([first, second])).toEqual([
    { ok: true, value: null },
    { ok: true, value: null },
  ]);
  expect(openShellSettings(folder).current()).toEqual(settings.current());
});

test('what is changed as the app leaves is not taken back by a write that is still behind', async () => {
  for (let turns = 0; turns < 40; turns += 1) {
    const settings = openShellSettings(path.join(folder, String(turns)));
    const behind = settings.change({ language: 'zh' });
    for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    settings.changeAtOnce({ view: '/milestones' });
    expect(await behind).toEqual({ ok: true, value: null });
    expect(openShellSettings(path.join(folder, String(turns))).current()).toMatchObject({ language: 'zh', view: '/milestones' });
  }
});

test.each(['', '{', '[]', 'null', '{"version":2,"tray":true}', '{"__proto__":{"version":1}}'])('%s is as no settings', (text) => {
  keep(text);
  expect(openShellSettings(folder).current().tray).toBe(false);
});

test('a field that cannot be read takes no other with it', () => {
  keep(
    JSON.stringify({
      version: 1,
      language: 'de',
      view: 'https://example.org',
      place: { bounds: { x: 0, y: 0, width: -1, height: 5 } },
      zoomLevel: 1e9,
      spellcheck: ['en', '../x'],
      notifications: true,
    }),
  );
  expect(openShellSettings(folder).current()).toMatchObject({
    language: null,
    view: '/',
    place: null,
    zoomLevel: 0,
    spellcheck: [],
    notifications: true,
  });
});

test('what is changed as the app leaves is on the disk before it has left, and stays there', async () => {
  const settings = openShellSettings(folder);
  const behind = settings.change({ zoomLevel: 1 });
  await behind;
  const late = settings.change({ theme: 'dark' });
  settings.changeAtOnce({ view: '/projects' });
  expect(openShellSettings(folder).current()).toMatchObject({ zoomLevel: 1, theme: 'dark', view: '/projects' });
  await late;
  expect(openShellSettings(folder).current()).toMatchObject({ zoomLevel: 1, theme: 'dark', view: '/projects' });
});

test('where it cannot be written, the app leaves all the same', () => {
  const settings = openShellSettings(path.join(tree, 'a', '\0'));
  expect(() => settings.changeAtOnce({ tray: true })).not.toThrow();
  expect(settings.current().tray).toBe(true);
});
