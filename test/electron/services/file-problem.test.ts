import { expect, test } from 'vitest';
import { fileProblem } from '../../../electron/services/file-problem.ts';

test.each([
  ['ENOSPC', 'file.noSpace'],
  ['EDQUOT', 'file.noSpace'],
  ['EROFS', 'file.notPermitted'],
  ['EACCES', 'file.notPermitted'],
  ['EBUSY', 'file.inUse'],
  ['ENAMETOOLONG', 'file.nameTooLong'],
])('%s is %s', (system, code) => {
  expect(fileProblem(Object.assign(new Error('x'), { code: system }), 'a.pdf', 'write')).toEqual({ code, details: { name: 'a.pdf' } });
});

test('what is not known names its code, and never a path', () => {
  const error = Object.assign(new Error('EIO: /home/someone/a.pdf'), { code: 'EIO' });
  expect(fileProblem(error, 'a.pdf', 'read')).toEqual({ code: 'file.unreadable', details: { name: 'a.pdf', system: 'EIO' } });
  expect(fileProblem('nonsense', 'a.pdf', 'write')).toEqual({ code: 'file.writeFailed', details: { name: 'a.pdf', system: 'unknown' } });
});
