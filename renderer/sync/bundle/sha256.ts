// Digests, by the WebCrypto of whatever runs this: page, worker or Node.
import type { Bytes } from './format.ts';

/** Lower-case hexadecimal SHA-256. */
export async function sha256(bytes: Bytes): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
