// sample, inspect, verify and log: what a bundle is and tells.

import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSample } from '../../renderer/sample/build-sample.ts';
import { writeBundle } from '../../renderer/sync/bundle/write-bundle.ts';
import { changeSet, DEVICE, inBundle, op } from '../sync/bundle/examples.ts';
import { Folder } from './run-caravan.ts';

const folder = new Folder();
let written: Awaited<ReturnType<Folder['caravan']>>;

beforeAll(async () => {
  written = await folder.caravan(['sample', '--out', 's.caravan']);
});
afterAll(() => folder.remove());

describe('sample', () => {
  test('writes the park and says so', () => {
    expect(written).toEqual({ status: 0, stdout: 'Written: s.caravan\n', errors: [] });
    expect(folder.files()).toEqual(['s.caravan']);
  });

  test('gives the same bytes each time, to standard output as to a file', async () => {
    await folder.caravan(['sample', '--out', 'again.caravan']);
    expect(folder.read('again.caravan')).toEqual(folder.read('s.caravan'));
    const { status, stdout, errors } = await folder.caravan(['sample', '--out', '-']);
    expect({ status, errors, start: stdout.slice(0, 2) }).toEqual({ status: 0, errors: [], start: 'PK' });
  });

  test('into a folder that is missing is refused, and leaves nothing', async () => {
    const { status, errors } = await folder.caravan(['sample', '--out', 'missing/s.caravan']);
    expect(status).toBe(1);
    expect(errors).toEqual([expect.stringMatching(/^missing\/s\.caravan: There is no file “s\.caravan”, or its folder is missing\./)]);
  });

  test('into a device leaves the device', async () => {
    expect(await folder.caravan(['sample', '--out', '/dev/null'])).toMatchObject({ status: 0 });
    expect(folder.files()).not.toContain('null');
  });
});

describe('inspect', () => {
  test('tells as JSON what the log tells', async () => {
    const { status, stdout, errors } = await folder.caravan(['inspect', 's.caravan', '--json']);
    expect({ status, errors }).toEqual({ status: 0, errors: [] });
    const { parkId, name, log } = buildSample();
    expect(JSON.parse(stdout)).toMatchObject({
      file: 's.caravan',
      kind: 'checkpoint',
      formatVersion: 1,
      park: { id: parkId, name },
      signature: 'unsigned',
      devices: log
        .devices()
        .sort()
        .map((id) => ({ id, firstSeq: 1, lastSeq: log.lastSeq(id) })),
      requires: {},
      changeSets: log.length,
      ops: [...log].reduce((sum, set) => sum + set.ops.length, 0),
      rows: { site: 2, project: 3 },
      openConflicts: 0,
      pending: 0,
      attachments: [],
    });
  });

  test('tells a reader the same in words', async () => {
    const { stdout } = await folder.caravan(['inspect', 's.caravan', '--lang', 'ru']);
    expect(stdout).toContain('Вид: полный снимок парка');
    expect(stdout).toMatch(/^ {2}Проекты: 3$/m);
    expect(stdout).toContain('Подпись: нет');
  });

  test('tells conflicts, unknown changes and attachments', async () => {
    const other = 'dddddddd-0000-4000-8000-000000000000';
    const first = changeSet({ seq: 1, ops: [op({ value: 'A' }), op({ field: 'notes.zh', value: 'x' }), op({ table: 'drone', value: 1 })] });
    // Two writes that do not know each other: of different values to the code, of one value to the notes.
    const second = { ...changeSet({ seq: 1, ms: 5, ops: [op({ value: 'B' }), op({ field: 'notes.zh', value: 'x' })] }), device: other };
    folder.write('c.caravan', await writeBundle({ ...inBundle([first, second]), blobs: [new Uint8Array(9)] }));
    const { stdout } = await folder.caravan(['inspect', 'c.caravan', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ openConflicts: 1, pending: 1, rows: { milestone: 1 }, attachments: [{ size: 9 }] });
  });

  test('tells of a segment what it can', async () => {
    const sets = [changeSet({ seq: 4, ops: [op({ value: 'A', supersedes: [{ device: DEVICE, seq: 2 }] })] })];
    folder.write('segment.caravan', await writeBundle({ ...inBundle(sets), kind: 'segment' }));
    const { stdout } = await folder.caravan(['inspect', 'segment.caravan', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: 'segment',
      devices: [{ firstSeq: 4, lastSeq: 4 }],
      requires: { [DEVICE]: 3 },
      rows: { milestone: 1 },
      openConflicts: null,
    });
    expect((await folder.caravan(['log', '--park', 'segment.caravan'])).errors[0]).toMatch(/of the park “Шёлковый путь/);
  });
});

