// The built page's files, and nothing outside their folder. Both the app scheme and the loopback server answer from here.
import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { COMMON_HEADERS, contentPolicy, withNonce } from './content-policy.ts';

export interface PageResponse {
  readonly status: 200 | 400 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * Answers a request for one of the page's files.
 * @param root folder of the built page.
 * @param pathname as it stands in the address, still percent-encoded; `/` is index.html.
 */
export async function servePageFile(root: string, pathname: string): Promise<PageResponse> {
  const file = resolveInside(root, pathname);
  if (file === null) return refusal(400);
  const bytes = await readInside(root, file);
  return bytes === null ? refusal(404) : found(file, bytes);
}

/**
 * The file that an address names, or null if it is not plainly one inside the folder: encoded, doubly encoded or
 * back-slashed ways out, other drives, streams (`file::$DATA`), null bytes, devices, and names that Windows would shorten.
 */
export function resolveInside(root: string, pathname: string): string | null {
  if (pathname.length > MAX_PATHNAME) return null;
  const decoded = decode(pathname);
  // What is still encoded after one decoding was encoded twice: no file of ours has such a name.
  if (decoded === null || /[\\%:\p{Cc}]/u.test(decoded)) return null;
  const parts = decoded.split('/').filter((part) => part !== '');
  if (parts.some((part) => /[. ]$/.test(part) || DEVICE.test(part))) return null;
  return path.join(root, ...(parts.length === 0 ? ['index.html'] : parts));
}

/** In signs; the longest name in the built page has fewer than a hundred. */
const MAX_PATHNAME = 1000;

/** Windows takes them for devices in any folder and with any extension; to read one may wait for ever. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/i;

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/** Null if there is no such file, or if a link leads out of the folder. */
async function readInside(root: string, file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const [realRoot, realFile] = await Promise.all([realpath(root), realpath(file)]);
    if (!realFile.startsWith(realRoot + path.sep)) return null;
    return new Uint8Array(await readFile(realFile));
  } catch {
    return null;
  }
}

function found(file: string, bytes: Uint8Array<ArrayBuffer>): PageResponse {
  const nonce = randomBytes(16).toString('base64url');
  const extension = path.extname(file).toLowerCase();
  const body = extension === '.html' ? new TextEncoder().encode(withNonce(new TextDecoder().decode(bytes), nonce)) : bytes;
  return {
    status: 200,
    // Workers obey the policy of their own response, so every file carries it, not only the page.
    headers: { ...COMMON_HEADERS, 'content-type': mediaType(extension), 'content-security-policy': contentPolicy(nonce) },
    body,
  };
}

function refusal(status: 400 | 404): PageResponse {
  return { status, headers: { ...COMMON_HEADERS, 'content-type': 'text/plain; charset=utf-8' }, body: new Uint8Array() };
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

function mediaType(extension: string): string {
  return MEDIA_TYPES[extension] ?? 'application/octet-stream';
}
