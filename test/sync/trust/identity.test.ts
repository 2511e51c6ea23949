// Who a device is.
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../renderer/sync/trust/identity.ts';
import { isSignedBy, sign } from '../../../renderer/sync/trust/signature.ts';
import { identityNumber } from './people.ts';

describe('an identity', () => {
  it('has keys that can be used and not be read out', async () => {
    const { signing, encryption, key, recipient } = await identityNumber(1);
    for (const { privateKey } of [signing, encryption]) {
      expect(privateKey.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow('extractable');
    }
    expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(recipient).toMatch(/^age1[a-z0-9]{58}$/);
  });

  it('survives a structured clone, as into a database or a worker', async () => {
    const identity = structuredClone(await identityNumber(1));
    const bytes = new TextEncoder().encode('протокол');
    expect(await isSignedBy(identity.key, await sign(identity.signing, bytes), bytes)).toBe(true);
  });

  it('is never the same twice', async () => {
    const [one, other] = [await identityNumber(1), await identityNumber(1)];
    expect(one.key).not.toBe(other.key);
    expect(one.recipient).not.toBe(other.recipient);
  });
});

describe('a signature', () => {
  it('fits its bytes and its key alone', async () => {
    const [identity, other] = [await identityNumber(1), await identityNumber(2)];
    const bytes = new TextEncoder().encode('протокол');
    const signature = await sign(identity.signing, bytes);
    expect(await isSignedBy(identity.key, signature, bytes)).toBe(true);
    expect(await isSignedBy(other.key, signature, bytes)).toBe(false);
    expect(await isSignedBy(identity.key, signature, bytes.slice(1))).toBe(false);
    expect(await isSignedBy(identity.key, signature.slice(1), bytes)).toBe(false);
  });

  it.each(['', 'A'.repeat(43), '_'.repeat(43), 'not a key', `${'A'.repeat(42)}=`, 'AQ'.padEnd(43, 'A')])(
    'fits no key of the text "%s"',
    async (key) => {
      expect(await isSignedBy(key, new Uint8Array(64), new Uint8Array())).toBe(false);
    },
  );
});

describe('a fingerprint', () => {
  it('is five groups of five digits, the same for the same key', async () => {
    // Written down once: a fingerprint that changes with a version of Caravan could not be compared.
    expect(await fingerprintOf('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo')).toBe('80996 60024 73612 08410 53554');
  });

  it('differs between keys', async () => {
    const [one, other] = [await identityNumber(1), await identityNumber(1)];
    expect(await fingerprintOf(one.key)).toMatch(/^\d{5}( \d{5}){4}$/);
    expect(await fingerprintOf(one.key)).not.toBe(await fingerprintOf(other.key));
  });
});
