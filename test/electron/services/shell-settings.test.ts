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
