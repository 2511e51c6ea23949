import { rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFileHandles } from '../../../electron/services/file-handles.ts';
import { plantTree, removeTree } from '../../helpers/temporary-tree.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = plantTree({ 'план.xml': '0123456789' });
  file = path.join(folder, 'план.xml');
});
afterEach(() => removeTree(folder));

async function admitted(handles = createFileHandles()) {
  const result = await handles.admit(file);
  if (!result.ok) throw new Error(result.problem.code);
  return { handles, ...result.value };
}

const text = (result: Awaited<ReturnType<ReturnType<typeof createFileHandles>['read']>>) =>
  result.ok ? new TextDecoder().decode(result.value) : result.problem;

describe('handles', () => {
  test('tell name and size, and nothing of the folder', async () => {
    const { handle, name, size } = await admitted();
    expect({ name, size }).toEqual({ name: 'план.xml', size: 10 });
    expect(handle).toMatch(/^[0-9a-f]{32}$/);
  });

  test('are new each time, even for the same file', async () => {
    const { handles, handle } = await admitted();
    expect((await admitted(handles)).handle).not.toBe(handle);
  });

  test('of another table mean nothing', async () => {
    const { handle } = await admitted();
    expect(text(await createFileHandles().read({ handle }))).toEqual({ code: 'file.unknownHandle' });
  });

  test.each(['__proto__', 'constructor', '/etc/passwd'])('%s is none', async (handle) => {
    expect(text(await (await admitted()).handles.read({ handle }))).toEqual({ code: 'file.unknownHandle' });
  });

  test('are given for files alone', async () => {
    const handles = createFileHandles();
    expect(await handles.admit(path.join(folder, 'none'))).toEqual({
      ok: false,
      problem: { code: 'file.gone', details: { name: 'none' } },
    });
    expect(await handles.admit(folder)).toMatchObject({ ok: false, problem: { code: 'file.unreadable' } });
  });
});

describe('reading', () => {
  test.each([
    [{}, '0123456789'],
    [{ offset: 8 }, '89'],
    [{ offset: 2, length: 3 }, '234'],
    [{ offset: 8, length: 100 }, '89'],
    [{ offset: 100 }, ''],
    [{ length: 0 }, ''],
  ])('%j gives %j', async (part, expected) => {
    const { handles, handle } = await admitted();
    expect(text(await handles.read({ handle, ...part }))).toBe(expected);
  });

  test('is refused beyond the limit, with sizes for the message; a part within it is given', async () => {
    const { handles, handle } = await admitted(createFileHandles(4));
    expect(text(await handles.read({ handle }))).toEqual({ code: 'file.tooLarge', details: { name: 'план.xml', size: 10, limit: 4 } });
    expect(text(await handles.read({ handle, offset: 6 }))).toBe('6789');
  });

  test('gives what is left of a file that has shrunk', async () => {
    const { handles, handle } = await admitted();
    truncateSync(file, 3);
    expect(text(await handles.read({ handle, offset: 1 }))).toBe('12');
  });

  test('says that a file is gone', async () => {
    const { handles, handle } = await admitted();
    rmSync(file);
    expect(text(await handles.read({ handle }))).toEqual({ code: 'file.gone', details: { name: 'план.xml' } });
  });
});
