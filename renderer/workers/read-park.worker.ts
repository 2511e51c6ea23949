// Reads whole parks away from the page: a bundle's bytes are not trusted, and the sample takes longer than a frame to build.
import '../platform/content-policy.ts';
import { assertNever } from '../domain/assert-never.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { buildSample } from '../sample/build-sample.ts';
import { readBundle } from '../sync/bundle/read-bundle.ts';
import type { ReadParkRequest, WholePark } from './read-park.ts';

addEventListener('message', (event: MessageEvent<ReadParkRequest>) => {
  void answer(event.data).then((result) => postMessage(result));
});

function answer(request: ReadParkRequest): Promise<Result<WholePark>> {
  switch (request.kind) {
    case 'sample':
      return Promise.resolve(success(sample()));
    case 'bundle':
      return fromBundle(request.bytes);
    default:
      return assertNever(request);
  }
}

function sample(): WholePark {
  const { parkId, name, log } = buildSample();
  return { parkId, name, sets: [...log] };
}

async function fromBundle(bytes: Uint8Array<ArrayBuffer>): Promise<Result<WholePark>> {
  const read = await readBundle(bytes);
  if (!read.ok) return read;
  const { manifest, sets } = read.value;
  const isWhole = manifest.kind === 'checkpoint';
  return isWhole
    ? success({ parkId: manifest.park.id, name: manifest.park.name, sets })
    : failure('bundle.notWhole', { park: manifest.park.name });
}
