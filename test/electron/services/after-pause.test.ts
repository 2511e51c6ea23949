import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterPause } from '../../../electron/services/after-pause.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a burst is followed by one piece of work, after the pause', () => {
  let done = 0;
  const work = afterPause(() => (done += 1), 100);
  for (let count = 0; count < 5; count += 1) {
    work.soon();
    vi.advanceTimersByTime(60);
  }
  expect(done).toBe(0);
  vi.advanceTimersByTime(100);
  expect(done).toBe(1);
});

test('what was cancelled is not done, and can be asked for again', () => {
  let done = 0;
  const work = afterPause(() => (done += 1), 100);
  work.soon();
  work.cancel();
  vi.advanceTimersByTime(1000);
  expect(done).toBe(0);
  work.soon();
  vi.advanceTimersByTime(100);
  expect(done).toBe(1);
});
