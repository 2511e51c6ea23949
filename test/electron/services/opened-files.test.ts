import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createFileHandles } from '../../../electron/services/file-handles.ts';
import { silentLog } from '../../../electron/services/log.ts';
import { createOpenedFiles, filesAmongArguments } from '../../../electron/services/opened-files.ts';
import { plantTree, removeTree } from '../../helpers/temporary-tree.ts';

const folder = plantTree({ 'a.caravan': 'a', 'b.caravan': 'bb' });
afterAll(() => removeTree(folder));

const files = () => createOpenedFiles(createFileHandles(), silentLog);

describe('files that came from outside', () => {
  test('wait until they are taken, each once, in order', async () => {
    const opened = files();
    await opened.add([path.join(folder, 'a.caravan')]);
    await opened.add([path.join(folder, 'b.caravan')]);
    expect(opened.take().map(({ name, size }) => ({ name, size }))).toEqual([
      { name: 'a.caravan', size: 1 },
      { name: 'b.caravan', size: 2 },
    ]);
    expect(opened.take()).toEqual([]);
  });

  test('are told of; one that is not there is left out in silence', async () => {
    const opened = files();
    let told = 0;
    opened.onAdded(() => {
      told += 1;
    });
    await opened.add([path.join(folder, 'none.caravan')]);
    expect(told).toBe(0);
    await opened.add([path.join(folder, 'a.caravan')]);
    expect(told).toBe(1);
  });
});

test('among arguments, only bundles are files', () => {
  const words = ['/opt/caravan', '.', '--user-data-dir=/tmp/x.caravan', '--no-sandbox', 'a.caravan', 'C:\\Б.CARAVAN', 'c.caravan.exe'];
  expect(filesAmongArguments(words)).toEqual(['a.caravan', 'C:\\Б.CARAVAN']);
});
