// Bundles that earlier versions wrote: this one reads each, and finds in it what was put in.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ChangeSet } from '../../../renderer/changes/change-set.ts';
import { ChangeLog } from '../../../renderer/changes/log.ts';
import { pendingOps } from '../../../renderer/changes/pending.ts';
import type { Manifest } from '../../../renderer/sync/bundle/manifest.ts';
import { writeBundle } from '../../../renderer/sync/bundle/write-bundle.ts';
import { goldenIdentity, NEWER, PARK, SETS, XIAN } from './contents.ts';
import { contentOf } from './reading.ts';

const names = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.caravan'))
  .map((name) => name.replace('.caravan', ''))
  .sort();

/** As `contentOf` gives it, and as it was stored. */
interface Content {
  readonly manifest: Manifest;
  readonly signature: string;
  readonly sets: readonly ChangeSet[];
}

function bytesOf(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(path.join(import.meta.dirname, `${name}.caravan`)));
}

function stored(name: string): Content {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, `${name}.json`), 'utf8'));
}

test('none of the golden bundles is missing', () => {
  expect(names).toEqual([
    'v0-without-knows',
    'v1-checkpoint',
    'v1-checkpoint-signed',
    'v1-newer-fields',
    'v1-passphrase',
    'v1-segment',
    'v1-to-recipient',
    'v1-with-blob',
  ]);
});

describe.each(names)('%s', (name) => {
  test('holds what was put in', async () => {
    expect(await contentOf(bytesOf(name))).toEqual(stored(name));
  });

  test('says of its writer’s history what its change sets say', () => {
    const { manifest, sets } = stored(name);
    // A segment holds a part of the history only; the whole one is that of `SETS`.
    const log = ChangeLog.of(manifest.kind === 'segment' ? SETS : sets);
    for (const [device, { seq, chain }] of Object.entries(manifest.knows)) expect(log.chainAt(device, seq)).toBe(chain);
  });
});

test('what was put in is what the stored contents say', () => {
  expect(stored('v1-checkpoint').sets).toEqual(SETS);
  expect(stored('v0-without-knows').sets).toEqual(SETS);
  expect(stored('v1-segment').sets).toEqual(SETS.slice(-2));
  expect(stored('v1-newer-fields').sets).toEqual([...SETS, NEWER]);
  expect(pendingOps(stored('v1-newer-fields').sets)).toEqual(NEWER.ops);
  expect(Object.keys(stored('v1-checkpoint').manifest.knows)).toHaveLength(2);
  expect(stored('v0-without-knows').manifest.knows).toEqual({});
  expect(names.map((name) => [name, stored(name).signature])).toContainEqual(['v1-checkpoint-signed', 'valid']);
});

test('this version’s bundle of the same content can be read wherever the golden ones can', async () => {
  const written = await writeBundle({ kind: 'checkpoint', park: PARK, device: XIAN, sets: SETS, signer: await goldenIdentity(XIAN) });
  expect(await contentOf(written)).toMatchObject({ signature: 'valid', sets: SETS, manifest: { minimumReaderVersion: 1 } });
});
