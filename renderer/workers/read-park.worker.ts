// Builds the sample park away from the page: it takes longer than a frame.
import '../platform/content-policy.ts';
import { type Result, success } from '../domain/result.ts';
import { buildSample } from '../sample/build-sample.ts';
import type { WholePark } from './read-park.ts';

addEventListener('message', () => postMessage(sample()));

function sample(): Result<WholePark> {
  const { parkId, name, log } = buildSample();
  return success({ parkId, name, sets: [...log] });
}
