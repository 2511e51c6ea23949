import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareHlc, nextHlc } from '../../renderer/changes/clock.ts';

const hlc = fc.record({ ms: fc.integer({ min: 0, max: 2 ** 47 }), counter: fc.integer({ min: 0, max: 2 ** 32 - 1 }) });
const wall = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1));

test('a reading is always after the last, whatever the wall clock says, and fits its bits', () => {
  fc.assert(
    fc.property(hlc, wall, (last, now) => {
      const next = nextHlc(last, now);
      expect(compareHlc(next, last)).toBeGreaterThan(0);
      expect(next.counter).toBeLessThan(2 ** 32);
      expect(Number.isSafeInteger(next.ms)).toBe(true);
    }),
  );
});

test('a reading is the wall time where that moves forward', () => {
  expect(nextHlc({ ms: 10, counter: 4 }, 11)).toEqual({ ms: 11, counter: 0 });
  expect(nextHlc({ ms: 10, counter: 4 }, 10)).toEqual({ ms: 10, counter: 5 });
});

test('a counter that is full moves the clock', () => {
  expect(nextHlc({ ms: 10, counter: 2 ** 32 - 1 }, 10)).toEqual({ ms: 11, counter: 0 });
});
