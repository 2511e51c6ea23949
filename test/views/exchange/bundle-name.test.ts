// What a bundle is called.
import { expect, test } from 'vitest';
import { safeFileName } from '../../../renderer/platform/file-name.ts';
import { bundleName } from '../../../renderer/views/exchange/bundle-name.ts';

const moment = '2026-11-24 1530';

test('by the park, from whom, for whom and when', () => {
  const name = bundleName({ park: 'Silk Road', from: 'Wang Haoran', to: 'Anna', moment });
  expect(name).toBe('Silk Road - Wang Haoran - Anna 2026-11-24 1530.caravan');
});

test('without what is not known', () => {
  expect(bundleName({ park: '丝路', from: '', to: '', moment })).toBe('丝路 2026-11-24 1530.caravan');
});

test('no system, however long the names, cuts the moment away', () => {
  const name = bundleName({ park: '园'.repeat(200), from: 'Ж'.repeat(200), to: '𠮷'.repeat(200), moment });
  expect(safeFileName(name)).toBe(name);
  expect(name.endsWith(` ${moment}.caravan`)).toBe(true);
});
