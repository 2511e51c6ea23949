// A protected file opens for whoever it is meant for, and tells everybody else why not.

import { Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Bytes } from '../../../renderer/sync/bundle/format.ts';
import { readBundle } from '../../../renderer/sync/bundle/read-bundle.ts';
import { protect } from '../../../renderer/sync/protect/protect.ts';
import { isProtected, protectionOf } from '../../../renderer/sync/protect/protection.ts';
import { unprotect } from '../../../renderer/sync/protect/unprotect.ts';
import { type DeviceIdentity, newIdentity } from '../../../renderer/sync/trust/identity.ts';
import { codeOf, DEVICE, valueIn } from '../bundle/examples.ts';

vi.setConfig({ testTimeout: 60_000 });

const PLAIN = Uint8Array.from(strToU8('протокол испытаний '.repeat(10_000)));
const PASSPHRASE = 'Чайный путь, й';
/** Far less than what a hostile file asks for, and more than a busy machine takes to refuse it. */
const MOST_MS = 10_000;
let anna: DeviceIdentity;
let boris: DeviceIdentity;
let byPassphrase: Bytes;
let toAnna: Bytes;

beforeAll(async () => {
  [anna, boris] = await Promise.all([newIdentity(DEVICE), newIdentity(DEVICE)]);
  byPassphrase = await cheaplyProtected();
  toAnna = await protect(PLAIN, { recipients: [anna.recipient] });
});

describe('a file protected by passphrase', () => {
  it('is made to withstand guessing, as the age command makes it', async () => {
    const bytes = await protect(PLAIN, { passphrase: PASSPHRASE.normalize('NFD') });
    expect(new TextDecoder('latin1').decode(bytes.subarray(0, 100))).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/);
    expect(valueIn(await unprotect(bytes, { passphrase: PASSPHRASE }))).toEqual(PLAIN);
  });

  it('opens with it, however the keyboard composes its letters', async () => {
    expect(protectionOf(byPassphrase)).toBe('passphrase');
    expect(valueIn(await unprotect(byPassphrase, { passphrase: PASSPHRASE }))).toEqual(PLAIN);
    expect(valueIn(await unprotect(byPassphrase, { passphrase: PASSPHRASE.normalize('NFD') }))).toEqual(PLAIN);
  });

  it('asks for the passphrase, also of a device that has a key', async () => {
    const key = { identity: anna.encryption.privateKey };
    expect(codeOf(await unprotect(byPassphrase, {}))).toBe('bundle.passphraseNeeded');
    expect(codeOf(await unprotect(byPassphrase, key))).toBe('bundle.passphraseNeeded');
    expect(codeOf(await readBundle(byPassphrase))).toBe('bundle.passphraseNeeded');
  });

  it.each(['', 'чайный путь, й'])('does not open with another, "%s"', async (passphrase) => {
    expect(codeOf(await unprotect(byPassphrase, { passphrase }))).toBe('bundle.wrongPassphrase');
  });

  it('does not make its reader work for hours', async () => {
    const started = performance.now();
    for (const work of ['21', '30', '99999999', '018', '-1', '1e9']) {
      const hostile = replaced(byPassphrase, / 10\n/, ` ${work}\n`);
      expect(codeOf(await unprotect(hostile, { passphrase: PASSPHRASE }))).toBe('bundle.damagedProtection');
    }
    expect(performance.now() - started).toBeLessThan(MOST_MS);
  });
});

