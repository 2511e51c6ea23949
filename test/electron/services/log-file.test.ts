import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { openLogFile } from '../../../electron/services/log-file.ts';
import { projectRoot } from '../../helpers/project.ts';
import { plantTree, removeTree } from '../../helpers/temporary-tree.ts';

const trees: string[] = [];
afterEach(() => {
  for (const tree of trees.splice(0)) {
    chmodSync(tree, 0o700);
    removeTree(tree);
  }
});

function folder(files: Readonly<Record<string, string>> = {}): string {
  const tree = plantTree({ 'keep.txt': '', ...files });
  trees.push(tree);
  return tree;
}

const logsIn = (tree: string) => readdirSync(tree).filter((name) => name.endsWith('.log'));
const textOf = (tree: string, name: string) => readFileSync(path.join(tree, name), 'utf8');

describe('writing', () => {
  test('makes the folder, and has each line on the disk when the call returns', () => {
    const logs = path.join(folder(), 'a', 'logs');
    openLogFile(logs).write('one');
    expect(textOf(logs, 'caravan.log')).toBe('one\n');
  });

  test('goes on where an earlier run ended', () => {
    const logs = folder({ 'caravan.log': 'one\n' });
    openLogFile(logs).write('two');
    expect(textOf(logs, 'caravan.log')).toBe('one\ntwo\n');
  });

  test('keeps a line one line, and of bounded length', () => {
    const logs = folder();
    openLogFile(logs).write(`one\r\n2026-01-01 forged ${'x'.repeat(5_000)}`);
    const lines = textOf(logs, 'caravan.log').trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toHaveLength(2_000);
  });
});

describe('the bound', () => {
  test('holds a few files of bounded size, the newest lines in the first', () => {
    const logs = folder();
    const file = openLogFile(logs, { fileBytes: 100, files: 3 });
    for (let at = 0; at < 200; at += 1) file.write(`line ${at}`);
    expect(logsIn(logs)).toEqual(['caravan.1.log', 'caravan.2.log', 'caravan.log']);
    for (const name of logsIn(logs)) expect(statSync(path.join(logs, name)).size).toBeLessThan(100 + 10);
    expect(textOf(logs, 'caravan.log')).toContain('line 199\n');
    expect(file.lastLines(3)).toEqual(['line 197', 'line 198', 'line 199']);
    expect(file.lastLines(1_000).at(-1)).toBe('line 199');
    expect(file.lastLines(15)).toHaveLength(15);
  });

  test('of 1 MiB and three files, where nothing else is said', () => {
    const logs = folder({ 'caravan.log': `${'x'.repeat(1024 * 1024)}\n` });
    openLogFile(logs).write('new');
    expect(textOf(logs, 'caravan.log')).toBe('new\n');
    expect(statSync(path.join(logs, 'caravan.1.log')).size).toBe(1024 * 1024 + 1);
  });

  test('holds again after a process died while it moved the files', () => {
    const logs = folder({ 'caravan.log': 'x'.repeat(200) });
    const claim = path.join(logs, 'caravan.log.moving');
    mkdirSync(claim);
    utimesSync(claim, new Date(0), new Date(0));
    const file = openLogFile(logs, { fileBytes: 100, files: 2 });
    file.write('one');
    file.write('two');
    expect(textOf(logs, 'caravan.log')).toBe('two\n');
    expect(existsSync(claim)).toBe(false);
  });
});

test('no line is lost, torn or doubled while four processes write and move the files', async () => {
  const logs = folder();
  const module = pathToFileURL(path.join(projectRoot, 'electron/services/log-file.ts')).href;
  const write = (who: number) =>
    promisify(execFile)(process.execPath, [
      '--input-type=module',
      '-e',
      `import { openLogFile } from ${JSON.stringify(module)};
       const file = openLogFile(${JSON.stringify(logs)}, { fileBytes: 4000, files: 40 });
       for (let at = 0; at < 500; at += 1) file.write('writer ${who} line ' + at);`,
    ]);
  await Promise.all([0, 1, 2, 3].map(write));
  const wanted = [0, 1, 2, 3].flatMap((who) => Array.from({ length: 500 }, (_, at) => `writer ${who} line ${at}`));
  expect(logsIn(logs).length).toBeGreaterThan(5);
  expect(openLogFile(logs, { fileBytes: 4_000, files: 40 }).lastLines(10_000).toSorted()).toEqual(wanted.toSorted());
});

describe('never fails its caller', () => {
  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('where the folder cannot be written to', () => {
    const logs = folder();
    chmodSync(logs, 0o500);
    expect(() => openLogFile(logs).write('one')).not.toThrow();
    expect(openLogFile(logs).lastLines(5)).toEqual([]);
  });

  test('where a file stands in the folder’s place', () => {
    const tree = folder({ logs: 'a file' });
    const file = openLogFile(path.join(tree, 'logs'));
    expect(() => file.write('one')).not.toThrow();
    expect(file.lastLines(5)).toEqual([]);
  });

  test('where a folder stands in the file’s place, or in that of an older one', () => {
    const tree = folder();
    mkdirSync(path.join(tree, 'caravan.log'));
    expect(() => openLogFile(tree).write('one')).not.toThrow();
    const other = folder();
    mkdirSync(path.join(other, 'caravan.1.log', 'full'), { recursive: true });
    writeFileSync(path.join(other, 'caravan.log'), 'x'.repeat(200));
    openLogFile(other, { fileBytes: 100, files: 2 }).write('one');
    expect(textOf(other, 'caravan.log')).toContain('one\n');
  });

  test('where a path is none', () => {
    expect(() => openLogFile('\0').write('one')).not.toThrow();
    expect(openLogFile('\0').lastLines(5)).toEqual([]);
  });
});
