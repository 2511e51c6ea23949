// Whether a file is encrypted with age (https://age-encryption.org/v1), and how, by its first bytes. Armored files, which are text, are
// taken as well: that is how they come out of a message.
import { type Bytes, LIMITS } from '../bundle/format.ts';

/** `recipients`: for the holders of certain keys. */
export type Protection = 'passphrase' | 'recipients';

const VERSION = 'age-encryption.org/v1\n';
/** A file protected by passphrase has one stanza only, of this kind. */
const PASSPHRASE_STANZA = '-> scrypt ';
const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';
const HEADER_END = '\n--- ';
const LONGEST_START = 512;

/** How the file is protected; null for one that is not. */
export function protectionOf(bytes: Bytes): Protection | null {
  const start = isArmored(bytes) ? firstArmoredBytes(bytes) : latin1(bytes.subarray(0, VERSION.length + PASSPHRASE_STANZA.length));
  if (start === null || !start.startsWith(VERSION)) return null;
  return start.startsWith(PASSPHRASE_STANZA, VERSION.length) ? 'passphrase' : 'recipients';
}

export function isProtected(bytes: Bytes): boolean {
  return protectionOf(bytes) !== null;
}

export function isArmored(bytes: Bytes): boolean {
  return latin1(bytes.subarray(0, LONGEST_START)).trimStart().startsWith(ARMOR);
}

/** Whether the header ends where a header must: each of its stanzas costs a computation, and a hostile file may have any number. */
export function hasBoundedHeader(binary: Bytes): boolean {
  return latin1(binary.subarray(0, LIMITS.protectionHeader)).includes(HEADER_END);
}

/** What the first line of the armor holds: 48 bytes. */
function firstArmoredBytes(bytes: Bytes): string | null {
  const [, line] = latin1(bytes.subarray(0, LONGEST_START)).trimStart().split(/\r?\n/);
  try {
    return atob(line ?? '');
  } catch {
    return null;
  }
}

function latin1(bytes: Bytes): string {
  return new TextDecoder('latin1').decode(bytes);
}
