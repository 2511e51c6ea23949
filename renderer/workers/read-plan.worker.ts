// Reads a plan off the window's thread: a large file takes seconds.
import '../platform/content-policy.ts';
import { readPlan } from '../plans/read-plan.ts';

export interface ReadPlanRequest {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileName: string;
  readonly encoding?: string;
}

self.addEventListener('message', async ({ data }: MessageEvent<ReadPlanRequest>) => {
  const { bytes, fileName, ...options } = data;
  self.postMessage(await readPlan(bytes, fileName, options), { transfer: [] });
});
