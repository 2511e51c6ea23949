import { describe, expect, test } from 'vitest';
import { inWords, onePart, playwrightTally, runnerTally, sum, vitestTally } from '../../build/tools/tally.mjs';

describe('the last line of npm test', () => {
  test('counts what passed and failed', () => {
    expect(inWords({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  });

  test('counts what was skipped only when something was', () => {
    expect(inWords({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
  });
});

test('a check counts as one', () => {
  expect(sum([onePart(0), onePart(2), onePart(0)])).toEqual({ passed: 2, failed: 1, skipped: 0 });
});

test('a Vitest report gives its figures; tests still to be written count as skipped', () => {
  const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  expect(vitestTally(report)).toEqual({ passed: 5, failed: 1, skipped: 3 });
});

test('a Playwright test that passes only when tried again has failed', () => {
  expect(playwrightTally({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } })).toEqual({ passed: 4, failed: 2, skipped: 2 });
});

describe('a test runner', () => {
  const good = { passed: 3, failed: 0, skipped: 0 };

  test('that ends well counts as it reports', () => {
    expect(runnerTally(0, good)).toEqual(good);
  });

  test('that ends badly without a failed test has failed once', () => {
    expect(runnerTally(1, good)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  test('that ends badly with failed tests counts those alone', () => {
    expect(runnerTally(1, { passed: 3, failed: 2, skipped: 0 })).toEqual({ passed: 3, failed: 2, skipped: 0 });
  });

  test('that leaves no report has failed, whatever its exit code', () => {
    expect(runnerTally(0, null)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
