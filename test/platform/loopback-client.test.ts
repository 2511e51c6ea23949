// The page's client against the host's server: both ends of the loopback bridge, with nothing between them but HTTP.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BridgeHandlers } from '../../electron/bridge/contract.ts';
import { type Loopback, startLoopback } from '../../electron/loopback/start-loopback.ts';
import { silentLog } from '../../electron/services/log.ts';
import { failure, success } from '../../renderer/domain/result.ts';
import { loopbackClient } from '../../renderer/platform/loopback-client.ts';
import { idleHandlers } from '../electron/handlers-for-tests.ts';
import { plantTree, removeTree } from '../helpers/temporary-tree.ts';

const root = plantTree({ 'index.html': '<!doctype html>' });
const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 256);
const received: unknown[] = [];
let host: Loopback;
let headers: Record<string, string>;

const handlers: BridgeHandlers = {
  ...idleHandlers,
  readFile: ({ handle }) => (handle.startsWith('0') ? success(bytes) : failure('file.gone', { name: '报告.caravan' })),
  saveFile: (request) => {
    received.push(request);
    return success({ name: request.suggestedName });
  },
};

beforeAll(async () => {
  host = await startLoopback({ root, port: 0, version: '1.2.3', handlers, log: silentLog });
  const cookie = (await fetch(host.url)).headers.get('set-cookie')?.split(';')[0] ?? '';
  headers = { origin: new URL(host.url).origin, cookie };
});
afterAll(async () => {
  await host.close();
  removeTree(root);
});

/** Adds what a browser adds by itself. */
const client = () =>
  loopbackClient((address, request) =>
    fetch(new URL(address, host.url), { ...request, headers: { ...headers, ...Object(request.headers) } }),
  );

test('a call without bytes is answered by a value', async () => {
  expect(await client().call('describeHost', {})).toMatchObject({ ok: true, value: { kind: 'loopback', version: '1.2.3' } });
});

test('a result of bytes comes as bytes, and a problem in its place as a problem', async () => {
  expect(await client().call('readFile', { handle: '0'.repeat(32) })).toEqual({ ok: true, value: bytes });
  expect(await client().call('readFile', { handle: '1'.repeat(32) })).toEqual({
    ok: false,
    problem: { code: 'file.gone', details: { name: '报告.caravan' } },
  });
});

test('bytes among the arguments arrive unchanged, also those of a part of a buffer', async () => {
  const part = bytes.subarray(100, 356);
  expect(await client().call('saveFile', { suggestedName: 'Отчёт.pdf', bytes: part })).toEqual({ ok: true, value: { name: 'Отчёт.pdf' } });
  expect(received).toEqual([{ suggestedName: 'Отчёт.pdf', bytes: part }]);
});

test('what the contract does not allow comes back as a problem', async () => {
  expect(await client().call('readFile', { handle: 'x' })).toEqual({
    ok: false,
    problem: { code: 'bridge.badArgument', details: { call: 'readFile', where: 'handle' } },
  });
});

test('a host that is gone is a problem, not an exception', async () => {
  const gone = loopbackClient(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await gone.call('describeHost', {})).toEqual({ ok: false, problem: { code: 'bridge.unreachable' } });
  const other = loopbackClient(() => Promise.resolve(new Response('<html>another program')));
  expect(await other.call('describeHost', {})).toEqual({ ok: false, problem: { code: 'bridge.unreachable' } });
});
