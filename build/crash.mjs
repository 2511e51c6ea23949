// `npm run crash`: kills the browser in the middle of merges. `npm run crash -- --kills 50 --seed 7`
import { bootstrap, endWithReason } from './bootstrap.mjs';
import { inProject } from './tools/project.mjs';
import { run } from './tools/run.mjs';

try {
  const { node, env } = await bootstrap({ forTests: true });
  process.exitCode = await run(node, [inProject('test/crash/main.ts'), ...process.argv.slice(2)], { env });
} catch (error) {
  endWithReason(error);
}
