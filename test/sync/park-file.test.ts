// A park goes into a file and comes back as it was.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ChangeLog } from '../../renderer/changes/log.ts';
import { foldLog } from '../../renderer/changes/park.ts';
import { pendingOps } from '../../renderer/changes/pending.ts';
import { writeBundle } from '../../renderer/sync/bundle/write-bundle.ts';
import { checkpointOf, readPark } from '../../renderer/sync/park-file.ts';
import { arbitrarySets } from './bundle/arbitrary-log.ts';
import { changeSet, codeOf, DEVICE, inBundle, op, PARK, valueIn } from './bundle/examples.ts';

// Property tests take seconds, and longer on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('a park file', () => {
  it('gives back the log and the park, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySets, async (sets) => {
        const log = ChangeLog.of(sets);
        const opened = valueIn(await readPark(await checkpointOf(log, PARK, { device: DEVICE })));
        expect([...opened.log]).toEqual(sets);
        expect(opened.park).toEqual(foldLog(log));
        expect(opened.name).toEqual(PARK);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps what a newer version wrote, through reading and writing again', async () => {
    const sets = [changeSet({ seq: 1, ops: [op({ table: 'drone', field: 'wings.left', value: { span: [1, 'x', null] } })] })];
    const first = await checkpointOf(ChangeLog.of(sets), PARK, { device: DEVICE });
    const opened = valueIn(await readPark(first));
    expect(pendingOps(opened.log)).toHaveLength(1);
    expect(await checkpointOf(opened.log, opened.name, { device: DEVICE })).toEqual(first);
  });

  it('is not a segment', async () => {
    const bytes = await writeBundle({ ...inBundle([changeSet({ seq: 3 })]), kind: 'segment' });
    expect(codeOf(await readPark(bytes))).toBe('bundle.notWhole');
  });
});
