// What Caravan protects, the `age` command opens; and the reverse.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../../renderer/sync/bundle/format.ts';
import { readBundle } from '../../../renderer/sync/bundle/read-bundle.ts';
import { writeBundle } from '../../../renderer/sync/bundle/write-bundle.ts';
import { protect } from '../../../renderer/sync/protect/protect.ts';
import { unprotect } from '../../../renderer/sync/protect/unprotect.ts';
import { type DeviceIdentity, newIdentity } from '../../../renderer/sync/trust/identity.ts';
import { changeSet, DEVICE, inBundle, op, valueIn } from '../bundle/examples.ts';
import { AgeFolder, hasAge, hasTerminal, hasUnzip } from './age-command.ts';

const PASSPHRASE = 'караван 商队 caravan 7';
/** More than one of the pieces of 64 KiB in which age encrypts. */
const NOISE = crypto.getRandomValues(new Uint8Array(60_000));
let bundle: Bytes;
let identity: DeviceIdentity;
const folder = new AgeFolder();

beforeAll(async () => {
  identity = await newIdentity(DEVICE);
  const content = inBundle([changeSet({ seq: 1, ops: [op({ value: 'EXO-1' })] })]);
  bundle = await writeBundle({ ...content, blobs: [NOISE, NOISE.toReversed()], signer: identity });
});

afterAll(() => folder.remove());

describe.skipIf(!hasUnzip)('unzip', () => {
  it('finds no fault with a signed bundle', () => {
    expect(folder.testArchive(bundle)).toContain('No errors detected');
  });
});

describe.skipIf(!hasAge)('the age command', () => {
  it('opens what was protected to its key among others', async () => {
    const key = folder.newKey();
    const protectedBytes = await protect(bundle, { recipients: [identity.recipient, key.recipient] });
    expect(folder.decryptWithKey(protectedBytes, key.file)).toEqual(bundle);
  });

  it.each([
    ['binary', []],
    ['armored', ['-a']],
  ])('protects to a device, which opens it (%s)', async (_form, options) => {
    const key = folder.newKey();
    const protectedBytes = folder.encryptTo([key.recipient, identity.recipient], bundle, ...options);
    const opened = valueIn(await unprotect(protectedBytes, { identity: identity.encryption.privateKey }));
    expect(opened).toEqual(bundle);
    expect(valueIn(await readBundle(opened)).signature).toBe('valid');
  });
});

describe.skipIf(!hasTerminal)('the age command, given a passphrase', () => {
  it('opens what was protected with it', async () => {
    const protectedBytes = await protect(bundle, { passphrase: PASSPHRASE });
    expect(folder.decryptWithPassphrase(protectedBytes, PASSPHRASE)).toEqual(bundle);
    expect(() => folder.decryptWithPassphrase(protectedBytes, 'another')).toThrow('incorrect passphrase');
  });

  it('protects with it, and Caravan opens that', async () => {
    const protectedBytes = folder.encryptWithPassphrase(bundle, PASSPHRASE);
    expect(valueIn(await unprotect(protectedBytes, { passphrase: PASSPHRASE }))).toEqual(bundle);
  });
});
