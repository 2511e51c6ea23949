// Stands between electron-updater and the feed: a server on this machine, open only while an update is looked for or fetched. It hands
// out the list in the very bytes whose signature was verified, so that what is used cannot be other than what was checked; and, of the
// other files, those alone that the list names, in the size that it states. electron-updater compares their SHA-512 with the list.
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { failure, type Problem, type Result } from '../../../renderer/domain/result.ts';
import type { FeedFile, FeedSource } from './feed.ts';
import type { Offer } from './offer.ts';

export interface Relay {
  /** What electron-updater is given as the address of its feed. Whoever does not know it is refused. */
  readonly url: string;
  /** From now on the files of this offer are handed out too. */
  allow(offer: Offer): void;
  /** What the source said when a file was not to be had; null: nothing went wrong there. */
  trouble(): Problem | null;
  close(): Promise<void>;
}

interface SignedList {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function openRelay(source: FeedSource, list: SignedList): Promise<Relay> {
  // Pages and programs of this machine may reach the port, but cannot guess the folder.
  const folder = `/${randomBytes(16).toString('hex')}/`;
  let offered: Offer['files'] = new Map();
  let trouble: Problem | null = null;

  const answer = async (request: IncomingMessage, response: ServerResponse, host: string): Promise<void> => {
    const name = requestedName(request, host, folder);
    const stated = name === null ? undefined : offered.get(name);
    if (name === list.name) return sendList(response, list.bytes);
    if (name === null || stated === undefined) return refuse(response);
    const opened = await openStated(source, name, stated.size);
    if (opened.ok) return sendFile(response, opened.value, stated.size);
    trouble = opened.problem;
    return refuse(response);
  };

  const server = createServer({ keepAlive: false });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.on('request', (request, response) => {
    // The receiver sees a file that ends too early, which is all that it has to know.
    answer(request, response, host).catch(() => response.destroy());
  });
  return {
    url: `http://${host}${folder}`,
    allow: (offer) => {
      offered = offer.files;
    },
    trouble: () => trouble,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** null: not ours to answer. Names are compared as they stand: what is encoded, or has folders in it, is never one of the list's. */
function requestedName({ method, url = '', headers }: IncomingMessage, host: string, folder: string): string | null {
  if (method !== 'GET' || headers.host !== host || !url.startsWith(folder)) return null;
  // electron-updater adds `?noCache=…` to the list.
  return url.slice(folder.length).split('?', 1)[0] ?? null;
}

async function openStated(source: FeedSource, name: string, size: number): Promise<Result<FeedFile>> {
  const opened = await source.open(name);
  if (!opened.ok || opened.value.size === null || opened.value.size === size) return opened;
  opened.value.content.destroy();
  return failure('update.damaged', { file: name });
}

function sendList(response: ServerResponse, bytes: Uint8Array): void {
  response.writeHead(200, { ...HEADERS, 'content-type': 'text/yaml; charset=utf-8', 'content-length': bytes.byteLength });
  response.end(bytes);
}

async function sendFile(response: ServerResponse, { content }: FeedFile, size: number): Promise<void> {
  response.writeHead(200, { ...HEADERS, 'content-type': 'application/octet-stream', 'content-length': size });
  await pipeline(content, (parts: AsyncIterable<Uint8Array>) => exactly(parts, size), response);
}

/** A file that is longer than the list states ends with an error, not with a full disk; one that is shorter, not with a wait for the rest. */
async function* exactly(parts: AsyncIterable<Uint8Array>, size: number) {
  let left = size;
  for await (const part of parts) {
    left -= part.byteLength;
    if (left < 0) throw new Error('longer than stated');
    yield part;
  }
  if (left > 0) throw new Error('shorter than stated');
}

function refuse(response: ServerResponse): void {
  response.writeHead(404, HEADERS).end();
}

const HEADERS = { connection: 'close', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;
