// The page signs and opens with keys that it keeps in its database and cannot read out.
import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../renderer/sync/bundle/read-bundle.ts';
import { writeBundle } from '../../../renderer/sync/bundle/write-bundle.ts';
import { protect } from '../../../renderer/sync/protect/protect.ts';
import { unprotect } from '../../../renderer/sync/protect/unprotect.ts';
import { type DeviceIdentity, newIdentity } from '../../../renderer/sync/trust/identity.ts';
import { judgeSigner, keyringOf } from '../../../renderer/sync/trust/keyring.ts';
import { changeSet, codeOf, DEVICE, inBundle, op, PARK, valueIn } from '../bundle/examples.ts';
import { adds } from '../trust/people.ts';

describe('an identity kept in IndexedDB', () => {
  it('signs bundles that are found valid and trusted', async () => {
    const identity = await throughDatabase(await newIdentity(DEVICE));
    const content = inBundle([changeSet({ seq: 1, ops: [op({ value: 'EXO-1' })] })]);
    const bytes = await writeBundle({ ...content, signer: identity, keyring: [await adds(identity, identity, 1)] });
    const { signature, keyring, manifest } = valueIn(await readBundle(bytes));
    expect(signature).toBe('valid');
    const trusted = await keyringOf(PARK.id, keyring, [identity.key]);
    expect(judgeSigner(trusted, manifest.device, manifest.keyId ?? '')).toBe('trusted');
  });

  it('opens what was protected to it, and keeps its keys to itself', async () => {
    const [identity, other] = [await throughDatabase(await newIdentity(DEVICE)), await newIdentity(DEVICE)];
    const plain = new TextEncoder().encode('протокол');
    const bytes = await protect(plain, { recipients: [identity.recipient] });
    expect(valueIn(await unprotect(bytes, { identity: identity.encryption.privateKey }))).toEqual(plain);
    expect(codeOf(await unprotect(bytes, { identity: other.encryption.privateKey }))).toBe('bundle.notForThisDevice');
    await expect(crypto.subtle.exportKey('pkcs8', identity.encryption.privateKey)).rejects.toThrow('extractable');
  });

  it('opens by passphrase as well', async () => {
    const plain = new TextEncoder().encode('протокол');
    const bytes = await protect(plain, { passphrase: '丝绸之路 2026' });
    expect(valueIn(await unprotect(bytes, { passphrase: '丝绸之路 2026' }))).toEqual(plain);
  });
});

async function throughDatabase(identity: DeviceIdentity): Promise<DeviceIdentity> {
  const name = `identity-${identity.key}`;
  const opening = indexedDB.open(name);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('identities'));
  const database = await answered(opening);
  await answered(database.transaction('identities', 'readwrite').objectStore('identities').put(identity, 1));
  const kept = await answered(database.transaction('identities').objectStore('identities').get(1));
  database.close();
  indexedDB.deleteDatabase(name);
  return kept;
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}
