// The page's side of write-park.worker.ts: one worker for each file, ended when it has answered.
//
// Copying a log into a worker is the page's work, so it goes over in slices, with pauses in which the window answers.
import type { ChangeSet, DeviceId } from '../changes/change-set.ts';
import type { ChangeLog } from '../changes/log.ts';
import type { ParkName } from '../sync/park-file.ts';

export interface ParkToWrite {
  readonly park: ParkName;
  readonly log: ChangeLog;
  /** How many of the log's change sets go into the file, from the first: those after it may not be on the disk yet. */
  readonly length: number;
  /** The device that writes the file. */
  readonly device: DeviceId;
  /** Milliseconds since 1970. */
  readonly writtenAt: number;
}

export type WriteParkMessage =
  | { readonly kind: 'append'; readonly sets: readonly ChangeSet[] }
  | ({ readonly kind: 'write' } & Pick<ParkToWrite, 'park' | 'device' | 'writtenAt'>);

/** The bytes of a park file (`.caravan`). What the log gains meanwhile is left out. Rejects where the worker failed. */
export async function writeParkInWorker(given: ParkToWrite): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./write-park.worker.ts', import.meta.url), { type: 'module', name: 'write-park' });
  try {
    return await new Promise((resolve, reject) => {
      // The answer is the worker's own, structured-cloned: it is what its file says it is.
      worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => resolve(data));
      worker.addEventListener('error', ({ message }) => reject(new Error(`write-park: ${message}`)));
      handOver(worker, given).catch(reject);
    });
  } finally {
    worker.terminate();
  }
}

/** So many writes are copied in a few milliseconds. */
const SLICE = 2_000;

async function handOver(worker: Worker, { park, log, length, device, writtenAt }: ParkToWrite): Promise<void> {
  for (const sets of slices(log, length)) {
    post(worker, { kind: 'append', sets });
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  post(worker, { kind: 'write', park, device, writtenAt });
}

function* slices(log: ChangeLog, length: number): Generator<readonly ChangeSet[]> {
  for (let stamp = 1; stamp <= length; ) {
    const sets: ChangeSet[] = [];
    for (let ops = 0; stamp <= length && ops < SLICE; stamp += 1) {
      const set = log.at(stamp);
      ops += set.ops.length + 1;
      sets.push(set);
    }
    yield sets;
  }
}

function post(worker: Worker, message: WriteParkMessage): void {
  worker.postMessage(message, []);
}
