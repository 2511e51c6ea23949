// `npm start`: from a fresh clone to the running app. Electron where its binary can be had, else the loopback host.
import { spawn } from 'node:child_process';
import { bootstrap, endWithReason } from './bootstrap.mjs';
import { electronBinary } from './tools/electron-binary.mjs';
import { inProject, projectRoot } from './tools/project.mjs';
import { run } from './tools/run.mjs';

const hostArguments = process.argv.slice(2);

try {
  const tools = await bootstrap();
  await buildIfChanged(tools);
  await openApp(tools);
} catch (error) {
  endWithReason(error);
}

/** @param {import('./bootstrap.mjs').Tools} tools */
async function buildIfChanged({ node, env }) {
  const code = await run(node, [inProject('build/build.mjs'), '--if-changed'], { env });
  if (code !== 0) throw new Error('The build failed; nothing was started.');
}

/** @param {import('./bootstrap.mjs').Tools} tools */
async function openApp(tools) {
  const exitCode = (await inElectron(tools)) ?? (await inBrowser(tools));
  process.exit(exitCode);
}

/**
 * Null where Electron cannot be had or cannot run, so that the browser is the next to try.
 * @param {import('./bootstrap.mjs').Tools} tools
 */
async function inElectron({ env }) {
  if (!hasDisplay()) return sayWhyNot('There is no display for Electron.');
  const binary = await electronBinary({ say: console.log });
  if (!binary) return sayWhyNot('Electron is not there.');
  const { exitCode, milliseconds } = await host(binary, electronArguments(), electronEnvironment(env));
  const neverRan = exitCode !== 0 && milliseconds < 5000;
  return neverRan ? sayWhyNot(`Electron ended at once (exit ${exitCode}).`) : exitCode;
}

/** @param {import('./bootstrap.mjs').Tools} tools */
async function inBrowser({ node, env }) {
  console.log('Caravan runs in a browser instead, served to this machine alone.');
  const { exitCode } = await host(node, [inProject('electron/loopback/main.ts'), ...hostArguments], env);
  return exitCode;
}

/** @param {string} reason */
function sayWhyNot(reason) {
  console.log(reason);
  return null;
}

/** Only Linux may be without one. */
function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Chromium's sandbox refuses to run as root. */
function electronArguments() {
  return [projectRoot, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...hostArguments];
}

/**
 * Editors built on Electron set ELECTRON_RUN_AS_NODE in their terminals: Electron would then start as plain Node.
 * @param {NodeJS.ProcessEnv} env
 */
function electronEnvironment(env) {
  return { ...env, ELECTRON_RUN_AS_NODE: undefined };
}

/**
 * The host owns the terminal from here: Ctrl+C and termination reach it.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ exitCode: number, milliseconds: number }>} 127 when it could not be started; 0 when a signal ended it
 */
function host(command, args, env) {
  const started = Date.now();
  const child = spawn(command, args, { cwd: projectRoot, env, stdio: 'inherit' });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  // A terminal sends Ctrl+C to both of us.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  return new Promise((resolve) => {
    child.once('error', () => resolve({ exitCode: 127, milliseconds: Date.now() - started }));
    child.once('exit', (code) => resolve({ exitCode: code ?? 0, milliseconds: Date.now() - started }));
  });
}
