// `npm run fuzz`: hostile files against the reader of bundles. `npm run fuzz -- --runs 1000000 --seed 7`
import { bootstrap, endWithReason } from './bootstrap.mjs';
import { inProject } from './tools/project.mjs';
import { run } from './tools/run.mjs';

try {
  const { node, env } = await bootstrap();
  process.exitCode = await run(node, [inProject('test/sync/fuzz/main.ts'), ...process.argv.slice(2)], { env });
} catch (error) {
  endWithReason(error);
}
