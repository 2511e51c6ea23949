// Opens bundles away from the page: their bytes are not trusted, and a passphrase takes a second of computing.
import '../platform/content-policy.ts';
import { openReceived } from '../sync/exchange/open-received.ts';
import type { OpenRequest } from '../sync/exchange/received-bundle.ts';

addEventListener('message', ({ data }: MessageEvent<OpenRequest>) => void answer(data));

async function answer(request: OpenRequest): Promise<void> {
  try {
    const opening = await openReceived(request);
    const chunks = opening.opened.ok ? opening.opened.value.incoming.chunks : [];
    postMessage(opening, { transfer: chunks.flatMap(({ hashes, deflated }) => [hashes.buffer, deflated.buffer]) });
  } catch (error) {
    reportError(error); // a rejection would stay in here, and the page would wait for ever
  }
}
