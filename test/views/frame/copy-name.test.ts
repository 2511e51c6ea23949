// What a copy of a park is called.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName } from '../../../renderer/platform/file-name.ts';
import { copyName } from '../../../renderer/views/frame/copy-name.ts';

const DAY = '2026-11-24';

test('a copy bears the name of the park and the day', () => {
  expect(copyName('Шёлковый путь', DAY)).toBe('Шёлковый путь 2026-11-24.caravan');
});

test('a park whose name holds a dot or a slash keeps both parts of it', () => {
  expect(safeFileName(copyName('Park 2.0 / 创新园', DAY))).toBe('Park 2.0 - 创新园 2026-11-24.caravan');
});

test('a long name is cut, in whole signs', () => {
  expect(copyName('🛰'.repeat(60), DAY)).toBe(`${'🛰'.repeat(40)} 2026-11-24.caravan`);
});

test('the day and the extension are left by what makes names safe, whatever the park is called', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), (name) => {
      expect(safeFileName(copyName(name, DAY))).toMatch(/2026-11-24\.caravan$/);
    }),
    { numRuns: 2_000 },
  );
});
