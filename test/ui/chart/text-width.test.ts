import { expect, it } from 'vitest';
import { shortened, widthInEm } from '../../../renderer/ui/chart/text-width.ts';

it('a Chinese character is as wide as the text is high, a letter about half of it', () => {
  expect(widthInEm('里程碑')).toBe(3);
  expect(widthInEm('веха')).toBeCloseTo(2.32);
});

it('a text is left as it is where there is room, and ends in an ellipsis where there is not', () => {
  expect(shortened('Экзоскелет', 6)).toBe('Экзоскелет');
  expect(shortened('Экзоскелет нижних конечностей', 10)).toBe('Экзоскелет нижни…');
  expect(widthInEm(shortened('下肢负重外骨骼样机', 5))).toBeLessThanOrEqual(5);
});
