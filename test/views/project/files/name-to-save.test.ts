import fc from 'fast-check';
import { expect, it } from 'vitest';
import { suggestedName } from '../../../../electron/bridge/calls/kinds.ts';
import { cleanName } from '../../../../renderer/actions/attach-files.ts';
import { nameToSave } from '../../../../renderer/views/project/files/name-to-save.ts';

it.each([
  ['act.pdf', 'act.pdf'],
  ['АКТ № 3.PDF', 'АКТ № 3.pdf'],
  ['setup.exe', 'setup.exe.bin'],
  ['12:30 "final".docx', '12_30 _final_.docx'],
  ['.pdf', 'file.pdf'],
  ['..hidden.txt', 'hidden.txt'],
  ['con.png', '_con.png'],
  ['nul', '_nul.bin'],
])('%j is saved as %j', (name, saved) => expect(nameToSave(name)).toBe(saved));

it('makes of every name one that the host takes', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('con', '.', ' ', '\u202E', '/', '.pdf', '.PDF', '.exe', 'Ж'.repeat(300)),
  );
  const names = fc.array(part, { maxLength: 4 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(names, (name) => {
      expect(suggestedName.safeParse(nameToSave(cleanName(name))).success).toBe(true);
    }),
  );
});
