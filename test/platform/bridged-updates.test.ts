import { beforeEach, describe, expect, test } from 'vitest';
import type { BridgeClient, BridgeEvent } from '../../electron/bridge/contract.ts';
import { failure, type Result, success } from '../../renderer/domain/result.ts';
import { bridgedUpdates } from '../../renderer/platform/bridged-updates.ts';
import type { UpdateState } from '../../renderer/platform/platform.ts';

const state: UpdateState = {
  current: '1.0.0',
  feed: { kind: 'none' },
  stage: 'off',
  offered: null,
  percent: null,
  checkedAt: null,
  problem: null,
};

let asked: [string, object][];
let listeners: Map<() => void, BridgeEvent>;
let answer: Result<UpdateState>;
let client: BridgeClient;

beforeEach(() => {
  [asked, listeners, answer] = [[], new Map(), success(state)];
  client = {
    call(name, argument) {
      asked.push([name, argument]);
      // The answer is the test's own; its value is what the contract says.
      return Promise.resolve(answer as never);
    },
    on(event, listener) {
      listeners.set(listener, event);
      return () => listeners.delete(listener);
    },
  };
});

test('each act is a call; of all of them only an address is ever sent', async () => {
  const updates = bridgedUpdates(client);
  for (const act of ['describe', 'check', 'download', 'install'] as const) expect(await updates[act]()).toEqual(success(state));
  await updates.chooseFolder('folder');
  await updates.chooseFolder('file');
  await updates.setAddress('https://example.org/');
  await updates.setAddress(null);
  expect(asked).toEqual([
    ['describeUpdates', {}],
    ['checkForUpdates', {}],
    ['downloadUpdate', {}],
    ['installUpdate', {}],
    ['chooseUpdateFolder', { by: 'folder' }],
    ['chooseUpdateFolder', { by: 'file' }],
    ['setUpdateFeed', { url: 'https://example.org/' }],
    ['setUpdateFeed', { url: null }],
  ]);
});

describe('a change', () => {
  test('is asked for when the host says that there is one, until nobody listens', async () => {
    const told: UpdateState[] = [];
    const stop = bridgedUpdates(client).onChange((changed) => told.push(changed));
    expect([...listeners.values()]).toEqual(['updateChanged']);
    for (const listener of listeners.keys()) listener();
    await expect.poll(() => told).toEqual([state]);
    stop();
    expect(listeners.size).toBe(0);
  });

  test('that cannot be asked for is not told', async () => {
    const told: UpdateState[] = [];
    answer = failure('bridge.failed', { call: 'describeUpdates' });
    bridgedUpdates(client).onChange((changed) => told.push(changed));
    for (const listener of listeners.keys()) listener();
    await expect.poll(() => asked.length).toBe(1);
    await Promise.resolve();
    expect(told).toEqual([]);
  });
});
