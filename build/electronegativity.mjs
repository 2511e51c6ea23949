// `npm run electronegativity`: looks for known mistakes of Electron apps in our sources and in what is built of them. Every finding has to
// be explained in test/security/electronegativity-explained.json, and every explanation has to have its finding; otherwise it fails.
//
// The tool is installed into a folder of its own, at its first run, from the npm registry: it is old, has hundreds of dependencies, and
// none of them shall come near the app. For that reason it is no part of `npm test` either.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bootstrap, endWithReason } from './bootstrap.mjs';
import { inProject } from './tools/project.mjs';
import { run } from './tools/run.mjs';

const VERSION = '1.10.3';
const TOOL = 'node_modules/.cache/electronegativity';
const LOOKED_AT = ['electron', 'dist/main', 'dist/preload', 'dist/renderer'];

/** Written for Node 18 and the JavaScript of its time. */
const OLDEST_SYNTAX = 'es2020';

/** @typedef {{ id: string, file: string, count: number, why: string }} Explained */

try {
  const { node, env } = await bootstrap();
  process.exitCode = (await build(node, env)) || (await install(env)) || (await look(node, env));
} catch (error) {
  endWithReason(error);
}

/**
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 */
function build(node, env) {
  return run(node, [inProject('build/build.mjs'), '--if-changed'], { env });
}

/** @param {NodeJS.ProcessEnv} env */
async function install(env) {
  const folder = inProject(TOOL);
  if (existsSync(`${folder}/node_modules/@doyensec/electronegativity/package.json`)) return 0;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/package.json`, '{ "private": true }\n');
  const words = ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', `@doyensec/electronegativity@${VERSION}`];
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', words, { env });
}

/**
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 */
async function look(node, env) {
  const version = JSON.parse(readFileSync(inProject('node_modules/electron/package.json'), 'utf8')).version;
  /** @type {Map<string, { lines: number[], description: string }>} */
  const found = new Map();
  const { errors, issues } = await findings(version, node, env);
  for (const { file, message } of errors) console.error(`${file}: could not be read: ${message}`);
  for (const { id, file, line, description } of issues) {
    const key = `${id} ${withoutHash(file)}`;
    found.set(key, { description, lines: [...(found.get(key)?.lines ?? []), line] });
  }
  return judge(found) + errors.length === 0 ? 0 : 1;
}

/**
 * The build gives each file of the page a name that changes with what is in it.
 * @param {string} file
 */
function withoutHash(file) {
  return file.replace(/-[\w-]{8}\.js$/, '-*.js');
}

/**
 * @param {string} version of Electron
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ errors: { file: string, message: string }[], issues: { id: string, file: string, line: number, description: string }[] }>}
 */
async function findings(version, node, env) {
  // Not beside the tool: it looks into nothing below a node_modules.
  const copy = mkdtempSync(path.join(os.tmpdir(), 'caravan-electronegativity-'));
  try {
    for (const folder of LOOKED_AT) await copyReadably(inProject(folder), path.join(copy, folder));
    const words = [inProject('build/tools/run-electronegativity.cjs'), inProject(TOOL), copy, version];
    const { stdout, status } = spawnSync(node, words, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    if (status !== 0) throw new Error('Electronegativity itself failed');
    return JSON.parse(stdout);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/**
 * Makes a copy that the tool can read: it knows neither the ending .cjs nor private fields of classes.
 * @param {string} from
 * @param {string} to
 */
async function copyReadably(from, to) {
  cpSync(from, to, { recursive: true, filter: (file) => !/\.(map|png|woff2)$/.test(file) });
  const { transform } = await import('@swc/core');
  for (const name of readdirSync(to, { recursive: true, encoding: 'utf8' }).filter((each) => /\.c?js$/.test(each))) {
    const file = path.join(to, name);
    const { code } = await transform(readFileSync(file, 'utf8'), { jsc: { target: OLDEST_SYNTAX }, configFile: false, swcrc: false });
    rmSync(file);
    writeFileSync(file.replace(/\.cjs$/, '.js'), code);
  }
}

/**
 * Prints each finding with its explanation, and what has none.
 * @param {Map<string, { lines: number[], description: string }>} found
 * @returns {number} how many do not fit
 */
function judge(found) {
  /** @type {Explained[]} */
  const explained = JSON.parse(readFileSync(inProject('test/security/electronegativity-explained.json'), 'utf8'));
  const left = new Map(found);
  let wrong = 0;
  for (const { id, file, count, why } of explained) {
    const { lines } = left.get(`${id} ${file}`) ?? { lines: [] };
    left.delete(`${id} ${file}`);
    const fits = lines.length === count && /^\p{Lu}.{20,}\.$/u.test(why);
    if (!fits) wrong += 1;
    console.log(
      fits
        ? `explained  ${id} ${file} (${count})\n           ${why}`
        : `WRONG      ${id} ${file}: ${count} explained, ${lines.length} found`,
    );
  }
  for (const [key, { lines, description }] of left) console.log(`UNEXPLAINED ${key}, lines ${lines.join(', ')}: ${description}`);
  console.log(`\n${found.size} kinds of findings, ${left.size} without an explanation, ${wrong} explanations that do not fit`);
  return wrong + left.size;
}
