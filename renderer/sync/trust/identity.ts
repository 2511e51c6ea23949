// Who a device is: its id, the keys with which it signs, and those with which it reads what is encrypted to it. One identity belongs to
// one park on one installation, and lives in that park's database: a restored backup gets a new one.
import type { DeviceId } from '../../changes/change-set.ts';
import { newSigningKeys, publicKeyText } from './signature.ts';

/** Can be cloned into IndexedDB or a worker; neither lets the private keys be read out. */
export interface DeviceIdentity {
  readonly device: DeviceId;
  /** Ed25519. */
  readonly signing: CryptoKeyPair;
  /** X25519. */
  readonly encryption: CryptoKeyPair;
  /** The raw public signing key in base64url, 43 characters. */
  readonly key: string;
  /** The public encryption key as age writes it: `age1…`. */
  readonly recipient: string;
}

/** New keys for a device. */
export async function newIdentity(device: DeviceId): Promise<DeviceIdentity> {
  const signing = await newSigningKeys();
  const encryption = await newEncryptionKeys();
  // Loaded when it is needed: the page starts without it.
  const { identityToRecipient } = await import('age-encryption');
  return { device, signing, encryption, key: await publicKeyText(signing), recipient: await identityToRecipient(encryption.privateKey) };
}

async function newEncryptionKeys(): Promise<CryptoKeyPair> {
  const keys = await crypto.subtle.generateKey('X25519', false, ['deriveBits']);
  if (!('privateKey' in keys)) throw new Error('identity: no key pair');
  return keys;
}

const GROUPS = 5;
const DIGITS = 5;

/**
 * What two people compare aloud: five groups of five digits, such as `04821 77310 90052 31846 66209`, from the SHA-256 of a key's text.
 * 83 bits: nobody makes a second key with the same fingerprint.
 */
export async function fingerprintOf(key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`caravan fingerprint ${key}`));
  const view = new DataView(digest);
  // 48 bits make one group, so that the remainder favours no digits noticeably.
  const groups = Array.from({ length: GROUPS }, (_, index) => view.getUint16(index * 6) * 2 ** 32 + view.getUint32(index * 6 + 2));
  return groups.map((group) => `${group % 10 ** DIGITS}`.padStart(DIGITS, '0')).join(' ');
}
