import { describe, expect, test } from 'vitest';
import type { BridgeClient, HostDescription } from '../../electron/bridge/contract.ts';
import type { Result } from '../../renderer/domain/result.ts';
import { failure, success } from '../../renderer/domain/result.ts';
import { bridgedPlatform } from '../../renderer/platform/bridged-platform.ts';
import type { OpenedFile } from '../../renderer/platform/platform.ts';

const everything = {
  print: true,
  fileDialogs: true,
  openedFiles: true,
  openExternal: true,
  backups: true,
  chooseBackupFolder: true,
  showBackupFolder: true,
  menu: true,
  desktop: true,
  diagnostics: true,
  dragFile: true,
  updates: true,
};
const host = (capabilities: Partial<HostDescription['capabilities']> = {}): HostDescription => ({
  kind: 'electron',
  version: '1.2.3',
  platform: 'linux',
  installation: '0'.repeat(64),
  capabilities: { ...everything, ...capabilities },
});

/** A bridge that answers from a table, and remembers what it was asked. */
function bridge(answers: Readonly<Record<string, unknown>>) {
  const asked: [string, unknown][] = [];
  const listeners = new Set<() => void>();
  const client: BridgeClient = {
    call(name, argument) {
      asked.push([name, argument]);
      // The table is the test's own; its values are what the contract says.
      return Promise.resolve((answers[name] ?? failure('test.unanswered')) as never);
    },
    on(_event, listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const happen = () => {
    for (const listener of listeners) listener();
  };
  return { client, asked, happen, listeners };
}

const handle = '0'.repeat(32);
const bytes = new Uint8Array([1, 2]);

describe('opening', () => {
  test('reads what the dialog gave, by its handle', async () => {
    const { client, asked } = bridge({ chooseFileToOpen: success({ handle, name: 'a.xml', size: 2 }), readFile: success(bytes) });
    expect(await bridgedPlatform(client, host()).openFile('plan')).toEqual(success({ name: 'a.xml', bytes }));
    expect(asked).toEqual([
      ['chooseFileToOpen', { kind: 'plan' }],
      ['readFile', { handle }],
    ]);
  });

  test('a cancelled dialog is null, and nothing is read', async () => {
    const { client, asked } = bridge({ chooseFileToOpen: success(null) });
    expect(await bridgedPlatform(client, host()).openFile('any')).toEqual(success(null));
    expect(asked).toHaveLength(1);
  });

  test('a file that cannot be read is a problem', async () => {
    const { client } = bridge({ chooseFileToOpen: success({ handle, name: 'a.xml', size: 2 }), readFile: failure('file.gone') });
    expect(await bridgedPlatform(client, host()).openFile('any')).toEqual(failure('file.gone'));
  });
});

describe('saving', () => {
  test('sends a safe name, and the bytes of this file alone', async () => {
    const { client, asked } = bridge({ saveFile: success({ name: 'b.pdf' }) });
    const part = new Uint8Array([9, 1, 2, 9]).subarray(1, 3);
    await bridgedPlatform(client, host()).saveFile({ suggestedName: 'a/b.pdf', mediaType: 'application/pdf', bytes: part });
    expect(asked).toEqual([['saveFile', { suggestedName: 'a-b.pdf', bytes }]]);
  });
});

test('a PDF is refused where the host cannot make one, without asking it', async () => {
  const { client, asked } = bridge({});
  expect(await bridgedPlatform(client, host({ print: false })).printToPdf({ html: 'x' })).toEqual(failure('print.unavailable'));
  expect(asked).toEqual([]);
});

describe('files that come from outside', () => {
  const waiting = success([
    { handle, name: 'a.caravan', size: 2 },
    { handle, name: 'b.caravan', size: 2 },
  ]);

  test('those that wait are given at once, later ones when the host says so', async () => {
    const { client, happen, listeners } = bridge({ takeOpenedFiles: waiting, readFile: success(bytes) });
    const given: Result<OpenedFile>[] = [];
    const stop = bridgedPlatform(client, host()).onFilesOpened((file) => given.push(file));
    await expect.poll(() => given.length).toBe(2);
    happen();
    await expect.poll(() => given.length).toBe(4);
    expect(given[3]).toEqual(success({ name: 'b.caravan', bytes }));
    stop();
    expect(listeners.size).toBe(0);
  });

  test('one that cannot be read is told as a problem', async () => {
    const { client } = bridge({ takeOpenedFiles: waiting, readFile: failure('file.tooLarge') });
    const given: Result<OpenedFile>[] = [];
    bridgedPlatform(client, host()).onFilesOpened((file) => given.push(file));
    await expect.poll(() => given).toEqual([failure('file.tooLarge'), failure('file.tooLarge')]);
  });
});

describe('dragging out', () => {
  test('hands over bytes under a safe name', async () => {
    const { client, asked } = bridge({ dragFile: success(null) });
    const file = { suggestedName: 'A/B: 报告.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([0, 1, 2, 3]).subarray(1, 3) };
    expect(await bridgedPlatform(client, host()).dragFile?.(file)).toEqual(success(null));
    expect(asked).toEqual([['dragFile', { suggestedName: 'A-B- 报告.pdf', bytes: new Uint8Array([1, 2]) }]]);
  });

  test('is not offered where the host cannot', () => {
    expect(bridgedPlatform(bridge({}).client, host({ dragFile: false })).dragFile).toBeNull();
  });
});
