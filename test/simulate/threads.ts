// Scenarios on several cores at once.
import { Worker } from 'node:worker_threads';
import { type BatchResult, together } from './batch.ts';

/** Plays `count` scenarios from `seed` on. What comes out does not depend on how many threads there are. */
export async function playInThreads(seed: number, count: number, threads: number): Promise<BatchResult> {
  return together(await Promise.all(Array.from({ length: threads }, (_, index) => inWorker(seed + index, seed + count, threads))));
}

function inWorker(first: number, end: number, step: number): Promise<BatchResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: { first, end, step } });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
