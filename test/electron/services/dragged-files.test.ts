import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDraggedFiles } from '../../../electron/services/dragged-files.ts';

let temporary: string;
beforeEach(() => {
  temporary = mkdtempSync(path.join(os.tmpdir(), 'caravan-test-'));
});
afterEach(() => rmSync(temporary, { recursive: true, force: true }));

const bytes = new Uint8Array([1, 2, 3]);

async function write(files: ReturnType<typeof createDraggedFiles>, name = 'отчёт 报告.pdf'): Promise<string> {
  const written = await files.write(name, bytes);
  if (!written.ok) throw new Error(written.problem.code);
  return written.value;
}

test('a file is written under its name', async () => {
  const file = await write(createDraggedFiles(temporary, '/profile'));
  expect(path.basename(file)).toBe('отчёт 报告.pdf');
  expect([...readFileSync(file)]).toEqual([1, 2, 3]);
});

test.skipIf(process.platform === 'win32')('that folder is for nobody else', async () => {
  const file = await write(createDraggedFiles(temporary, '/profile'));
  expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
});

test('two of one name do not meet', async () => {
  const files = createDraggedFiles(temporary, '/profile');
  const [first, second] = [await write(files), await write(files)];
  expect(first).not.toBe(second);
  expect(existsSync(first)).toBe(true);
});

test('whatever the name says, the file is in that folder', async () => {
  const file = await write(createDraggedFiles(temporary, '/profile'), '../../outside.pdf');
  expect(path.dirname(path.dirname(file))).toBe(temporary);
  expect(existsSync(path.join(temporary, '..', 'outside.pdf'))).toBe(false);
});

test('a name that is too long, or a folder that is gone, is a problem and no crash', async () => {
  const files = createDraggedFiles(temporary, '/profile');
  expect(await files.write(`${'x'.repeat(300)}.pdf`, bytes)).toMatchObject({ ok: false, problem: { code: 'file.nameTooLong' } });
  const nowhere = createDraggedFiles(path.join(temporary, 'none'), '/profile');
  expect(await nowhere.write('a.pdf', bytes)).toMatchObject({ ok: false, problem: { code: 'file.gone' } });
  expect(() => nowhere.removeAll()).not.toThrow();
});

test('a later run removes what this profile has left, and nothing of others', async () => {
  await write(createDraggedFiles(temporary, '/profile'));
  const ofAnother = await write(createDraggedFiles(temporary, '/another'));
  const ours = readdirSync(temporary).find((name) => !ofAnother.includes(name)) ?? '';
  const [, prefix = ''] = /^(caravan-drag-\w{16}-)/.exec(ours) ?? [];
  const treasure = path.join(temporary, 'treasure');
  mkdirSync(treasure);
  writeFileSync(path.join(treasure, 'kept.txt'), 'kept');
  symlinkSync(treasure, path.join(temporary, `${prefix}link`));
  writeFileSync(path.join(temporary, `${prefix}file`), 'no folder');

  createDraggedFiles(temporary, '/profile').removeAll();

  expect(existsSync(path.join(temporary, ours))).toBe(false);
  expect(existsSync(ofAnother)).toBe(true);
  expect(readFileSync(path.join(treasure, 'kept.txt'), 'utf8')).toBe('kept');
  expect(existsSync(path.join(temporary, `${prefix}link`))).toBe(true);
});
