import { expect, test } from 'vitest';
import { faultHandler } from '../../../electron/services/fault-reports.ts';

test('a fault of the page’s is a line of the log, and a hundred are enough', () => {
  const lines: unknown[] = [];
  const report = faultHandler((event, details) => lines.push([event, details]));
  for (let at = 0; at < 150; at += 1) void report({ kind: 'error', name: 'TypeError', where: at === 0 ? null : `start.js:1:${at}` });
  expect(lines).toHaveLength(100);
  expect(lines.slice(0, 2)).toEqual([
    ['page.fault', { kind: 'error', name: 'TypeError', where: '' }],
    ['page.fault', { kind: 'error', name: 'TypeError', where: 'start.js:1:1' }],
  ]);
});
