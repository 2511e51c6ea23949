import { lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeFileWhole } from '../../../electron/services/write-file-whole.ts';
import { plantTree, removeTree } from '../../helpers/temporary-tree.ts';

const bytes = new TextEncoder().encode('new');
let folder: string;

beforeEach(() => {
  folder = plantTree({ 'old.caravan': 'old' });
});
afterEach(() => removeTree(folder));

describe('writing a file whole', () => {
  test('a new file holds the bytes, and nothing else is left', async () => {
    expect(await writeFileWhole(path.join(folder, 'Отчёт 报告.pdf'), bytes)).toEqual({ ok: true, value: null });
    expect(readFileSync(path.join(folder, 'Отчёт 报告.pdf'), 'utf8')).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['old.caravan', 'Отчёт 报告.pdf']);
  });

  test('an existing file is replaced, and keeps its rights', async () => {
    const file = path.join(folder, 'old.caravan');
    const { mode } = statSync(file);
    await writeFileWhole(file, bytes);
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(statSync(file).mode).toBe(mode);
  });

  test('a link stays one, and the file behind it is replaced', async () => {
    const link = path.join(folder, 'link.caravan');
    symlinkSync(path.join(folder, 'old.caravan'), link);
    await writeFileWhole(link, bytes);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(path.join(folder, 'old.caravan'), 'utf8')).toBe('new');
  });
});

describe('when it fails', () => {
  test('half-way, the old file stays as it was, and no temporary file is left', async () => {
    const broken = new Proxy(new Uint8Array(3), {}); // writes of anything but real bytes throw inside Node
    const result = await writeFileWhole(path.join(folder, 'old.caravan'), broken);
    expect(result).toMatchObject({ ok: false, problem: { code: 'file.writeFailed', details: { name: 'old.caravan' } } });
    expect(readFileSync(path.join(folder, 'old.caravan'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['old.caravan']);
  });

  test('at the last step, the target stays as it was, and no temporary file is left', async () => {
    mkdirSync(path.join(folder, 'taken', 'inside'), { recursive: true });
    expect((await writeFileWhole(path.join(folder, 'taken'), bytes)).ok).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['old.caravan', 'taken']);
  });

  test('in a folder that is not there, it says so', async () => {
    expect(await writeFileWhole(path.join(folder, 'none', 'a.pdf'), bytes)).toEqual({
      ok: false,
      problem: { code: 'file.gone', details: { name: 'a.pdf' } },
    });
  });
});
