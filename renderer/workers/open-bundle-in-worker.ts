// The page's side of open-bundle.worker.ts: one worker for each file, ended when it has answered.
import type { Opening, OpenRequest } from '../sync/exchange/received-bundle.ts';

/**
 * Opens a bundle without holding up the window. The bytes are copied: the caller may have to keep them.
 * @param signal ends it, however far it is; the promise then rejects with the signal's reason
 */
export async function openBundleInWorker(request: OpenRequest, signal?: AbortSignal): Promise<Opening> {
  const worker = new Worker(new URL('./open-bundle.worker.ts', import.meta.url), { type: 'module', name: 'open-bundle' });
  try {
    return await new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      // The answer is the worker's own, structured-cloned: it is what its file says it is.
      worker.addEventListener('message', ({ data }: MessageEvent<Opening>) => resolve(data), { once: true });
      worker.addEventListener('error', ({ message }) => reject(new Error(`open-bundle: ${message}`)), { once: true });
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}
