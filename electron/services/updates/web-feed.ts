// Updates from an https address. It is told nothing but the name of the file that is asked for: no cookies, no id, no version.
import { Readable } from 'node:stream';
import { failure, success } from '../../../renderer/domain/result.ts';
import { type FeedSource, isFeedFileName } from './feed.ts';

/** As much of `fetch` as is needed, so that the shell can lend the one that knows the system's proxy. */
export type Fetch = (address: string, request: RequestInit) => Promise<Response>;

const STALL_MS = 60_000;

/**
 * @param base an address that ends in `/`.
 * @param stallMs a server that says nothing for so long is given up.
 */
export function webSource(base: string, fetch: Fetch, stallMs = STALL_MS): FeedSource {
  const host = URL.parse(base)?.host ?? '';
  return {
    async open(name) {
      if (!isFeedFileName(name)) return failure('update.badList');
      const given = new AbortController();
      const response = await inTime(ask(fetch, base + name, given.signal), given, stallMs);
      if (response === null) return failure('update.unreachable', { host });
      if (response.status === 200 && response.body !== null) {
        return success({ size: statedSize(response), content: Readable.from(unlessStalled(response.body, given, stallMs)) });
      }
      given.abort();
      return response.status === 404 || response.status === 410
        ? failure('update.noFile', { file: name })
        : failure('update.unreachable', { host });
    },
  };
}

/** A redirection is refused: it could lead to any host, or away from https. */
async function ask(fetch: Fetch, address: string, signal: AbortSignal): Promise<Response | null> {
  try {
    return await fetch(address, { redirect: 'error', credentials: 'omit', cache: 'no-store', signal });
  } catch {
    return null;
  }
}

function statedSize(response: Response): number | null {
  // The length of what is packed says nothing about the file.
  if (response.headers.has('content-encoding')) return null;
  const length = Number(response.headers.get('content-length') ?? Number.NaN);
  return Number.isSafeInteger(length) && length >= 0 ? length : null;
}

/** The clock runs only while the server is waited for, not while a slow reader makes it wait. */
async function* unlessStalled(body: ReadableStream<Uint8Array>, given: AbortController, stallMs: number) {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read(), given, stallMs);
      if (done) return;
      yield value;
    }
  } finally {
    given.abort();
  }
}

async function inTime<T>(work: Promise<T>, given: AbortController, stallMs: number): Promise<T> {
  const timer = setTimeout(() => given.abort(), stallMs);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
