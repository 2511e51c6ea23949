// The page's side of read-park.worker.ts: one worker for each question, ended when it has answered.
import type { ChangeSet } from '../changes/change-set.ts';
import type { Result } from '../domain/result.ts';

/** A park with its whole log: what a new park on this device begins with. */
export interface WholePark {
  readonly parkId: string;
  readonly name: string;
  readonly sets: readonly ChangeSet[];
}

export type ReadParkRequest = { readonly kind: 'sample' } | { readonly kind: 'bundle'; readonly bytes: Uint8Array<ArrayBuffer> };

/** The sample park, built from its source. */
export function readSample(): Promise<Result<WholePark>> {
  return ask({ kind: 'sample' }, []);
}

/** The park in the bytes of a `.caravan` file, which are handed over to the worker. Problems: `bundle.…`. */
export function readBundledPark(bytes: Uint8Array<ArrayBuffer>): Promise<Result<WholePark>> {
  return ask({ kind: 'bundle', bytes }, [bytes.buffer]);
}

function ask(request: ReadParkRequest, handedOver: Transferable[]): Promise<Result<WholePark>> {
  const worker = new Worker(new URL('./read-park.worker.ts', import.meta.url), { type: 'module', name: 'read-park' });
  return new Promise<Result<WholePark>>((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<Result<WholePark>>) => resolve(event.data));
    worker.addEventListener('error', (event) => reject(new Error(`read-park: ${event.message}`)));
    worker.postMessage(request, handedOver);
  }).finally(() => worker.terminate());
}
