import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderSource } from '../../../../electron/services/updates/folder-feed.ts';
import { failure } from '../../../../renderer/domain/result.ts';
import { plantTree, removeTree } from '../../../helpers/temporary-tree.ts';

let tree: string;
let folder: string;

beforeEach(() => {
  tree = plantTree({ 'feed/latest.yml': 'version', 'feed/inner/x.exe': 'inner', 'x.exe': 'outside' });
  folder = path.join(tree, 'feed');
});
afterEach(() => removeTree(tree));

test('a file is read, with its size', async () => {
  const opened = await folderSource(folder).open('latest.yml');
  if (!opened.ok) throw new Error(opened.problem.code);
  expect(opened.value.size).toBe(7);
  expect(await text(opened.value.content)).toBe('version');
});

test.each(['../x.exe', '..\\x.exe', 'inner/x.exe', './latest.yml', '/etc/passwd', '..%2Fx.exe', 'latest.yml\0', '..', '.', ''])(
  '%j is refused, whatever it would lead to',
  async (name) => {
    expect(await folderSource(folder).open(name)).toEqual(failure('update.badList'));
  },
);

test('a file that is not there is told by its name', async () => {
  expect(await folderSource(folder).open('absent.exe')).toEqual(failure('update.noFile', { file: 'absent.exe' }));
});

test('a folder in place of a file is not read', async () => {
  mkdirSync(path.join(folder, 'caravan.exe'));
  expect(await folderSource(folder).open('caravan.exe')).toEqual(failure('update.unreadable', { file: 'caravan.exe' }));
});

test('a folder that is gone (a stick that was pulled out) is told as such', async () => {
  rmSync(folder, { recursive: true });
  expect(await folderSource(folder).open('latest.yml')).toEqual(failure('update.noFolder', { folder }));
});

test('a file in place of the folder is no folder', async () => {
  const file = path.join(tree, 'x.exe');
  expect(await folderSource(file).open('latest.yml')).toEqual(failure('update.noFolder', { folder: file }));
});

describe.skipIf(process.platform === 'win32')('links', () => {
  test.each(['../x.exe', 'latest.yml', '/etc/passwd'])('to %s are not followed', async (target) => {
    symlinkSync(target, path.join(folder, 'link.exe'));
    expect(await folderSource(folder).open('link.exe')).toEqual(failure('update.unreadable', { file: 'link.exe' }));
  });

  test('the folder that the user chose may be one', async () => {
    symlinkSync(folder, path.join(tree, 'chosen'));
    const opened = await folderSource(path.join(tree, 'chosen')).open('latest.yml');
    expect(opened.ok && (await text(opened.value.content))).toBe('version');
  });

  test('a pipe is not waited for', async () => {
    execFileSync('mkfifo', [path.join(folder, 'pipe.exe')]);
    expect(await folderSource(folder).open('pipe.exe')).toEqual(failure('update.unreadable', { file: 'pipe.exe' }));
  });
});
