// Whether a feed was written by us. Windows and macOS check who signed an installer, Linux does not; so on every system the list of a
// release (`latest….yml`, with the SHA-512 of each file) carries an Ed25519 signature beside it, made by build/sign-update.mjs.
import { createPublicKey, type KeyObject, verify } from 'node:crypto';

const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

/** @param text 32 bytes in base64, as build/sign-update.mjs prints them. null: it is no such key. */
export function readUpdateKey(text: string): KeyObject | null {
  const raw = Buffer.from(text, 'base64');
  if (raw.byteLength !== KEY_BYTES || raw.toString('base64') !== text) return null;
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' });
  } catch {
    return null;
  }
}

/**
 * @param name of the list: it is signed along, or the list for one system could be passed off as that for another.
 * @param signature in base64, as it stands in the `.sig` file.
 */
export function isSignedList(key: KeyObject, name: string, list: Uint8Array, signature: string): boolean {
  const raw = Buffer.from(signature.trim(), 'base64');
  return raw.byteLength === SIGNATURE_BYTES && verify(null, signedMessage(name, list), key, raw);
}

/** The first line keeps the key's other uses apart, should it ever have any. */
function signedMessage(name: string, list: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`caravan update 1\n${name}\n`), list]);
}
