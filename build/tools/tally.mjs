// Adds up what passed and failed over parts that count in different ways.
import { stripVTControlCharacters } from 'node:util';

/**
 * `failures` says in a few lines each what failed, for the end of a long output.
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Tally
 */

const LINES_OF_A_FAILURE = 12;

/** @returns {Tally} */
const nothing = () => ({ passed: 0, failed: 0, skipped: 0, failures: [] });

/** @param {Tally[]} tallies @returns {Tally} */
export const sum = (tallies) =>
  tallies.reduce(
    (a, b) => ({
      passed: a.passed + b.passed,
      failed: a.failed + b.failed,
      skipped: a.skipped + b.skipped,
      failures: [...a.failures, ...b.failures],
    }),
    nothing(),
  );

/**
 * A part that is one thing: it passes when its program ends well.
 * @param {string} name
 * @param {number} exitCode
 * @returns {Tally}
 */
export const onePart = (name, exitCode) =>
  exitCode === 0 ? { ...nothing(), passed: 1 } : { ...nothing(), failed: 1, failures: [`${name}: ended with ${exitCode}`] };

/**
 * A run of Vitest, from its JSON report.
 * @param {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests?: number,
 *   testResults?: { name: string, message?: string, assertionResults: { fullName: string, status: string, failureMessages?: string[] | null }[] }[],
 * }} report
 * @returns {Tally}
 */
export const vitestTally = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  failures: (report.testResults ?? []).flatMap(({ name, message, assertionResults }) => [
    ...(message ? [inShort(name, message)] : []),
    ...assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => inShort(`${name}: ${fullName}`, (failureMessages ?? []).join('\n'))),
  ]),
});

/**
 * @typedef {{
 *   specs?: { title: string, file: string, tests: { status: string, projectName: string, results: { error?: { message?: string } }[] }[] }[],
 *   suites?: PlaywrightSuite[],
 * }} PlaywrightSuite
 */

/**
 * A run of Playwright, from its JSON report. A test that passed only when tried again has not passed.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, suites?: PlaywrightSuite[] }} report
 * @returns {Tally}
 */
export const playwrightTally = ({ stats, suites = [] }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  skipped: stats.skipped,
  failures: suites.flatMap(failuresIn),
});

/**
 * @param {PlaywrightSuite} suite
 * @returns {string[]}
 */
function failuresIn({ specs = [], suites = [] }) {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) =>
        inShort(`[${projectName}] ${file}: ${title}`, results.find(({ error }) => error)?.error?.message ?? ''),
      ),
  );
  return [...own, ...suites.flatMap(failuresIn)];
}

/**
 * @param {string} name
 * @param {string} message
 */
const inShort = (name, message) =>
  [
    name,
    ...stripVTControlCharacters(message)
      .split('\n')
      .slice(0, LINES_OF_A_FAILURE)
      .map((line) => `    ${line}`),
  ].join('\n');

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
  return silent ? { ...tally, failed: 1, failures: [...tally.failures, `ended with ${exitCode}, and no test said why`] } : tally;
}

/** @param {Tally} tally @returns {string} `3 passed, 0 failed`, and how many were skipped when any were */
export const inWords = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
