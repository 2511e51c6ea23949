// `npm run -s caravan -- COMMAND …`: the command line from a checkout. Standard output belongs to the command alone.
import { bootstrap, endWithReason } from './bootstrap.mjs';
import { inProject } from './tools/project.mjs';
import { run } from './tools/run.mjs';

try {
  const { node, env } = await bootstrap({ say: console.error });
  const main = inProject('electron/command-line/main.ts');
  // Compiled code that is kept makes every later start quicker.
  const quicker = { NODE_COMPILE_CACHE: inProject('node_modules/.cache/node'), ...env };
  process.exitCode = await run(node, [main, ...process.argv.slice(2)], { env: quicker, stdio: 'inherit' });
} catch (error) {
  endWithReason(error);
}
