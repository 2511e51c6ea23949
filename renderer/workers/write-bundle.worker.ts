// Writes a bundle away from the page: packing a long log takes far longer than a frame, and so does a passphrase.
import '../platform/content-policy.ts';
import type { ChangeSet } from '../changes/change-set.ts';
import type { Bytes } from '../sync/bundle/format.ts';
import { writeBundle } from '../sync/bundle/write-bundle.ts';
import { protect } from '../sync/protect/protect.ts';
import type { WriteBundleMessage } from './write-bundle-in-worker.ts';

const sets: ChangeSet[] = [];

addEventListener('message', ({ data }: MessageEvent<WriteBundleMessage>) => {
  if (data.kind === 'append') for (const set of data.sets) sets.push(set);
  else void answer(data);
});

async function answer({ kind: _kind, base, blobs, protectFor, ...given }: Extract<WriteBundleMessage, { kind: 'write' }>): Promise<void> {
  try {
    const plain = await writeBundle({
      ...given,
      kind: base === null ? 'checkpoint' : 'segment',
      device: given.signer.device,
      sets,
      requires: base ?? {},
      blobs: await Promise.all(blobs.map(bytesOf)),
    });
    const bytes = protectFor === null ? plain : await protect(plain, protectFor);
    postMessage(bytes, { transfer: [bytes.buffer] });
  } catch (error) {
    reportError(error); // a rejection would stay in here, and the page would wait for ever
  }
}

async function bytesOf(blob: Blob): Promise<Bytes> {
  return new Uint8Array(await blob.arrayBuffer());
}
