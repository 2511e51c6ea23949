import { expect, test } from 'vitest';
import { nextZoom } from '../../../electron/services/zoom-level.ts';

test('zoom goes by half steps, back to where it began, and home', () => {
  expect(nextZoom(0, 'in')).toBe(0.5);
  expect(nextZoom(nextZoom(2, 'in'), 'out')).toBe(2);
  expect(nextZoom(3.5, 'reset')).toBe(0);
});

test('text can be twice as large, and neither endlessly large nor too small to find the way back', () => {
  let level = 0;
  for (let step = 0; step < 50; step += 1) level = nextZoom(level, 'in');
  expect(1.2 ** level).toBeGreaterThanOrEqual(2);
  expect(1.2 ** level).toBeLessThan(3);
  for (let step = 0; step < 50; step += 1) level = nextZoom(level, 'out');
  expect(1.2 ** level).toBeGreaterThan(0.4);
});
