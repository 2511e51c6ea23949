// `npm run bench`: measures Caravan against the design's targets, in a real browser. `npm run bench -- merge --runs 15 --profile`
import { bootstrap, endWithReason } from './bootstrap.mjs';
import { inProject } from './tools/project.mjs';
import { run } from './tools/run.mjs';

try {
  const { node, env } = await bootstrap({ forTests: true });
  process.exitCode = await run(node, [inProject('test/bench/main.ts'), ...process.argv.slice(2)], { env });
} catch (error) {
  endWithReason(error);
}
