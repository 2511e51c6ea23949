import os from 'node:os';
import { afterEach, describe, expect, test } from 'vitest';
import { capabilityFacts, countCrashDumps, diagnosticsText, machineFacts } from '../../../electron/services/diagnostics.ts';
import { plantTree, removeTree } from '../../helpers/temporary-tree.ts';

const trees: string[] = [];
afterEach(() => {
  for (const tree of trees.splice(0)) removeTree(tree);
});

describe('the text', () => {
  test('has a line for each fact, then the last 200 lines of the log', () => {
    const asked: number[] = [];
    const lastLines = (count: number) => {
      asked.push(count);
      return ['first', 'second'];
    };
    expect(diagnosticsText({ caravan: '1.2.3', crashDumps: 0, isPackaged: true }, { lastLines })).toBe(
      'caravan 1.2.3\ncrashDumps 0\nisPackaged true\n\nfirst\nsecond',
    );
    expect(asked).toEqual([200]);
  });

  test('keeps each on its line', () => {
    const text = diagnosticsText({ system: 'a\r\nb\u001b[31m' }, { lastLines: () => ['c\u0000\td'] });
    expect(text).toBe('system a b [31m\n\nc d');
  });
});

test('what is told of the machine is not whose it is', () => {
  const text = diagnosticsText(machineFacts(), { lastLines: () => [] });
  expect(text).toContain(`node ${process.versions.node}\n`);
  expect(text).toContain(process.arch);
  for (const personal of [os.hostname(), os.homedir(), process.cwd()]) expect(text).not.toContain(personal);
});

test('capabilities are those that the host has', () => {
  expect(capabilityFacts({ print: true, menu: false, backups: true })).toEqual({ capabilities: 'print backups' });
});

describe('crash dumps', () => {
  test('are counted at any depth, and nothing else is', () => {
    const tree = plantTree({ 'completed/a.dmp': '', 'pending/b.dmp': '', 'new/c.dmp': '', 'settings.dat': '', 'a.dmp.txt': '' });
    trees.push(tree);
    expect(countCrashDumps(tree)).toBe(3);
  });

  test('are none where there is no folder', () => {
    expect(countCrashDumps('/nowhere/at/all')).toBe(0);
    expect(countCrashDumps('\0')).toBe(0);
  });
});
