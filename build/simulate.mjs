// `npm run simulate -- --scenarios 200000 [--seed 1] [--only SEED]`: laptops that work apart and merge, a great many times.
import { bootstrap, endWithReason } from './bootstrap.mjs';
import { inProject } from './tools/project.mjs';
import { run } from './tools/run.mjs';

try {
  const { node, env } = await bootstrap({ say: console.error });
  process.exitCode = await run(node, [inProject('test/simulate/main.ts'), ...process.argv.slice(2)], { env });
} catch (error) {
  endWithReason(error);
}
