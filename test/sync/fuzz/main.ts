// `npm run fuzz`: hostile files in great numbers, on all cores. `--runs 1000000 --seed 7 --threads 2`; `--only 123 --seed 7` tries one again.
import os from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { ReaderFuzzer } from './fuzz-reader.ts';
import type { Progress, Share } from './worker.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '200000' }, seed: { type: 'string' }, threads: { type: 'string' }, only: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const runs = Number(values.runs);
const threads = Number(values.threads ?? os.availableParallelism());
/** A thread that says nothing for so long hangs. */
const SILENCE_MS = 60_000;

process.exitCode = values.only === undefined ? await fuzzAll() : await fuzzOne(Number(values.only));

async function fuzzOne(n: number): Promise<number> {
  const fuzzer = await ReaderFuzzer.of(seed);
  const tried = await fuzzer.try(n);
  console.log(tried);
  return tried.fault === null ? 0 : 1;
}

async function fuzzAll(): Promise<number> {
  console.log(`Fuzzing the reader: ${runs} files, seed ${seed}, ${threads} threads`);
  const started = performance.now();
  const outcomes = new Map<string, number>();
  const faults: string[] = [];
  let done = 0;
  const told = setInterval(() => console.log(`  ${done} (${rate(done, started)})`), 20_000);
  const note = (progress: Progress) => {
    done += progress.tried;
    for (const [outcome, count] of progress.outcomes) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + count);
    faults.push(...progress.faults);
  };
  await Promise.all(Array.from({ length: threads }, (_, first) => share({ seed, first, step: threads, until: runs }, note)));
  clearInterval(told);
  for (const [outcome, count] of [...outcomes].sort((a, b) => b[1] - a[1])) console.log(`${String(count).padStart(9)}  ${outcome}`);
  for (const fault of faults.slice(0, 20)) console.log(`\nFAULT ${fault}`);
  console.log(`\n${done} files, seed ${seed}: ${faults.length} faults, ${rate(done, started)}`);
  return faults.length === 0 && done === runs ? 0 : 1;
}

/** Resolves when a thread has tried all of its share, or hangs, or dies: the last two are faults. */
function share(given: Share, note: (progress: Progress) => void): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: given,
      resourceLimits: { maxOldGenerationSizeMb: 2_048 },
    });
    let next = given.first;
    const end = (fault: string | null) => {
      clearTimeout(silence);
      if (fault !== null) note({ tried: 0, next, outcomes: [], faults: [`${fault}, at or after input ${next}`] });
      void worker.terminate().then(() => resolve());
    };
    let silence = setTimeout(() => end('hangs'), SILENCE_MS);
    worker.on('message', (progress: Progress) => {
      clearTimeout(silence);
      silence = setTimeout(() => end('hangs'), SILENCE_MS);
      next = progress.next;
      note(progress);
      if (progress.next >= given.until) end(null);
    });
    worker.on('error', (error) => end(`died: ${error.message}`));
  });
}

function rate(done: number, started: number): string {
  return `${Math.round(done / ((performance.now() - started) / 1_000))} a second`;
}
