// Many scenarios, one after another.
import { throughBytes } from './bytes.ts';
import { type Coverage, countIn, noCoverage } from './coverage.ts';
import { play } from './scenario.ts';

export interface BatchResult {
  readonly scenarios: number;
  readonly coverage: Coverage;
  readonly divergences: readonly Divergence[];
  /** Stands for all that happened in all of them: equal for equal seeds. */
  readonly digest: number;
}

export interface Divergence {
  readonly seed: number;
  readonly broken: string;
}

/** How often the bundles of a scenario go through the bytes of real files: that costs a hundred times as much. */
const BYTES_EVERY = 250;

/** Plays the seeds `first`, `first + step`, … below `end`. `report` is told from time to time how many are done. */
export async function playAll(first: number, end: number, step: number, report: (done: number) => void = () => {}): Promise<BatchResult> {
  const coverage = noCoverage();
  const divergences: Divergence[] = [];
  let scenarios = 0;
  let digest = 0;
  for (let seed = first; seed < end; seed += step) {
    const outcome = play(seed);
    const broken = outcome.broken ?? (seed % BYTES_EVERY === 0 ? await throughBytes(seed, outcome.letters, outcome.seen) : null);
    if (broken !== null) divergences.push({ seed, broken });
    countIn(coverage, outcome.seen);
    digest = exactSum(digest, outcome.digest);
    scenarios += 1;
    if (scenarios % 1_000 === 0) report(scenarios);
  }
  return { scenarios, coverage, divergences, digest };
}

/** What several batches, played side by side, come to. */
export function together(batches: readonly BatchResult[]): BatchResult {
  const coverage = noCoverage();
  for (const batch of batches) for (const [sight, count] of Object.entries(batch.coverage)) coverage[sight as keyof Coverage] += count;
  return {
    scenarios: batches.reduce((sum, batch) => sum + batch.scenarios, 0),
    coverage,
    divergences: batches.flatMap((batch) => batch.divergences).sort((a, b) => a.seed - b.seed),
    digest: batches.reduce((sum, batch) => exactSum(sum, batch.digest), 0),
  };
}

/** The same in whatever order: sums of 52 bits are exact, sums of more are rounded. */
function exactSum(a: number, b: number): number {
  return ((a % 2 ** 52) + (b % 2 ** 52)) % 2 ** 52;
}
