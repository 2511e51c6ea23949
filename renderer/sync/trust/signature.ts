// Ed25519 signatures (RFC 8032) by the WebCrypto of whatever runs this: page, worker or Node.
import type { Bytes } from '../bundle/format.ts';
import { fromBase64url, toBase64url } from './base64url.ts';

const ALGORITHM = 'Ed25519';
const KEY_LENGTH = 32;
export const SIGNATURE_LENGTH = 64;

/** A pair whose private key cannot be read out, only used. */
export async function newSigningKeys(): Promise<CryptoKeyPair> {
  const keys = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  if (!('privateKey' in keys)) throw new Error('signature: no key pair');
  return keys;
}

/** The raw public key in base64url, 43 characters: how a signer is named everywhere. */
export async function publicKeyText({ publicKey }: CryptoKeyPair): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)));
}

/** 64 bytes. */
export async function sign({ privateKey }: CryptoKeyPair, bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign(ALGORITHM, privateKey, bytes));
}

/** Whether `signature` over `bytes` is by the holder of `key`. Never throws: a key or signature that is none fits nothing. */
export async function isSignedBy(key: string, signature: Bytes, bytes: Bytes): Promise<boolean> {
  const raw = fromBase64url(key, KEY_LENGTH);
  if (raw === null || signature.length !== SIGNATURE_LENGTH) return false;
  try {
    const publicKey = await crypto.subtle.importKey('raw', raw, ALGORITHM, false, ['verify']);
    return await crypto.subtle.verify(ALGORITHM, publicKey, signature, bytes);
  } catch {
    // Some runtimes refuse on import the 32 bytes that are no point of the curve.
    return false;
  }
}

/** Whether `text` names a key, as far as its form tells. */
export function isKeyText(text: string): boolean {
  return fromBase64url(text, KEY_LENGTH) !== null;
}
