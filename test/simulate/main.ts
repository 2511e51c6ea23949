// `npm run simulate -- --scenarios 200000 [--seed 1] [--only SEED] [--threads N]`: scenarios on all cores, or one of them step by step.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { throughBytes } from './bytes.ts';
import { missingIn } from './coverage.ts';
import { play } from './scenario.ts';
import { playInThreads } from './threads.ts';

const { values } = parseArgs({
  options: {
    scenarios: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    /** `any`: states that no scenario came upon do not count. For a few scenarios. */
    sights: { type: 'string', default: 'all' },
    threads: { type: 'string', default: String(availableParallelism()) },
  },
});

process.exitCode =
  values.only === undefined
    ? await playMany(wholeNumber(values.seed), wholeNumber(values.scenarios), wholeNumber(values.threads))
    : await playOne(wholeNumber(values.only));

async function playOne(seed: number): Promise<number> {
  const { broken, letters, seen, digest } = play(seed, console.log);
  const problem = broken ?? (await throughBytes(seed, letters, seen));
  console.log(`came upon: ${[...seen].sort().join(', ')}`);
  console.log(problem === null ? `holds; digest ${digest}` : `DIVERGES: ${problem}`);
  return problem === null ? 0 : 1;
}

async function playMany(seed: number, scenarios: number, threads: number): Promise<number> {
  console.log(`seed ${seed}, ${scenarios} scenarios, ${threads} threads`);
  const started = performance.now();
  const result = await playInThreads(seed, scenarios, threads);
  const seconds = (performance.now() - started) / 1_000;
  for (const [sight, count] of Object.entries(result.coverage)) console.log(`  ${sight.padEnd(20)} ${String(count).padStart(8)}`);
  for (const { seed: only, broken } of result.divergences.slice(0, 20)) console.log(`seed ${only}: ${broken}`);
  const missing = missingIn(result.coverage);
  if (missing.length > 0) console.log(`no scenario came upon: ${missing.join(', ')}`);
  const rate = Math.round(result.scenarios / seconds);
  console.log(`${result.scenarios} scenarios from seed ${seed} in ${seconds.toFixed(1)} s, ${rate} per second, digest ${result.digest}`);
  console.log(`${result.divergences.length} divergences`);
  return result.divergences.length === 0 && (missing.length === 0 || values.sights === 'any') ? 0 : 1;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`not a whole number: ${text}`);
  return number;
}
