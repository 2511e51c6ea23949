// What the app's worker does with a bundle before the page merges it: unzip, verify, decode, and cut into pieces of a slice each.
import { openReceived } from '../../../../renderer/sync/exchange/open-received.ts';

addEventListener('message', ({ data }: MessageEvent<Uint8Array<ArrayBuffer> | null>) => {
  // The first message only tells that the worker has started.
  if (data === null) postMessage(null);
  else void unpack(data);
});

async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const { opened } = await openReceived({ bytes, passphrase: null, decryption: null, trust: null });
  if (!opened.ok) throw new Error(opened.problem.code);
  const { incoming } = opened.value;
  postMessage(incoming, { transfer: incoming.chunks.map(({ hashes }) => hashes.buffer) });
}
