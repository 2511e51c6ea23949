import { request } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Loopback, startLoopback } from '../../../electron/loopback/start-loopback.ts';
import { silentLog } from '../../../electron/services/log.ts';
import { success } from '../../../renderer/domain/result.ts';
import { plantTree, removeTree } from '../../helpers/temporary-tree.ts';
import { idleHandlers } from '../handlers-for-tests.ts';

const tree = plantTree({ 'page/index.html': '<meta name="csp-nonce" content="__NONCE__">', 'secret.txt': 'secret' });
const saved: Uint8Array[] = [];
let host: Loopback;
let port: number;
let cookie: string;

beforeAll(async () => {
  const saveFile = ({ bytes }: { bytes: Uint8Array }) => {
    saved.push(bytes);
    return success({ name: 'saved' });
  };
  host = await startLoopback({
    root: path.join(tree, 'page'),
    port: 0,
    version: '1.2.3',
    handlers: { ...idleHandlers, saveFile },
    log: silentLog,
  });
  port = Number(new URL(host.url).port);
  cookie = String((await ask({})).headers['set-cookie']).split(';')[0] ?? '';
});
afterAll(async () => {
  await host.close();
  removeTree(tree);
});

interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A request as it is given: unlike fetch, it does not tidy the path, and takes any header. */
function ask({ path: wanted = '/', method = 'GET', headers = {}, body = '' }: Asked) {
  return new Promise<{ status: number; headers: Readonly<Record<string, unknown>>; body: Buffer }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: wanted, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** What our own page sends. */
const ownHeaders = () => ({
  origin: `http://127.0.0.1:${port}`,
  'sec-fetch-site': 'same-origin',
  'x-caravan-bridge': '1',
  'content-type': 'application/json',
  cookie,
});

const call = (name: string, argument: unknown, headers: Readonly<Record<string, string>> = {}) =>
  ask({ path: `/bridge/${name}`, method: 'POST', headers: { ...ownHeaders(), ...headers }, body: JSON.stringify(argument) });

const parsed = ({ body }: { body: Buffer }): unknown => JSON.parse(body.toString('utf8'));

describe('the page', () => {
  test('is served with the content security policy and a nonce of its own', async () => {
    const { status, headers, body } = await ask({});
    expect(status).toBe(200);
    const nonce = /'nonce-([\w-]{22})'/.exec(String(headers['content-security-policy']))?.[1];
    expect(body.toString()).toBe(`<meta name="csp-nonce" content="${nonce}">`);
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
  });

  test('gets this run’s token in a cookie that no script and no other site can use', async () => {
    expect(String((await ask({})).headers['set-cookie'])).toMatch(/^caravan-\d+=[\w-]{43}; Path=\/bridge; HttpOnly; SameSite=Strict$/);
  });

  test('the host says who it is, for a second start', async () => {
    expect(parsed(await ask({ path: '/whoami' }))).toEqual({ app: 'caravan', version: '1.2.3' });
  });

  test('HEAD gives the headers alone', async () => {
    const { status, headers, body } = await ask({ method: 'HEAD' });
    expect([status, body.length]).toEqual([200, 0]);
    expect(Number(headers['content-length'])).toBeGreaterThan(0);
  });
});

describe('another name for this machine', () => {
  test.each(['localhost', 'example.org', '127.0.0.1', '127.0.0.1.example.org', '[::1]'])(
    '%s is refused, whatever is asked',
    async (name) => {
      for (const host of [name, `${name}:${port}`].filter((host) => host !== `127.0.0.1:${port}`)) {
        expect((await ask({ headers: { host } })).status).toBe(403);
        expect((await ask({ path: '/whoami', headers: { host } })).status).toBe(403);
        expect((await call('describeHost', {}, { host })).status).toBe(403);
      }
    },
  );
});

describe('ways out of the folder', () => {
  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/%252e%252e/secret.txt', '/..%5csecret.txt', '/..\\secret.txt', '//../secret.txt'])(
    '%s leads nowhere',
    async (wanted) => {
      const { status, body } = await ask({ path: wanted });
      expect([400, 404]).toContain(status);
      expect(body).toHaveLength(0);
    },
  );
});

describe('methods', () => {
  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('%s does nothing to files', async (method) => {
    expect((await ask({ method, path: '/index.html' })).status).toBe(405);
  });

  test.each(['GET', 'HEAD', 'PUT', 'OPTIONS'])('%s is no bridge call', async (method) => {
    expect((await ask({ method, path: '/bridge/describeHost', headers: ownHeaders() })).status).toBe(405);
  });
});

