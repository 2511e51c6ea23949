// Installs the packages of package-lock.json when they are missing or out of date. Node >= 20 built-ins only.

import { differingPackages, readLockedPackages } from './lockfile.mjs';
import { withProgress } from './progress.mjs';
import { inProject } from './project.mjs';
import { run, withoutLocalTools } from './run.mjs';

/**
 * Makes node_modules agree with package-lock.json. Does nothing, quickly, when it does already.
 * @param {{ say: (line: string) => void }} options
 * @throws {Error} when npm could not install; npm has said why on standard error
 */
export async function ensureDependencies({ say }) {
  const wanted = readLockedPackages(inProject('package-lock.json'));
  if (!wanted) throw new Error('package-lock.json is missing or broken: the checkout is incomplete');
  const installed = readLockedPackages(inProject('node_modules/.package-lock.json'));
  if (installed && differingPackages(wanted, installed).length === 0) return;
  const reason = installed ? 'The packages have changed' : 'First run';
  const code = await withProgress(`${reason}: installing the packages of package-lock.json with npm ci`, say, npmCi);
  if (code !== 0) throw new Error(`npm ci failed (exit ${code})`);
}

/**
 * Warnings are off, since npm would warn that some tools want a newer Node than the one that it runs on: they get one (modern-node.mjs).
 * Errors stay. npm's output goes to standard error, so that a command's own output stays clean.
 */
function npmCi() {
  const args = ['ci', '--loglevel=error', '--no-audit', '--no-fund'];
  /** @type {import('./run.mjs').RunOptions} */
  const options = { env: withoutLocalTools(), stdio: ['ignore', 2, 2] };
  const npmScript = process.env.npm_execpath;
  if (npmScript) return run(process.env.npm_node_execpath ?? process.execPath, [npmScript, ...args], options);
  return process.platform === 'win32' ? run('cmd', ['/c', 'npm', ...args], options) : run('npm', args, options);
}
