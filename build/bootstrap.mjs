// Brings a fresh clone to where the other scripts can work. Node >= 20 built-ins only: nothing is installed yet.
import { ensureDependencies } from './tools/dependencies.mjs';
import { modernNode } from './tools/modern-node.mjs';
import { inProject } from './tools/project.mjs';
import { run, withLocalTools } from './tools/run.mjs';

/** @typedef {{ node: string, env: NodeJS.ProcessEnv }} Tools a Node that runs TypeScript, and the environment for the installed tools */

/**
 * Installs what is missing, and says what it does. When all is there it takes a fraction of a second and says nothing.
 * @param {{ forTests?: boolean, say?: (line: string) => void }} [options] `forTests` adds Chromium and fonts
 * @returns {Promise<Tools>}
 */
export async function bootstrap({ forTests = false, say = console.log } = {}) {
  await ensureDependencies({ say });
  const tools = { node: modernNode(), env: withLocalTools() };
  if (forTests) await prepareForTests(tools);
  return tools;
}

/** @param {Tools} tools */
async function prepareForTests({ node, env }) {
  const code = await run(node, [inProject('build/prepare-test-machine.mjs')], { env });
  if (code !== 0) throw new Error('Tests need a browser of the Chromium family; nothing was tested.');
}

/**
 * Ends the process with a plain line, not a stack: what fails here is the machine, not the program.
 * @param {unknown} error
 */
export function endWithReason(error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
