// One thread of the fuzzer: every so manieth input, with a word to the main thread every second.
import { parentPort, workerData } from 'node:worker_threads';
import { ReaderFuzzer } from './fuzz-reader.ts';

export interface Share {
  readonly seed: number;
  readonly first: number;
  readonly step: number;
  readonly until: number;
}

/** What happened since the last word. */
export interface Progress {
  readonly tried: number;
  /** The input that comes next. */
  readonly next: number;
  readonly outcomes: readonly (readonly [string, number])[];
  readonly faults: readonly string[];
}

const WORD_MS = 1_000;

const { seed, first, step, until }: Share = workerData;
const fuzzer = await ReaderFuzzer.of(seed);
let outcomes = new Map<string, number>();
let faults: string[] = [];
let tried = 0;
let said = performance.now();

for (let n = first; n < until; n += step) {
  const { outcome, fault, recipe } = await fuzzer.try(n);
  tried += 1;
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  if (fault !== null) faults.push(`seed ${seed}, input ${n} (${recipe.join(', ')}): ${fault}`);
  if (performance.now() - said > WORD_MS) say(n + step);
}
say(until);

function say(next: number): void {
  const progress: Progress = { tried, next, outcomes: [...outcomes], faults };
  parentPort?.postMessage(progress);
  outcomes = new Map();
  faults = [];
  tried = 0;
  said = performance.now();
}
