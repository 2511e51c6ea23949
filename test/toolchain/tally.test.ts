import { describe, expect, test } from 'vitest';
import { inWords, onePart, playwrightTally, runnerTally, sum, vitestTally } from '../../build/tools/tally.mjs';

describe('the last line of npm test', () => {
  test('counts what passed and failed', () => {
    expect(inWords({ passed: 12, failed: 0, skipped: 0, failures: [] })).toBe('12 passed, 0 failed');
  });

  test('counts what was skipped only when something was', () => {
    expect(inWords({ passed: 12, failed: 1, skipped: 3, failures: ['types'] })).toBe('12 passed, 1 failed, 3 skipped');
  });
});

test('a check counts as one', () => {
  const total = sum([onePart('types', 0), onePart('lint', 2), onePart('format', 0)]);
  expect(total).toEqual({ passed: 2, failed: 1, skipped: 0, failures: ['lint: ended with 2'] });
});

test('a Vitest report gives its figures; tests still to be written count as skipped', () => {
  const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  expect(vitestTally(report)).toEqual({ passed: 5, failed: 1, skipped: 3, failures: [] });
});

test('a Vitest report says which tests failed, and how, in a few lines', () => {
  const failed = { fullName: 'rows are read', status: 'failed', failureMessages: [`\u001b[31mone\u001b[39m\n${'line\n'.repeat(100)}`] };
  const good = { fullName: 'rows are written', status: 'passed', failureMessages: [] };
  const report = {
    numPassedTests: 1,
    numFailedTests: 1,
    numPendingTests: 0,
    testResults: [
      { name: 'rows.test.ts', message: '', assertionResults: [good, failed] },
      { name: 'broken.test.ts', message: 'it does not load', assertionResults: [] },
    ],
  };
  const { failures } = vitestTally(report);
  expect(failures.map((failure) => failure.split('\n').slice(0, 2))).toEqual([
    ['rows.test.ts: rows are read', '    one'],
    ['broken.test.ts', '    it does not load'],
  ]);
  expect(failures[0]?.split('\n')).toHaveLength(13);
});

test('a Playwright test that passes only when tried again has failed, and is named', () => {
  const test = (status: string) => ({ status, projectName: 'standin', results: [{}, { error: { message: 'not visible' } }] });
  const suites = [{ suites: [{ specs: [{ title: 'opens', file: 'open.spec.ts', tests: [test('flaky'), test('expected')] }] }] }];
  expect(playwrightTally({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, suites })).toEqual({
    passed: 4,
    failed: 2,
    skipped: 2,
    failures: ['[standin] open.spec.ts: opens\n    not visible'],
  });
});

describe('a test runner', () => {
  const good = { passed: 3, failed: 0, skipped: 0, failures: [] };

  test('that ends well counts as it reports', () => {
    expect(runnerTally(0, good)).toEqual(good);
  });

  test('that ends badly without a failed test has failed once', () => {
    expect(runnerTally(1, good)).toEqual({ ...good, failed: 1, failures: ['ended with 1, and no test said why'] });
  });

  test('that ends badly with failed tests counts those alone', () => {
    const bad = { passed: 3, failed: 2, skipped: 0, failures: ['one', 'another'] };
    expect(runnerTally(1, bad)).toEqual(bad);
  });

  test('that leaves no report has failed, whatever its exit code', () => {
    expect(runnerTally(0, null)).toMatchObject({ passed: 0, failed: 1, skipped: 0 });
  });
});
