// The checks that read the sources without running them: one line each.
import { programOf } from './program.mjs';
import { run } from './run.mjs';

/**
 * Paths are relative to the checkout.
 * @type {[name: string, packageName: string, command: string, args: string[]][]}
 */
const checks = [
  ['types', 'typescript', 'tsc', ['--noEmit', '-p', '.']],
  [
    'lint',
    'oxlint',
    'oxlint',
    ['--config', 'build/oxlint.json', '--type-aware', '--deny-warnings', 'renderer', 'electron', 'build', 'test'],
  ],
  ['format', '@biomejs/biome', 'biome', ['ci', '--config-path=build/biome-rules.json']],
  ['unused', 'knip', 'knip', ['--config', 'build/knip.json', '--no-progress']],
  ['imports', 'dependency-cruiser', 'depcruise', ['--config', 'build/dependency-cruiser.cjs', 'renderer', 'electron']],
];

/** @returns {string[]} */
export const checkNames = () => checks.map(([name]) => name);

/**
 * Runs the checks one after another, and goes on after one that fails.
 * @param {{ node: string, env: NodeJS.ProcessEnv }} tools
 * @param {string[]} [names] which; all when none is named
 * @returns {Promise<{ name: string, exitCode: number }[]>}
 */
export async function runChecks({ node, env }, names = checkNames()) {
  const results = [];
  for (const [name, packageName, command, args] of checks.filter((check) => names.includes(check[0]))) {
    console.log(`\n- ${name} (${command})`);
    results.push({ name, exitCode: await run(node, [programOf(packageName, command), ...args], { env }) });
  }
  return results;
}
