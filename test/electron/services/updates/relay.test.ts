import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FeedSource } from '../../../../electron/services/updates/feed.ts';
import { openRelay, type Relay } from '../../../../electron/services/updates/relay.ts';
import { success } from '../../../../renderer/domain/result.ts';
import { newFolder, watchedSource } from '../../../helpers/release.ts';
import { removeTree } from '../../../helpers/temporary-tree.ts';

const name = 'caravan-1.2.3.exe';
const list = { name: 'latest.yml', bytes: new TextEncoder().encode('verified') };

let folder: string;
let source: ReturnType<typeof watchedSource>;
let relay: Relay;

beforeEach(async () => {
  folder = newFolder();
  writeFileSync(path.join(folder, 'latest.yml'), 'changed since');
  writeFileSync(path.join(folder, name), 'installer');
  writeFileSync(path.join(folder, 'private.txt'), 'not of the release');
  source = watchedSource(folder);
  relay = await openRelay(source, list);
});
afterEach(async () => {
  await relay.close();
  removeTree(folder);
});

function allow(size = 9): void {
  relay.allow({ version: '1.2.3', files: new Map([[name, { size, sha512: '' }]]) });
}

interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends the path as it stands, which `fetch` would tidy up. */
function ask(changed: Asked): Promise<{ readonly status: number; readonly body: string }> {
  const { hostname, port, pathname } = new URL(relay.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: pathname, agent: false, ...changed }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => (body += part.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end();
  });
}

const inFolder = (rest: string) => new URL(relay.url).pathname + rest;

test('the list is handed out in the bytes that were verified, not as it lies in the folder now', async () => {
  expect(await ask({ path: inFolder('latest.yml?noCache=abc') })).toEqual({ status: 200, body: 'verified' });
  expect(source.asked).toEqual([]);
});

test('a file of the release is handed out once its offer was taken', async () => {
  expect((await ask({ path: inFolder(name) })).status).toBe(404);
  allow();
  expect(await ask({ path: inFolder(name) })).toEqual({ status: 200, body: 'installer' });
});

describe('nothing else is', () => {
  test.each([
    'private.txt',
    'latest.yml.sig',
    `./${name}`,
    `../${name}`,
    `x/../${name}`,
    `%63aravan-1.2.3.exe`,
    `${name}/`,
    `/${name}`,
    '../../../../etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    '..\\private.txt',
    '',
  ])('%j', async (rest) => {
    allow();
    expect(await ask({ path: inFolder(rest) })).toEqual({ status: 404, body: '' });
    expect(source.asked).toEqual([]);
  });

  test.each(['/', '/latest.yml', `/${name}`, `/${'0'.repeat(32)}/latest.yml`])('%s, without the secret folder', async (asked) => {
    allow();
    expect((await ask({ path: asked })).status).toBe(404);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('to a %s', async (method) => {
    expect((await ask({ path: inFolder('latest.yml'), method })).status).toBe(404);
  });

  test.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1'])('under the name of %s', async (host) => {
    expect((await ask({ path: inFolder('latest.yml'), headers: { host } })).status).toBe(404);
  });
});

test('it listens on this machine alone, and under another name each time', async () => {
  expect(relay.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/$/);
  const other = await openRelay(source, list);
  expect(new URL(other.url).pathname).not.toBe(new URL(relay.url).pathname);
  await other.close();
});

test('closed, it answers no more', async () => {
  await relay.close();
  await expect(ask({ path: inFolder('latest.yml') })).rejects.toThrow(/ECONNREFUSED/);
});

describe('a file of another size than the list states', () => {
  test('is not begun where the source tells its size', async () => {
    allow(8);
    expect((await ask({ path: inFolder(name) })).status).toBe(404);
    expect(relay.trouble()).toEqual({ code: 'update.damaged', details: { file: name } });
  });

  test.each([
    ['ends too early', 'short'],
    ['never comes to its end', 'far longer than was stated'],
  ])('is broken off where it %s', async (_how, content) => {
    const untold: FeedSource = { open: () => Promise.resolve(success({ size: null, content: Readable.from([Buffer.from(content)]) })) };
    await relay.close();
    relay = await openRelay(untold, list);
    allow(9);
    await expect(ask({ path: inFolder(name) })).rejects.toThrow(/aborted|hang up/);
  });
});

test('what the source has to say is kept', async () => {
  relay.allow({ version: '1.2.3', files: new Map([['absent.exe', { size: 9, sha512: '' }]]) });
  expect(relay.trouble()).toBeNull();
  expect((await ask({ path: inFolder('absent.exe') })).status).toBe(404);
  expect(relay.trouble()).toEqual({ code: 'update.noFile', details: { file: 'absent.exe' } });
});
