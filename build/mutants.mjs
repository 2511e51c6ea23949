// `npm run mutants`: breaks each rule of merge on purpose, one at a time, and requires that a test fails for each.
import { bootstrap, endWithReason } from './bootstrap.mjs';
import { inProject } from './tools/project.mjs';
import { run } from './tools/run.mjs';

try {
  const { node, env } = await bootstrap({ say: console.error });
  process.exitCode = await run(node, [inProject('test/simulate/mutants/main.ts'), ...process.argv.slice(2)], { env });
} catch (error) {
  endWithReason(error);
}