describe('who may call the bridge', () => {
  test('our own page', async () => {
    expect(parsed(await call('describeHost', {}))).toMatchObject({ ok: true, value: { kind: 'loopback', version: '1.2.3' } });
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['another site', { origin: 'https://example.org' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['the same port under another name', { origin: 'http://localhost' }],
    ['a page of the opaque origin', { origin: 'null' }],
    ['a page that the browser says is another site', { 'sec-fetch-site': 'cross-site' }],
    ['a page that the browser says is of the same site', { 'sec-fetch-site': 'same-site' }],
    ['a form, which cannot send the header', { 'x-caravan-bridge': '' }],
    ['someone without the token', { cookie: '' }],
    ['someone with a wrong token', { cookie: `caravan-1=${'A'.repeat(43)}` }],
    ['someone with the start of the token', { cookie: 'caravan' }],
  ])('not %s', async (_who, headers) => {
    const answer = await call('describeHost', {}, headers);
    expect(answer.status).toBe(403);
    expect(parsed(answer)).toEqual({ ok: false, problem: { code: 'bridge.refused' } });
  });

  test('not someone with the token of another run', async () => {
    const [name, token = ''] = cookie.split('=');
    const other = token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`;
    expect((await call('describeHost', {}, { cookie: `${name}=${other}` })).status).toBe(403);
    expect((await call('describeHost', {}, { cookie: `other=1; ${name}=${token}` })).status).toBe(200);
  });

  test('nobody without an origin', async () => {
    const { origin: _left, ...headers } = ownHeaders();
    expect((await ask({ path: '/bridge/describeHost', method: 'POST', headers, body: '{}' })).status).toBe(403);
  });
});

describe('what may be asked', () => {
  test.each(['nothing', '__proto__', 'constructor', 'describeHost/', 'describeHost%2f', ''])('no call %j', async (name) => {
    expect((await call(name, {})).status).toBe(404);
  });

  test.each<[string, Asked]>([
    ['no JSON', { body: '{' }],
    ['nothing', { body: '' }],
    ['bytes that are no UTF-8', { body: Uint8Array.of(0x22, 0xff, 0x22) }],
    ['text of another type', { body: '{}', headers: { 'content-type': 'text/plain' } }],
    ['a prototype', { body: '{"__proto__":{"kind":"any"}}' }],
    ['a form without an argument', { body: '--x--\r\n', headers: { 'content-type': 'multipart/form-data; boundary=x' } }],
    ['a form that is torn', { body: '--x\r\ncontent-disposition: form', headers: { 'content-type': 'multipart/form-data; boundary=x' } }],
  ])('%s is refused', async (_what, { body, headers }) => {
    const answer = await ask({ path: '/bridge/describeHost', method: 'POST', headers: { ...ownHeaders(), ...headers }, body: body ?? '' });
    expect(answer.status).toBe(400);
    expect(parsed(answer)).toMatchObject({ ok: false, problem: { code: 'bridge.badArgument' } });
  });

  test('more than the contract allows is refused before it is read', async () => {
    const answer = await ask({
      path: '/bridge/saveFile',
      method: 'POST',
      headers: { ...ownHeaders(), 'content-length': String(300 * 1024 * 1024) },
    });
    expect(answer.status).toBe(413);
  });

  test('bytes travel as they are, both ways', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const form = new FormData();
    form.set('argument', JSON.stringify({ suggestedName: '报告.pdf' }));
    form.set('bytes', new Blob([bytes]), 'bytes');
    const encoded = new Response(form);
    const answer = await ask({
      path: '/bridge/saveFile',
      method: 'POST',
      headers: { ...ownHeaders(), 'content-type': encoded.headers.get('content-type') ?? '' },
      body: new Uint8Array(await encoded.arrayBuffer()),
    });
    expect(parsed(answer)).toEqual({ ok: true, value: { name: 'saved' } });
    expect(saved).toEqual([bytes]);
    const read = await call('readFile', { handle: '0'.repeat(32) });
    expect(read.headers['content-type']).toBe('application/octet-stream');
    expect([...read.body]).toEqual([1, 2, 3]);
  });
});

test('listens to this machine alone', async () => {
  expect(new URL(host.url).hostname).toBe('127.0.0.1');
});

test('a port that is taken is told by its code', async () => {
  const again = startLoopback({ root: tree, port, version: '1', handlers: idleHandlers, log: silentLog });
  await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