describe('verify', () => {
  test('says that an unsigned bundle is whole, and that nobody vouches for it', async () => {
    const { status, stdout } = await folder.caravan(['verify', 's.caravan']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^s\.caravan: whole\./);
    expect(stdout).toContain('not signed');
  });

  test('does not end well with a signature that does not fit', async () => {
    folder.write('signed.caravan', zipSync({ ...unzipSync(folder.read('s.caravan')), 'manifest.sig': new Uint8Array(64) }));
    const { status, errors } = await folder.caravan(['verify', 'signed.caravan']);
    expect({ status, errors }).toEqual({ status: 1, errors: [expect.stringContaining('the signature does not fit')] });
  });
});

describe.each(['inspect', 'verify'])('%s', (command) => {
  test.each<[name: string, content: () => Uint8Array, message: string]>([
    ['text', () => new TextEncoder().encode('Dear colleague'), 'This file is not a bundle.'],
    ['a bundle cut short', () => folder.read('s.caravan').slice(0, 20_000), 'The bundle is incomplete'],
    ['a changed bundle', () => changed(folder.read('s.caravan')), 'do not match their checksum'],
  ])('refuses %s', async (_name, content, message) => {
    folder.write('bad.caravan', content());
    const { status, stdout, errors } = await folder.caravan([command, 'bad.caravan']);
    expect({ status, stdout, lines: errors.length }).toEqual({ status: 1, stdout: '', lines: 1 });
    expect(errors[0]).toMatch(/^bad\.caravan: /);
    expect(errors[0]).toContain(message);
  });

  test('refuses a file that is not there', async () => {
    const { status, errors } = await folder.caravan([command, 'missing.caravan']);
    expect({ status, errors }).toEqual({ status: 1, errors: [expect.stringContaining('There is no file “missing.caravan”')] });
  });
});

describe('log', () => {
  test('tells each change in words', async () => {
    const { status, stdout, errors } = await folder.caravan(['log', '--park', 's.caravan', '--project', 'EXO', '--lang', 'zh']);
    expect({ status, errors }).toEqual({ status: 0, errors: [] });
    expect(stdout).toMatch(/^\d{4}年\d+月\d+日 \d\d:\d\d · .+ · .+$/m);
    expect(stdout).toMatch(/预计日期：\d{4}-\d\d-\d\d → \d{4}-\d\d-\d\d/);
    expect(stdout).not.toMatch(/UWE-|LRF-/);
  });

  test('tells all of the log as JSON', async () => {
    const { stdout } = await folder.caravan(['log', '--park', 's.caravan', '--json']);
    const entries = JSON.parse(stdout);
    const { log } = buildSample();
    expect(entries).toHaveLength(log.length);
    expect(entries[0]).toMatchObject({
      device: log.at(1).device,
      seq: 1,
      at: new Date(log.at(1).at.ms).toISOString(),
      author: log.at(1).author,
      intent: log.at(1).intent,
      text: expect.stringMatching(/./),
    });
    expect(entries[0].changes).toHaveLength(log.at(1).ops.length);
  });

  test('keeps to a line a change, whatever was typed', async () => {
    const sets = [changeSet({ seq: 1, ops: [op({ value: 'a\nb\u001b[31m' }), op({ field: 'notes.zh', value: 'x'.repeat(5_000) })] })];
    folder.write('typed.caravan', await writeBundle(inBundle(sets)));
    const { stdout } = await folder.caravan(['log', '--park', 'typed.caravan']);
    expect(stdout.trimEnd().split('\n')).toHaveLength(3);
    expect(stdout).not.toContain('\u001b');
    expect(stdout.length).toBeLessThan(600);
  });

  test('of a project that is not there names those that are', async () => {
    const { status, errors } = await folder.caravan(['log', '--park', 's.caravan', '--project', 'NONE']);
    expect({ status, errors }).toEqual({ status: 1, errors: ['The park has no project “NONE”. Its projects: EXO, LRF, UWE.'] });
  });
});

/** With one byte of the packed changes changed. */
function changed(bytes: Uint8Array): Uint8Array {
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  return bytes;
}
