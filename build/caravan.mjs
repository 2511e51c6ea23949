// `npm run -s caravan -- COMMAND …`: the command line from a checkout. Standard output belongs to the command alone.
import { bootstrap, endWithReason } from './bootstrap.mjs';
import { inProject } from './tools/project.mjs';
import { run } from './tools/run.mjs';

try {
  const { node, env } = await bootstrap({ say: console.error });
  const main = inProject('electron/command-line/main.ts');
  process.exitCode = await run(node, [main, ...process.argv.slice(2)], { env, stdio: 'inherit' });
} catch (error) {
  endWithReason(error);
}
