// `npm run check`: all checks of the sources, or those named: `npm run check -- types imports`.
import { bootstrap, endWithReason } from './bootstrap.mjs';
import { checkNames, runChecks } from './tools/checks.mjs';

const wanted = process.argv.slice(2);

try {
  const unknown = wanted.filter((name) => !checkNames().includes(name));
  if (unknown.length > 0) throw new Error(`No check is called ${unknown.join(', ')}. There are: ${checkNames().join(', ')}.`);
  const results = await runChecks(await bootstrap(), wanted.length > 0 ? wanted : undefined);
  const failed = results.filter((result) => result.exitCode !== 0).map((result) => result.name);
  console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : `\nAll ${results.length} checks passed`);
  process.exitCode = failed.length > 0 ? 1 : 0;
} catch (error) {
  endWithReason(error);
}
