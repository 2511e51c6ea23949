// Who may ask the loopback host, and for what. A web page elsewhere can make the user's browser send requests here; other
// programs of the same user could read the page's data anyway and are not what this keeps out.
import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export interface OwnAddress {
  /** `127.0.0.1:47821` */
  readonly host: string;
  /** `http://127.0.0.1:47821` */
  readonly origin: string;
  readonly cookieName: string;
  /** New in each run; the page itself never sees it. */
  readonly token: string;
}

export function ownAddress(port: number, token: string): OwnAddress {
  const host = `127.0.0.1:${port}`;
  // Cookies do not know of ports: the name keeps two hosts apart.
  return { host, origin: `http://${host}`, cookieName: `caravan-${port}`, token };
}

/** Another name for this machine means that someone else's page is asking (DNS rebinding). */
export function isForUs(headers: IncomingHttpHeaders, own: OwnAddress): boolean {
  return headers.host === own.host;
}

/** A bridge call is from our own page: its origin, a header that no other origin may send unasked, and this run's cookie. */
export function isFromOurPage(headers: IncomingHttpHeaders, own: OwnAddress): boolean {
  const site = headers['sec-fetch-site'];
  return (
    headers.origin === own.origin &&
    (site === undefined || site === 'same-origin') &&
    headers['x-caravan-bridge'] === '1' &&
    isSame(cookie(headers.cookie ?? '', own.cookieName), own.token)
  );
}

/** Sent with index.html; reaches the bridge alone, and no script can read it. */
export function tokenCookie(own: OwnAddress): string {
  return `${own.cookieName}=${own.token}; Path=/bridge; HttpOnly; SameSite=Strict`;
}

function cookie(header: string, name: string): string {
  const pairs = header.split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1] ?? '';
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
