// The command line of the bench.
import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Rounds; each measures everything once. */
  readonly runs: number;
  /** Writes CPU profiles of one more round to test-results/bench. */
  readonly profile: boolean;
}

export function readOptions(args: readonly string[], known: readonly string[]): BenchOptions & { readonly names: readonly string[] } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { runs: { type: 'string', default: '9' }, profile: { type: 'boolean', default: false } },
  });
  const unknown = positionals.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`No bench is called ${unknown}. There are: ${known.join(', ')}.`);
  return { names: positionals.length === 0 ? known : positionals, runs: Math.max(1, Number(values.runs)), profile: values.profile };
}