describe('a file protected to devices', () => {
  it('opens on each of them', async () => {
    const toBoth = await protect(PLAIN, { recipients: [anna.recipient, boris.recipient, anna.recipient] });
    expect(protectionOf(toBoth)).toBe('recipients');
    for (const { encryption } of [anna, boris]) {
      expect(valueIn(await unprotect(toBoth, { identity: encryption.privateKey }))).toEqual(PLAIN);
    }
  });

  it('does not open on another, nor with a passphrase', async () => {
    expect(codeOf(await unprotect(toAnna, { identity: boris.encryption.privateKey }))).toBe('bundle.notForThisDevice');
    expect(codeOf(await unprotect(toAnna, { passphrase: PASSPHRASE }))).toBe('bundle.notForThisDevice');
    expect(codeOf(await unprotect(toAnna, {}))).toBe('bundle.notForThisDevice');
    expect(codeOf(await readBundle(toAnna))).toBe('bundle.notForThisDevice');
  });

  it('leaves out recipients that are none, and is not written where none remains', async () => {
    const wrong = [`age1${'q'.repeat(58)}`, 'me', ALL_ZERO];
    const bytes = await protect(PLAIN, { recipients: [...wrong, anna.recipient] });
    expect(valueIn(await unprotect(bytes, { identity: anna.encryption.privateKey }))).toEqual(PLAIN);
    await expect(protect(PLAIN, { recipients: wrong })).rejects.toThrow('protect: no recipient');
    await expect(protect(PLAIN, { recipients: [] })).rejects.toThrow('protect: no recipient');
    await expect(protect(PLAIN, { passphrase: '' })).rejects.toThrow('protect: no passphrase');
  });
});

describe('a damaged protected file', () => {
  const identity = () => anna.encryption.privateKey;

  it('cut short is said to be damaged', async () => {
    for (const length of [22, 30, 100, 180, 250, toAnna.length - 1, toAnna.length - 70_000]) {
      expect(codeOf(await unprotect(toAnna.slice(0, length), { identity: identity() }))).toBe('bundle.damagedProtection');
    }
  });

  it('with any byte changed never opens, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(toAnna.length - 1), fc.integer({ min: 1, max: 255 }), async (place, mask) => {
        const bytes = toAnna.slice();
        bytes[place] = (bytes[place] ?? 0) ^ mask;
        expect(codeOf(await unprotect(bytes, { identity: identity() }))).toMatch(
          /^bundle\.(damagedProtection|notForThisDevice|passphraseNeeded)$/,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('with a header without end is refused at once', async () => {
    const stanza = '-> X25519 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n';
    const endless = Uint8Array.from(strToU8(`age-encryption.org/v1\n${stanza.repeat(300_000)}--- AAAA\n`));
    const started = performance.now();
    expect(codeOf(await unprotect(endless, { identity: identity() }))).toBe('bundle.damagedProtection');
    expect(performance.now() - started).toBeLessThan(MOST_MS);
  });

  it('as text is said to be damaged as well', async () => {
    const armored = strToU8('-----BEGIN AGE ENCRYPTED FILE-----\nYWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCA=\n');
    expect(codeOf(await unprotect(Uint8Array.from(armored), { passphrase: 'x' }))).toBe('bundle.damagedProtection');
  });
});

describe('a file that is not protected', () => {
  it.each([
    '',
    'age',
    'age-encryption.org/v2\n-> scrypt ',
    'PK\u0003\u0004',
    '-----BEGIN AGE ENCRYPTED FILE-----\n!!!\n',
    '-----BEGIN AGE ENCRYPTED FILE-----',
  ])('is not taken for one: "%s"', async (text) => {
    const bytes = Uint8Array.from(strToU8(text));
    expect(isProtected(bytes)).toBe(false);
    expect(codeOf(await unprotect(bytes, { passphrase: 'x' }))).toBe('bundle.damagedProtection');
  });
});

/** A recipient with a right checksum, and a point of which no secret comes. */
const ALL_ZERO = 'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z';

/** With 256 times less work than `protect` asks for: these tests are about what is said, not about guessing. */
async function cheaplyProtected(): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(10);
  encrypter.setPassphrase(PASSPHRASE);
  return new Uint8Array(await encrypter.encrypt(PLAIN));
}

function replaced(bytes: Bytes, from: RegExp, to: string): Bytes {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  expect(text).toMatch(from);
  return Uint8Array.from(text.replace(from, to), (character) => character.charCodeAt(0));
}
