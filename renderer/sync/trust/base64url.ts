// Keys and signatures as text: base64url without padding (RFC 4648, 5). One text for the same bytes, so that texts can be compared.
import type { Bytes } from '../bundle/format.ts';

export function toBase64url(bytes: Bytes): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes; null where the text is not what `toBase64url` makes of `length` bytes. */
export function fromBase64url(text: string, length: number): Bytes | null {
  if (text.length !== Math.ceil((length * 4) / 3) || !/^[A-Za-z0-9_-]*$/.test(text)) return null;
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
  // The last character may carry bits that mean nothing: a second text for one key.
  return toBase64url(bytes) === text ? bytes : null;
}
