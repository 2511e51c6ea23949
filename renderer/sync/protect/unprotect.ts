// Opens what age encrypted: by passphrase, or with the key of this device. Like protecting, opening by passphrase belongs in a worker.

import { failure, type Result, success } from '../../domain/result.ts';
import { type Bytes, LIMITS } from '../bundle/format.ts';
import { typed } from './protect.ts';
import { hasBoundedHeader, isArmored, type Protection, protectionOf } from './protection.ts';

export interface UnprotectWith {
  readonly passphrase?: string | undefined;
  /** The device's private X25519 key: `identity.encryption.privateKey`. */
  readonly identity?: CryptoKey | undefined;
  /** The same of earlier identities. */
  readonly formerKeys?: readonly CryptoKey[] | undefined;
}

/**
 * The bytes that were protected. Problems: `bundle.passphraseNeeded`, `bundle.wrongPassphrase`, `bundle.notForThisDevice`,
 * `bundle.damagedProtection` (also where the work that the file demands goes beyond 1 GB of scrypt), `bundle.tooLarge`.
 */
export async function unprotect(bytes: Bytes, given: UnprotectWith): Promise<Result<Bytes>> {
  const protection = protectionOf(bytes);
  if (protection === null) return failure('bundle.damagedProtection');
  if (bytes.length > (isArmored(bytes) ? LIMITS.armor : LIMITS.total)) return failure('bundle.tooLarge');
  if (protection === 'passphrase' && given.passphrase === undefined) return failure('bundle.passphraseNeeded');
  if (protection === 'recipients' && given.identity === undefined) return failure('bundle.notForThisDevice');
  const binary = isArmored(bytes) ? await withoutArmor(bytes) : bytes;
  return binary !== null && hasBoundedHeader(binary) ? decrypted(binary, protection, given) : failure('bundle.damagedProtection');
}

async function decrypted(
  bytes: Bytes,
  protection: Protection,
  { passphrase, identity, formerKeys = [] }: UnprotectWith,
): Promise<Result<Bytes>> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  if (protection === 'passphrase' && passphrase !== undefined) decrypter.addPassphrase(typed(passphrase));
  if (protection === 'recipients' && identity !== undefined) for (const key of [identity, ...formerKeys]) decrypter.addIdentity(key);
  let fitsNothing = false;
  // Asked last, and only where the passphrase or key before it fitted nothing: so the two failures are told apart.
  decrypter.addIdentity({
    unwrapFileKey: () => {
      fitsNothing = true;
      return null;
    },
  });
  try {
    return success(new Uint8Array(await decrypter.decrypt(bytes)));
  } catch {
    // age throws on whatever is not as it should be.
    if (!fitsNothing) return failure('bundle.damagedProtection');
    return failure(protection === 'passphrase' ? 'bundle.wrongPassphrase' : 'bundle.notForThisDevice');
  }
}

async function withoutArmor(bytes: Bytes): Promise<Bytes | null> {
  const { armor } = await import('age-encryption');
  try {
    return new Uint8Array(armor.decode(new TextDecoder('latin1').decode(bytes)));
  } catch {
    return null;
  }
}
