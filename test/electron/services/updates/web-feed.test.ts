import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { type Fetch, webSource } from '../../../../electron/services/updates/web-feed.ts';
import { failure } from '../../../../renderer/domain/result.ts';

const base = 'https://updates.example.org/caravan/';

function answering(...answer: ConstructorParameters<typeof Response>) {
  const asked: [string, RequestInit][] = [];
  const fetch: Fetch = (address, request) => {
    asked.push([address, request]);
    return Promise.resolve(new Response(...answer));
  };
  return { asked, source: webSource(base, fetch) };
}

/** Says nothing until it is given up. */
function silence(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new Error('aborted')));
  });
}

test('a file is asked for by its name alone: no redirection, no cookies, no headers of ours', async () => {
  const { asked, source } = answering('version', { headers: { 'content-length': '7' } });
  const opened = await source.open('latest.yml');
  if (!opened.ok) throw new Error(opened.problem.code);
  expect(opened.value.size).toBe(7);
  expect(await text(opened.value.content)).toBe('version');
  const { signal: _signal, ...request } = asked[0]?.[1] ?? {};
  expect(asked[0]?.[0]).toBe(`${base}latest.yml`);
  expect(request).toEqual({ redirect: 'error', credentials: 'omit', cache: 'no-store' });
});

test.each(['../x.exe', 'https://evil.example/x.exe', '//evil.example/x', 'a/b', 'x?y', ''])('%j is never asked for', async (name) => {
  const { asked, source } = answering('');
  expect(await source.open(name)).toEqual(failure('update.badList'));
  expect(asked).toEqual([]);
});

test.each([
  [404, failure('update.noFile', { file: 'latest.yml' })],
  [410, failure('update.noFile', { file: 'latest.yml' })],
  [403, failure('update.unreachable', { host: 'updates.example.org' })],
  [500, failure('update.unreachable', { host: 'updates.example.org' })],
  [206, failure('update.unreachable', { host: 'updates.example.org' })],
])('the answer %i is a problem', async (status, problem) => {
  expect(await answering('x', { status }).source.open('latest.yml')).toEqual(problem);
});

test.each(['-1', '1e99', 'many'])('a length of %s is as none', async (length) => {
  const opened = await answering('x', { headers: { 'content-length': length } }).source.open('latest.yml');
  expect(opened.ok && opened.value.size).toBeNull();
});

test('the length of what was packed is not that of the file', async () => {
  const opened = await answering('x', { headers: { 'content-length': '1', 'content-encoding': 'gzip' } }).source.open('latest.yml');
  expect(opened.ok && opened.value.size).toBeNull();
});

describe('a server that falls silent is given up', () => {
  test('before it answers', async () => {
    const source = webSource(base, (_address, { signal }) => silence(signal), 20);
    expect(await source.open('latest.yml')).toEqual(failure('update.unreachable', { host: 'updates.example.org' }));
  });

  test('in the middle of a file', async () => {
    const source = webSource(
      base,
      (_address, { signal }) => {
        const body = new ReadableStream<Uint8Array>({
          start: (controller) => controller.enqueue(new Uint8Array([1])),
          pull: () => silence(signal),
        });
        return Promise.resolve(new Response(body));
      },
      20,
    );
    const opened = await source.open('latest.yml');
    if (!opened.ok) throw new Error(opened.problem.code);
    await expect(text(opened.value.content)).rejects.toThrow('aborted');
  });
});

test('a network that fails is a problem', async () => {
  const source = webSource(base, () => Promise.reject(new TypeError('redirect')));
  expect(await source.open('latest.yml')).toEqual(failure('update.unreachable', { host: 'updates.example.org' }));
});
