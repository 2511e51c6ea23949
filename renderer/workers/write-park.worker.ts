// Writes a park file away from the page: packing a long log takes far longer than a frame.
import '../platform/content-policy.ts';
import { ChangeLog } from '../changes/log.ts';
import { checkpointOf } from '../sync/park-file.ts';
import type { WriteParkMessage } from './write-park-in-worker.ts';

const log = new ChangeLog();

addEventListener('message', ({ data }: MessageEvent<WriteParkMessage>) => {
  if (data.kind === 'append') for (const set of data.sets) log.append(set);
  else void answer(data);
});

async function answer({ park, device, writtenAt }: Extract<WriteParkMessage, { kind: 'write' }>): Promise<void> {
  try {
    const bytes = await checkpointOf(log, park, { device, writtenAt });
    postMessage(bytes, { transfer: [bytes.buffer] });
  } catch (error) {
    reportError(error); // a rejection would stay in here, and the page would wait for ever
  }
}
