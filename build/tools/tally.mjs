// Adds up what passed and failed over parts that count in different ways.

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @returns {Tally} */
const nothing = () => ({ passed: 0, failed: 0, skipped: 0 });

/** @param {Tally[]} tallies @returns {Tally} */
export const sum = (tallies) =>
  tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }), nothing());

/**
 * A part that is one thing: it passes when its program ends well.
 * @param {number} exitCode
 * @returns {Tally}
 */
export const onePart = (exitCode) => (exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 });

/**
 * A run of Vitest, from its JSON report.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests?: number }} report
 * @returns {Tally}
 */
export const vitestTally = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + (report.numTodoTests ?? 0),
});

/**
 * A run of Playwright, from its JSON report. A test that passed only when tried again has not passed.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @returns {Tally}
 */
export const playwrightTally = ({ stats }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  skipped: stats.skipped,
});

/**
 * What a test runner's part counts as. A run that ends badly with no failed test (a file that does not load, an error outside any
 * test, no report at all) is a failure of its own.
 * @param {number} exitCode
 * @param {Tally | null} reported
 * @returns {Tally}
 */
export function runnerTally(exitCode, reported) {
  const tally = reported ?? nothing();
  const silent = tally.failed === 0 && (exitCode !== 0 || reported === null);
  return silent ? { ...tally, failed: 1 } : tally;
}

/** @param {Tally} tally @returns {string} `3 passed, 0 failed`, and how many were skipped when any were */
export const inWords = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
