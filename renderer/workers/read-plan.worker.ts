// Reads a plan off the window's thread: a large file takes seconds.
import '../platform/content-policy.ts';
import { readPlan } from '../plans/read-plan.ts';

export interface ReadPlanRequest {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileName: string;
  readonly encoding?: string;
}

self.addEventListener('message', ({ data }: MessageEvent<ReadPlanRequest>) => void answer(data));

async function answer({ bytes, fileName, ...options }: ReadPlanRequest): Promise<void> {
  self.postMessage(await readPlan(bytes, fileName, options), { transfer: [] });
}
