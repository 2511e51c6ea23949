// The command line of the bench.
import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Rounds; each measures everything once. */
  readonly runs: number;
  /** Writes CPU profiles of one more round to test-results/bench. */
  readonly profile: boolean;
  /** Of a bench's variants only this one: for whoever works on it. Results are then not kept. */
  readonly only: string | null;
}

export function readOptions(args: readonly string[], known: readonly string[]): BenchOptions & { readonly names: readonly string[] } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { runs: { type: 'string', default: '9' }, profile: { type: 'boolean', default: false }, only: { type: 'string' } },
  });
  const unknown = positionals.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`No bench is called ${unknown}. There are: ${known.join(', ')}.`);
  const { runs, profile, only = null } = values;
  return { names: positionals.length === 0 ? known : positionals, runs: Math.max(1, Number(runs)), profile, only };
}
