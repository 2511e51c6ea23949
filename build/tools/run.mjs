// Runs another program in the checkout. Node >= 20 built-ins only.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { inProject, projectRoot } from './project.mjs';

/** @typedef {{ env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions }} RunOptions */

/**
 * Runs a program to its end and resolves with its exit code (1 when a signal ended it, 127 when it could not be started).
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options] standard input is closed unless
 *   `stdio` says otherwise, so that nothing waits for an answer in CI.
 * @returns {Promise<number>}
 */
export function run(command, args, { env = process.env, stdio = ['ignore', 'inherit', 'inherit'] } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: projectRoot, env, stdio });
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * The environment with the installed tools, and the Node beside them, first on the PATH, as npm gives it to scripts.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function withLocalTools(env = process.env) {
  const key = pathKey(env);
  return { ...env, [key]: [inProject('node_modules/.bin'), env[key] ?? ''].join(path.delimiter) };
}

/**
 * The environment without the checkout's own node_modules on the PATH: an install must not run on the Node that it replaces.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutLocalTools(env = process.env) {
  const key = pathKey(env);
  const folders = (env[key] ?? '').split(path.delimiter).filter((folder) => !folder.startsWith(inProject('node_modules')));
  return { ...env, [key]: folders.join(path.delimiter) };
}

/**
 * Windows spells it `Path`, and a copy of process.env is no longer case-insensitive there.
 * @param {NodeJS.ProcessEnv} env
 */
const pathKey = (env) => Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
