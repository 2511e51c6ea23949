// What is written into a bundle comes back out of it, whole and the same.
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { changeSetSchema } from '../../../renderer/changes/change-set.ts';
import { readBlob, readBundle } from '../../../renderer/sync/bundle/read-bundle.ts';
import { type BundleContent, writeBundle } from '../../../renderer/sync/bundle/write-bundle.ts';
import { arbitrarySets } from './arbitrary-log.ts';
import { changeSet, DEVICE, inBundle, op, PARK, valueIn } from './examples.ts';

// Property tests take seconds, and longer on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('a bundle', () => {
  it('gives back any change sets as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySets, async (sets) => {
        const bundle = valueIn(await readBundle(await writeBundle(inBundle(sets))));
        expect(bundle.sets).toEqual(sets);
      }),
      { numRuns: 300 },
    );
  });

  it('gives back only what the schema of change sets lets in', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySets, async (sets) => {
        const bundle = valueIn(await readBundle(await writeBundle(inBundle(sets))));
        for (const set of bundle.sets) expect(changeSetSchema.safeParse(set).success).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('is the same bytes for the same content', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySets, async (sets) => {
        expect(await writeBundle(inBundle(sets))).toEqual(await writeBundle(inBundle(structuredClone(sets))));
      }),
      { numRuns: 30 },
    );
  });

  it('says in its manifest what it holds', async () => {
    const sets = [
      changeSet({ seq: 1, ms: 1_000, ops: [op({ value: 'A' }), op({ field: 'title.zh', value: '原型' })] }),
      changeSet({ seq: 2, ms: 2_000 }),
    ];
    const { manifest } = valueIn(await readBundle(await writeBundle({ ...inBundle(sets), writtenAt: 5 })));
    expect(manifest).toMatchObject({
      format: 'caravan',
      formatVersion: 1,
      minimumReaderVersion: 1,
      kind: 'checkpoint',
      park: PARK,
      device: DEVICE,
      keyId: null,
      writtenAt: 5,
      devices: [{ id: DEVICE, first: 1, last: 2 }],
      requires: {},
      lastHlc: { ms: 2_000, counter: 0 },
      counts: { changeSets: 2, ops: 2, blobs: 0 },
    });
  });

  it('of the kind segment says what must have been applied before', async () => {
    const before = { device: 'dddddddd-0000-4000-8000-000000000000', seq: 7 };
    const sets = [changeSet({ seq: 5, ops: [op({ value: 'A', supersedes: [before, { device: DEVICE, seq: 2 }] })] })];
    const bundle = valueIn(await readBundle(await writeBundle({ ...inBundle(sets), kind: 'segment' })));
    expect(bundle.manifest.requires).toEqual({ [DEVICE]: 4, [before.device]: 7 });
    expect(bundle.sets).toEqual(sets);
  });

  it('holds attachments by content, packed where that helps', async () => {
    const text = new TextEncoder().encode('протокол испытаний '.repeat(1_000));
    const noise = crypto.getRandomValues(new Uint8Array(10_000));
    const bytes = await writeBundle({ ...inBundle([]), blobs: [text, noise] });
    const bundle = valueIn(await readBundle(bytes));
    expect(bundle.blobs).toHaveLength(2);
    const contents = await Promise.all(bundle.blobs.map(async (blob) => valueIn(await readBlob(bytes, blob))));
    expect(contents).toContainEqual(text);
    expect(contents).toContainEqual(noise);
    expect(bytes.length).toBeLessThan(15_000);
  });

  it('opens in any tool, with its changes as plain JSON', async () => {
    const entries = unzipSync(await writeBundle(inBundle([changeSet({ seq: 1, ops: [op({ value: '外骨骼' })] })])));
    expect(Object.keys(entries)).toEqual(['manifest.json', 'changes.json']);
    expect(JSON.stringify(JSON.parse(new TextDecoder().decode(entries['changes.json'])))).toContain('外骨骼');
  });

  it('is not written of change sets with a gap, out of order, or that no reader would take', async () => {
    const first = changeSet({ seq: 1, ops: [op({ value: 'A' })] });
    const wrong: BundleContent['sets'][] = [
      [first, changeSet({ seq: 3 })],
      [first, changeSet({ seq: 2, ms: first.at.ms })],
      [changeSet({ seq: 1, ops: [op({ value: 'A', supersedes: [{ device: DEVICE, seq: 1 }] })] })],
      [{ ...first, author: 'x'.repeat(201) }],
      [changeSet({ seq: 1, ops: [op({ value: 'A' }), op({ value: 'B' })] })],
      [changeSet({ seq: 1, ops: [op({ table: '' })] })],
    ];
    for (const sets of wrong) await expect(writeBundle(inBundle(sets))).rejects.toThrow('bundle:');
  });
});
