// `npm start`: from a fresh clone to the running app. Electron where its binary can be had, else the loopback host.
import { spawn } from 'node:child_process';
import { bootstrap, endWithReason } from './bootstrap.mjs';
import { isBuilt } from './tools/build-stamp.mjs';
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
  if (isBuilt()) return;
  console.log('Building Caravan');
  const code = await run(node, [inProject('build/build.mjs')], { env });
  if (code !== 0) throw new Error('The build failed; nothing was started.');
}

/** @param {import('./bootstrap.mjs').Tools} tools */
async function openApp({ node, env }) {
  const binary = hasDisplay() ? await electronBinary({ say: console.log }) : null;
  if (binary) return host(binary, electronArguments(), electronEnvironment(env));
  console.log(hasDisplay() ? 'Electron is not there.' : 'There is no display for Electron.');
  console.log('Caravan runs in a browser instead, served to this machine alone.');
  return host(node, [inProject('electron/loopback/main.ts'), ...hostArguments], env);
}

const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Chromium's sandbox refuses to run as root. */
const electronArguments = () => [projectRoot, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...hostArguments];

/**
 * Editors built on Electron set ELECTRON_RUN_AS_NODE in their terminals: Electron would then start as plain Node.
 * @param {NodeJS.ProcessEnv} env
 */
const electronEnvironment = (env) => ({ ...env, ELECTRON_RUN_AS_NODE: undefined });

/**
 * The host owns the terminal from here; Ctrl+C and termination reach it, and its exit code is ours.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function host(command, args, env) {
  const child = spawn(command, args, { cwd: projectRoot, env, stdio: 'inherit' });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  // A terminal sends Ctrl+C to both of us.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  child.once('error', endWithReason);
  child.once('exit', (code) => process.exit(code ?? 0));
}
