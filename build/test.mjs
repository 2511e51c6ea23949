// `npm test`: everything, from a fresh clone. Goes on after a part that fails, so that one run shows all; ends with one line of figures.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { bootstrap, endWithReason } from './bootstrap.mjs';
import { runChecks } from './tools/checks.mjs';
import { programOf } from './tools/program.mjs';
import { inProject } from './tools/project.mjs';
import { run } from './tools/run.mjs';
import { inWords, onePart, playwrightTally, runnerTally, sum, vitestTally } from './tools/tally.mjs';

/**
 * @typedef {import('./bootstrap.mjs').Tools} Tools
 * @typedef {import('./tools/tally.mjs').Tally} Tally
 */

/**
 * In order: what is quick to say first.
 * @type {[name: string, part: (tools: Tools) => Promise<Tally>][]}
 */
const parts = [
  ['Checks', checks],
  ['Unit tests', unitTests],
  ['Build', build],
  ['Packages', packages],
  ['End-to-end tests', endToEndTests],
];

try {
  const tools = await bootstrap({ forTests: true });
  const total = sum(await runParts(tools));
  for (const failure of total.failures) console.log(`\nFailed: ${failure}`);
  console.log(`\n${inWords(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
} catch (error) {
  endWithReason(error);
}

/** @param {Tools} tools */
async function runParts(tools) {
  const tallies = [];
  for (const [name, part] of parts) {
    const started = Date.now();
    console.log(`\n== ${name}`);
    const tally = await part(tools);
    console.log(`\n-- ${name}: ${tally.failed > 0 ? 'FAILED' : 'ok'} after ${Math.round((Date.now() - started) / 1000)} s`);
    tallies.push(tally);
  }
  return tallies;
}

/** @param {Tools} tools */
async function checks(tools) {
  const results = await runChecks(tools);
  return sum(results.map(({ name, exitCode }) => onePart(`npm run check -- ${name}`, exitCode)));
}

/** @param {Tools} tools */
async function build({ node, env }) {
  return onePart('npm run build', await run(node, [inProject('build/build.mjs')], { env }));
}

/**
 * Around a skeleton of Electron: what was just built is what the packages may hold.
 * @param {Tools} tools
 */
async function packages({ node, env }) {
  const systems = ['linux', 'win', 'mac'];
  const codes = [];
  for (const system of systems) codes.push(await run(node, [inProject('build/dist.mjs'), `--${system}`, '--skeleton'], { env }));
  return sum(codes.map((code, index) => onePart(`npm run dist -- --${systems[index]} --skeleton`, code)));
}

/** @param {Tools} tools */
function unitTests(tools) {
  const report = emptyReport('unit.json');
  const args = ['run', '--config', 'build/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return testRunner(tools, { program: programOf('vitest', 'vitest'), args, report, tallyOf: vitestTally });
}

/** @param {Tools} tools */
function endToEndTests(tools) {
  const report = emptyReport('e2e.json');
  const args = [
    'test',
    '--config',
    'build/playwright.config.ts',
    '--project',
    'loopback',
    '--project',
    'standin',
    '--reporter',
    'list,json',
  ];
  const env = { ...tools.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  return testRunner({ ...tools, env }, { program: programOf('@playwright/test', 'playwright'), args, report, tallyOf: playwrightTally });
}

/**
 * @template Report
 * @param {Tools} tools
 * @param {{ program: string, args: string[], report: string, tallyOf: (report: Report) => Tally }} runner `report` is the file that
 *   the runner writes its figures to
 */
async function testRunner({ node, env }, { program, args, report, tallyOf }) {
  const exitCode = await run(node, [program, ...args], { env });
  const written = readReport(report);
  return runnerTally(exitCode, written && tallyOf(written));
}

/**
 * A report of an earlier run must not be taken for this one's.
 * @param {string} name
 */
function emptyReport(name) {
  const folder = inProject('test-results/reports');
  mkdirSync(folder, { recursive: true });
  rmSync(`${folder}/${name}`, { force: true });
  return `${folder}/${name}`;
}

/**
 * A runner that broke down leaves no report, or half of one.
 * @param {string} file
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
