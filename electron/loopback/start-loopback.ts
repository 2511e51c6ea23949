// The loopback host: the page and its bridge on 127.0.0.1, for a machine without Electron.
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { failure } from '../../renderer/domain/result.ts';
import type { BridgeHandlers } from '../bridge/contract.ts';
import { type Answer, serveBridge } from '../bridge/serve.ts';
import { COMMON_HEADERS } from '../services/content-policy.ts';
import type { Log } from '../services/log.ts';
import { servePageFile } from '../services/page-files.ts';
import { type HttpAnswer, httpAnswer, readArgument } from './bridge-over-http.ts';
import { isForUs, isFromOurPage, type OwnAddress, ownAddress, tokenCookie } from './request-guard.ts';

export interface LoopbackOptions {
  /** Folder of the built page. */
  readonly root: string;
  /** 0: any free port. */
  readonly port: number;
  readonly version: string;
  readonly handlers: Partial<BridgeHandlers>;
  readonly log: Log;
}

export interface Loopback {
  /** As `http://127.0.0.1:47821/`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Resolves when the server listens; rejects if the port is taken (`EADDRINUSE`) or may not be used. */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const server = createServer(PATIENCE);
  const port = await listen(server, options.port);
  const own = ownAddress(port, randomBytes(32).toString('base64url'));
  const answer = serveBridge({ handlers: options.handlers, trustedOrigin: own.origin, log: options.log });
  server.on('request', (request, response) => {
    respond({ ...options, own, answer }, request, response).catch((error: unknown) => {
      options.log('loopback.failed', { error: error instanceof Error ? error.name : typeof error });
      response.destroy();
    });
  });
  return { url: `${own.origin}/`, close: () => close(server) };
}

/** For a page on the same machine. Whoever sends by drops is not that page, and must not use up the connections. */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 120_000, connectionsCheckingInterval: 5_000, maxHeaderSize: 16 * 1024 };

type Context = LoopbackOptions & { readonly own: OwnAddress; readonly answer: Answer };

async function respond(context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { own, version, log } = context;
  const pathname = (request.url ?? '/').split('?')[0] ?? '/';
  if (!isForUs(request.headers, own)) {
    log('loopback.wrongHost');
    return send(response, { status: 403, contentType: 'text/plain; charset=utf-8', body: '' });
  }
  if (pathname.startsWith('/bridge/')) return respondToCall(context, pathname.slice('/bridge/'.length), request, response);
  if (request.method !== 'GET' && request.method !== 'HEAD') return notAllowed(response, 'GET, HEAD');
  if (pathname === '/whoami') return send(response, json({ app: 'caravan', version }));
  return respondWithFile(context, pathname, request, response);
}

async function respondToCall(context: Context, name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') return notAllowed(response, 'POST');
  if (!isFromOurPage(request.headers, context.own)) {
    context.log('bridge.refused', { host: 'loopback' });
    return send(response, httpAnswer(failure('bridge.refused')));
  }
  const argument = await readArgument(request);
  if (!argument.ok) return send(response, httpAnswer(argument));
  const caller = { isMainFrame: true, origin: request.headers.origin ?? '' };
  return send(response, httpAnswer(await context.answer(name, argument.value, caller)));
}

async function respondWithFile(
  { root, own }: Context,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status, headers, body } = await servePageFile(root, pathname);
  if (headers['content-type']?.startsWith('text/html') === true) response.setHeader('set-cookie', tokenCookie(own));
  response.writeHead(status, { ...headers, 'content-length': body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function notAllowed(response: ServerResponse, allow: string): void {
  response.setHeader('allow', allow);
  send(response, { status: 405, contentType: 'text/plain; charset=utf-8', body: '' });
}

function send(response: ServerResponse, { status, contentType, body }: HttpAnswer): void {
  // Whoever is refused has no more to say: what is left of the request is not read.
  if (status >= 400) response.setHeader('connection', 'close');
  response.writeHead(status, { ...COMMON_HEADERS, 'cache-control': 'no-store', 'content-type': contentType });
  response.end(body);
}

function json(value: unknown): HttpAnswer {
  return { status: 200, contentType: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
      else reject(new Error('listening on no port'));
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
