// Encrypts a bundle with age, whole: by passphrase, or to the keys of the devices that may read it. The `age` command opens the result.
// A passphrase takes a second of computing and 256 MB (scrypt), in one go: call it from a worker.
import type { Encrypter } from 'age-encryption';
import type { Bytes } from '../bundle/format.ts';

export type ProtectFor = { readonly passphrase: string } | { readonly recipients: readonly string[] };

/**
 * The encrypted bytes. Recipients that nobody can encrypt to (a device may state any) are left out, so that one does not keep the others
 * from reading. Throws where no recipient remains, or the passphrase is empty: whoever asks for protection never gets a plain file.
 */
export async function protect(bytes: Bytes, protectFor: ProtectFor): Promise<Bytes> {
  if ('recipients' in protectFor) return toRecipients(bytes, protectFor.recipients);
  if (protectFor.passphrase === '') throw new Error('protect: no passphrase');
  const encrypter = await newEncrypter();
  encrypter.setPassphrase(typed(protectFor.passphrase));
  return encrypted(encrypter, bytes);
}

/** One text for what looks the same: keyboards differ in how they compose й or ё. */
export function typed(passphrase: string): string {
  return passphrase.normalize('NFC');
}

async function toRecipients(bytes: Bytes, recipients: readonly string[]): Promise<Bytes> {
  const usable: string[] = [];
  for (const recipient of new Set(recipients)) if (await isUsable(recipient)) usable.push(recipient);
  if (usable.length === 0) throw new Error('protect: no recipient');
  return encryptedTo(usable, bytes);
}

async function isUsable(recipient: string): Promise<boolean> {
  try {
    await encryptedTo([recipient], new Uint8Array());
    return true;
  } catch {
    // A wrong checksum, or a point on which no secret can be agreed.
    return false;
  }
}

async function encryptedTo(recipients: readonly string[], bytes: Bytes): Promise<Bytes> {
  const encrypter = await newEncrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypted(encrypter, bytes);
}

async function newEncrypter(): Promise<Encrypter> {
  // Loaded when it is needed: the page starts without it.
  const age = await import('age-encryption');
  return new age.Encrypter();
}

async function encrypted(encrypter: Encrypter, bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await encrypter.encrypt(bytes));
}
