import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bridgeCalls } from '../../electron/bridge/contract.ts';
import { safeFileName } from '../../renderer/platform/file-name.ts';

test.each([
  ['Отчёт по вехам 2025-03.pdf', 'Отчёт по вехам 2025-03.pdf'],
  ['里程碑报告：第一季度.docx', '里程碑报告：第一季度.docx'],
  ['EXO/2025: what?.pdf', 'EXO-2025- what-.pdf'],
  ['../../etc/passwd.pdf', 'etc-passwd.pdf'],
  ['C:\\Windows\\a.pdf', 'C-Windows-a.pdf'],
  ['.pdf', 'caravan.pdf'],
  ['...  .caravan', 'caravan.caravan'],
  ['CON.csv', 'CON-.csv'],
  ['nul.report 1.pdf', 'nul-.report 1.pdf'],
  ['COM¹.csv', 'COM¹-.csv'],
  ['lpt1 .csv', 'lpt1-.csv'],
  ['conference.csv', 'conference.csv'],
  ['a\n\u202efdp.csv', 'a-fdp.csv'],
  ['  two   spaces  .pdf', 'two spaces.pdf'],
])('%j becomes %j', (name, expected) => {
  expect(safeFileName(name)).toBe(expected);
});

test.each([
  'CON.pdf',
  'nul.x.pdf',
  'lpt9 .csv',
  'com³.csv',
  'CONIN$.csv',
  'a\u202efdp.csv',
  '.pdf',
  'a/b.pdf',
  'a\\b.pdf',
  'a:b.pdf',
  'a.exe',
  'a.pdf\n',
  'a\0.pdf',
  'x.lnk',
])('the host takes no %j', (suggestedName) => {
  for (const { argument } of [bridgeCalls.saveFile, bridgeCalls.dragFile]) {
    expect(argument.safeParse({ suggestedName, bytes: new Uint8Array() }).success).toBe(false);
  }
});

test('whatever the project is called, the host takes the name, and every file system too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (stem) => {
      const name = safeFileName(`${stem}.pdf`);
      expect(new TextEncoder().encode(name).byteLength).toBeLessThanOrEqual(255);
      const parsed = bridgeCalls.saveFile.argument.safeParse({ suggestedName: name, bytes: new Uint8Array() });
      expect(parsed.error?.issues ?? []).toEqual([]);
    }),
  );
});
