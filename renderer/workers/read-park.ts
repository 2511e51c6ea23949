// The page's side of read-park.worker.ts: one worker for each question, ended when it has answered.
import type { ChangeSet } from '../changes/change-set.ts';
import type { Result } from '../domain/result.ts';

/** A park with its whole log: what a new park on this device begins with. */
export interface WholePark {
  readonly parkId: string;
  readonly name: string;
  readonly sets: readonly ChangeSet[];
}

/** The sample park, built from its source. */
export function readSample(): Promise<Result<WholePark>> {
  const worker = new Worker(new URL('./read-park.worker.ts', import.meta.url), { type: 'module', name: 'read-park' });
  return new Promise<Result<WholePark>>((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<Result<WholePark>>) => resolve(event.data));
    worker.addEventListener('error', (event) => reject(new Error(`read-park: ${event.message}`)));
    worker.postMessage('sample');
  }).finally(() => worker.terminate());
}
