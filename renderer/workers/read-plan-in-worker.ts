// Asks the worker to read a plan.
import type { Result } from '../domain/result.ts';
import type { SourcePlan } from '../plans/source-plan.ts';
import type { ReadPlanRequest } from './read-plan.worker.ts';

/**
 * Reads a plan without holding up the window; results and problems are those of `readPlan`. The bytes are handed over: the caller has
 * them no more, and a large file is not copied.
 * @param signal ends the reading, however far it is; the promise then rejects with the signal's reason
 */
export async function readPlanInWorker(request: ReadPlanRequest, signal?: AbortSignal): Promise<Result<SourcePlan>> {
  const worker = new Worker(new URL('./read-plan.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await answerOf(worker, request, signal);
  } finally {
    worker.terminate();
  }
}

function answerOf(worker: Worker, request: ReadPlanRequest, signal: AbortSignal | undefined): Promise<Result<SourcePlan>> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    // The answer is the worker's own, structured-cloned: it is what the worker's file says it is.
    worker.addEventListener('message', ({ data }: MessageEvent<Result<SourcePlan>>) => resolve(data), { once: true });
    worker.addEventListener('error', (event) => reject(new Error(event.message)), { once: true });
    worker.postMessage(request, [request.bytes.buffer]);
  });
}
