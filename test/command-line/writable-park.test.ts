// A park file under the hands of two programs: nobody's changes are written over.

import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { CommandContext } from '../../electron/command-line/command.ts';
import { commit, openOrFound, savePark, viewOf, type WritablePark } from '../../electron/command-line/writable-park.ts';
import { create } from '../../renderer/changes/edit.ts';
import { translator } from '../../renderer/i18n/translator.ts';
import { readBlob, readBundle } from '../../renderer/sync/bundle/read-bundle.ts';
import { checkpointOf, readPark } from '../../renderer/sync/park-file.ts';
import { valueIn } from '../sync/bundle/examples.ts';
import { Folder } from './run-caravan.ts';

const folder = new Folder();
afterAll(() => folder.remove());

const context: CommandContext = {
  t: translator('en'),
  language: 'en',
  write: () => undefined,
  tell: () => undefined,
  wallMs: Date.UTC(2026, 10, 24),
  timeZone: 'UTC',
  userName: 'tester',
  passphrase: '',
  newId: () => crypto.randomUUID(),
};
const file = path.join(folder.top, 'p.caravan');

beforeEach(async () => {
  const park = await opened();
  addProject(park, `P${park.log.length}`);
  await savePark(park);
});

test('each run writes by a device of its own, so that copies never fork', async () => {
  const [one, other] = [await opened(), await opened()];
  expect(one.device).not.toBe(other.device);
  addProject(one, 'ONE');
  await savePark(one);
  const { log } = valueIn(await readPark(folder.read('p.caravan')));
  expect(log.lastSeq(one.device)).toBe(1);
});

test('a file that another program wrote meanwhile is left as it is', async () => {
  const [slow, quick] = [await opened(), await opened()];
  addProject(quick, 'QUICK');
  expect(await savePark(quick)).toBe('saved');
  const between = folder.read('p.caravan');
  addProject(slow, 'SLOW');
  expect(await savePark(slow)).toBe('changedMeanwhile');
  expect(folder.read('p.caravan')).toEqual(between);
});

test('a file without changes is not written', async () => {
  const before = folder.read('p.caravan');
  expect(await savePark(await opened())).toBe('unchanged');
  expect(folder.read('p.caravan')).toEqual(before);
});

test('attachments and what devices stated of each other stay in the file', async () => {
  const { log, name } = await opened();
  const keyring = [{ text: 'said', key: 'A'.repeat(43), signature: 'A'.repeat(86) }];
  folder.write('p.caravan', await checkpointOf(log, name, { device: crypto.randomUUID(), keyring, blobs: [new Uint8Array([1, 2, 3])] }));
  const park = await opened();
  addProject(park, 'MORE');
  expect(await savePark(park)).toBe('saved');
  const bytes = folder.read('p.caravan');
  const bundle = valueIn(await readBundle(bytes));
  expect(bundle.keyring).toEqual(keyring);
  const contents = await Promise.all(bundle.blobs.map(async (blob) => [...valueIn(await readBlob(bytes, blob))]));
  expect(contents).toEqual([[1, 2, 3]]);
});

async function opened(): Promise<WritablePark> {
  return valueIn(await openOrFound(file, context));
}

function addProject(park: WritablePark, code: string): void {
  valueIn(commit(park, { key: 'project.create' }, [create('project', context.newId(), { code, name: { en: code } })], context));
  expect(
    viewOf(park)
      .rows('project')
      .map((project) => project.code),
  ).toContain(code);
}
