// A file whose clock stands at the end of its bits would leave no reading for what is written next.
import { expect, test } from 'vitest';
import type { ChangeSet } from '../../../renderer/changes/change-set.ts';
import { type Hlc, LATEST_MS, nextHlc } from '../../../renderer/changes/clock.ts';
import { packSets, unpackSets } from '../../../renderer/sync/bundle/packed-sets.ts';
import { readBundle } from '../../../renderer/sync/bundle/read-bundle.ts';
import { writeBundle } from '../../../renderer/sync/bundle/write-bundle.ts';
import { testId } from '../../helpers/replica.ts';

const device = testId('d', 1);
const park = { id: testId('k', 1), name: 'Park' };
const MOST_COUNTER = 2 ** 32 - 1;

function setAt(at: Hlc, seq = 1): ChangeSet {
  return { device, seq, at, author: 'A', intent: { key: 'test' }, ops: [] };
}

async function read(at: Hlc) {
  return readBundle(await writeBundle({ kind: 'checkpoint', park, device, sets: [setAt(at)] }));
}

test('it is refused', async () => {
  expect(await read({ ms: 2 ** 48 - 1, counter: MOST_COUNTER })).toMatchObject({ ok: false, problem: { code: 'bundle.badManifest' } });
  expect((await read({ ms: LATEST_MS + 1, counter: 0 })).ok).toBe(false);
});

test('after the latest that is not, a change set can still be written and read back', async () => {
  const latest = { ms: LATEST_MS, counter: MOST_COUNTER };
  expect((await read(latest)).ok).toBe(true);
  const next = setAt(nextHlc(latest, Number.MAX_SAFE_INTEGER), 2);
  expect(unpackSets(packSets([next]))).toEqual([next]);
});
