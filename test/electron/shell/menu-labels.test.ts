import { expect, test } from 'vitest';
import { asLabel, withMnemonic } from '../../../electron/shell/menu-labels.ts';

test.each([
  ['R&D парк', 'R&&D парк'],
  ['two\nlines\tand\u2028three', 'two lines and three'],
  ['  Шёлковый путь  ', 'Шёлковый путь'],
  ['园'.repeat(100), `${'园'.repeat(59)}…`],
  ['🐫'.repeat(60), '🐫'.repeat(60)],
  ['🐫'.repeat(61), `${'🐫'.repeat(59)}…`],
])('%j is shown as %j', (text, label) => {
  expect(asLabel(text)).toBe(label);
});

test.each([
  ['File', 'File', '&File'],
  ['Файл', 'File', '&Файл'],
  ['文件', 'File', '文件(&F)'],
])('%j, in English %j, is opened as %j', (label, english, marked) => {
  expect(withMnemonic(label, english)).toBe(marked);
});
