// Faithful: main's own requests, from this computer to itself. Whatever goes elsewhere is refused, and stands in the log among the
// requests to the network. Not at all: `net.request`, proxies, the cookies of a session.
import { log, record } from './runtime.ts';

export const net = {
  /** Follows no redirect to elsewhere: each step is looked at. */
  async fetch(address: string | URL | Request, options?: RequestInit): Promise<Response> {
    const url = new URL(address instanceof Request ? address.url : address);
    record('net.fetch', url.href);
    if (!isThisComputer(url)) {
      log.network.push(url.href);
      throw new Error('net::ERR_INTERNET_DISCONNECTED');
    }
    const response = await fetch(address, { ...options, redirect: 'manual' });
    const next = response.headers.get('location');
    if (next === null || options?.redirect === 'manual') return response;
    if (options?.redirect === 'error') throw new Error('net::ERR_FAILED');
    return net.fetch(new URL(next, url), options);
  },
  isOnline: () => false,
  get online() {
    return false;
  },
  request(): never {
    throw new Error('stand-in: net.request is not implemented');
  },
};

function isThisComputer({ protocol, hostname }: URL): boolean {
  return /^https?:$/.test(protocol) && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
}
