// Who wrote a bundle: its signature, its keyring, and what its writer had.
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { ChangeLog } from '../../../renderer/changes/log.ts';
import type { Bytes } from '../../../renderer/sync/bundle/format.ts';
import { readBundle } from '../../../renderer/sync/bundle/read-bundle.ts';
import { sha256 } from '../../../renderer/sync/bundle/sha256.ts';
import { type BundleContent, writeBundle } from '../../../renderer/sync/bundle/write-bundle.ts';
import { checkpointOf } from '../../../renderer/sync/park-file.ts';
import { type DeviceIdentity, newIdentity } from '../../../renderer/sync/trust/identity.ts';
import type { SignedStatement } from '../../../renderer/sync/trust/statement.ts';
import { adds } from '../trust/people.ts';
import { changeSet, codeOf, DEVICE, inBundle, op, PARK, valueIn } from './examples.ts';

const SETS = [changeSet({ seq: 1, ops: [op({ value: 'EXO-1' })] })];
const KNOWS = { [DEVICE]: { seq: 1, chain: 2 ** 53 - 1 }, 'dddddddd-0000-4000-8000-000000000000': { seq: 40, chain: 0 } };
let signer: DeviceIdentity;
let other: DeviceIdentity;
let keyring: SignedStatement[];

beforeAll(async () => {
  [signer, other] = await Promise.all([newIdentity(DEVICE), newIdentity(DEVICE)]);
  keyring = [await adds(signer, signer, 1)];
});

describe('a bundle', () => {
  it('signed by a device is found valid, and names its key', async () => {
    const bundle = valueIn(await readBundle(await signedBundle()));
    expect(bundle.signature).toBe('valid');
    expect(bundle.manifest.keyId).toBe(signer.key);
    expect(bundle.sets).toEqual(SETS);
  });

  it('carries the keyring and what its writer had', async () => {
    const bundle = valueIn(await readBundle(await signedBundle({ keyring, knows: KNOWS })));
    expect(bundle.keyring).toEqual(keyring);
    expect(bundle.manifest.knows).toEqual(KNOWS);
    expect(bundle.manifest.counts.blobs).toBe(0);
  });

  it('of an older version knows nothing, has no keyring and is not signed', async () => {
    const bytes = await withManifest(await writeBundle(inBundle(SETS)), (manifest) => delete manifest['knows']);
    const bundle = valueIn(await readBundle(bytes));
    expect(bundle).toMatchObject({ signature: 'unsigned', keyring: [], manifest: { keyId: null, knows: {} } });
  });

  it('of equal content and signer has equal bytes, whatever the order of statements and devices', async () => {
    const statements = [...keyring, await adds(other, other, 2)];
    const one = await signedBundle({ keyring: statements, knows: KNOWS });
    const turned = Object.fromEntries(Object.entries(KNOWS).reverse());
    expect(await signedBundle({ keyring: [...statements, ...statements].reverse(), knows: turned })).toEqual(one);
  });

  it('of a whole park is signed as well', async () => {
    const bytes = await checkpointOf(ChangeLog.of(SETS), PARK, { device: DEVICE, signer, keyring, knows: KNOWS });
    expect(valueIn(await readBundle(bytes))).toMatchObject({ signature: 'valid', keyring, manifest: { knows: KNOWS } });
  });

  it('is not written where the signer is another device than the writer', async () => {
    const stranger = { ...signer, device: PARK.id };
    await expect(writeBundle({ ...inBundle(SETS), signer: stranger })).rejects.toThrow('bundle:');
  });

  it('is not written with a keyring that no reader takes', async () => {
    await expect(signedBundle({ keyring: [{ text: '', key: 'x', signature: '' }] })).rejects.toThrow('bundle:');
  });
});

describe('a signature is invalid', () => {
  it.each<[string, (bytes: Bytes) => Promise<Bytes>]>([
    ['where the manifest was altered', (bytes) => withManifest(bytes, (manifest) => Object.assign(manifest, { writtenAt: 7 }))],
    [
      'where the key is that of another device',
      (bytes) => withManifest(bytes, (manifest) => Object.assign(manifest, { keyId: other.key })),
    ],
    ['where the key is none', (bytes) => withManifest(bytes, (manifest) => Object.assign(manifest, { keyId: 'me' }))],
    ['where the manifest names no key', (bytes) => withManifest(bytes, (manifest) => Object.assign(manifest, { keyId: null }))],
    ['where the changes were replaced under a right digest', withOtherChanges],
    ['where it was taken out', (bytes) => withEntries(bytes, ({ 'manifest.sig': _signature, ...entries }) => entries)],
    ['where it has another length', (bytes) => withEntries(bytes, (entries) => ({ ...entries, 'manifest.sig': new Uint8Array(63) }))],
    ['where it is noise', (bytes) => withEntries(bytes, (entries) => ({ ...entries, 'manifest.sig': new Uint8Array(64).fill(7) }))],
  ])('%s: the bundle is read, and a person decides', async (_name, change) => {
    const bytes = await change(await signedBundle());
    expect(valueIn(await readBundle(bytes)).signature).toBe('invalid');
  });
});

describe('what the writer had', () => {
  it.each([
    ['a chain beyond 53 bits', { [DEVICE]: { seq: 1, chain: 2 ** 53 } }],
    ['a negative chain', { [DEVICE]: { seq: 1, chain: -1 } }],
    ['no number', { [DEVICE]: 1 }],
    ['no device', { me: { seq: 1, chain: 1 } }],
    ['nothing of a device', { [DEVICE]: { seq: 0, chain: 0 } }],
    ['a list', []],
  ])('refuses the manifest with %s', async (_name, knows) => {
    const bytes = await withManifest(await writeBundle(inBundle(SETS)), (manifest) => Object.assign(manifest, { knows }));
    expect(codeOf(await readBundle(bytes))).toBe('bundle.badManifest');
  });
});

describe('keyring.json', () => {
  const statement = { text: '{}', key: 'A'.repeat(43), signature: 'A'.repeat(86) };

  it.each<[string, string, string]>([
    ['no JSON', '[', 'badContent'],
    ['no list', '{"0":1}', 'badContent'],
    ['a statement that is none', '[1]', 'badContent'],
    ['a key of another length', listOf({ ...statement, key: 'A'.repeat(42) }), 'badContent'],
    ['base64 with padding', listOf({ ...statement, key: `${'A'.repeat(42)}=` }), 'badContent'],
    ['a second text for one key', listOf({ ...statement, key: `${'A'.repeat(42)}B` }), 'badContent'],
    ['half a character', `[${JSON.stringify(statement).replace('{}', '\\ud800')}]`, 'badContent'],
    ['a prototype in place of a statement', '[{"__proto__":{"text":"","key":"","signature":""}}]', 'badContent'],
    ['a text without end', listOf({ ...statement, text: 'x'.repeat(1_000_000) }), 'badContent'],
    ['deep nesting', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'badContent'],
    ['a million of nothing', `[${'0,'.repeat(1_000_000)}0]`, 'tooLarge'],
    ['more statements than a park has devices', listOf(...Array.from({ length: 10_001 }, () => statement)), 'tooLarge'],
  ])('with %s refuses the bundle', async (_name, text, problem) => {
    const started = performance.now();
    expect(codeOf(await readBundle(await withKeyring(strToU8(text))))).toBe(`bundle.${problem}`);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('of more bytes than a keyring may have is refused before it is unpacked', async () => {
    const bytes = await withKeyring(strToU8('[]'), 2 ** 25);
    expect(codeOf(await readBundle(bytes))).toBe('bundle.tooLarge');
  });

  it('that names a key twice means its last value, to every reader', async () => {
    const text = `[${JSON.stringify(statement).replace('{', '{"text":"first","__proto__":null,')}]`;
    expect(valueIn(await readBundle(await withKeyring(strToU8(text)))).keyring).toEqual([statement]);
  });

  it('that is not UTF-8 refuses the bundle', async () => {
    expect(codeOf(await readBundle(await withKeyring(Uint8Array.of(0x5b, 0xff, 0x5d))))).toBe('bundle.badContent');
  });
});

function signedBundle(parts: Partial<BundleContent> = {}): Promise<Bytes> {
  return writeBundle({ ...inBundle(SETS), signer, ...parts });
}

function listOf(...statements: unknown[]): string {
  return JSON.stringify(statements);
}

type Entries = Record<string, Uint8Array>;

async function withEntries(bytes: Bytes, change: (entries: Entries) => Entries): Promise<Bytes> {
  return zipSync(change(unzipSync(bytes)));
}

function withManifest(bytes: Bytes, change: (manifest: Record<string, unknown>) => unknown): Promise<Bytes> {
  return withEntries(bytes, (entries) => {
    const manifest = JSON.parse(new TextDecoder().decode(entries['manifest.json']));
    change(manifest);
    return { ...entries, 'manifest.json': strToU8(JSON.stringify(manifest)) };
  });
}

/** The changes and the manifest of another bundle, under the signature of this one. */
async function withOtherChanges(bytes: Bytes): Promise<Bytes> {
  const forged = unzipSync(await writeBundle(inBundle([changeSet({ seq: 1, ops: [op({ value: 'EXO-9' })] })])));
  const named = await withManifest(zipSync(forged), (manifest) => Object.assign(manifest, { keyId: signer.key }));
  return withEntries(named, (entries) => ({ ...entries, 'manifest.sig': unzipSync(bytes)['manifest.sig'] ?? new Uint8Array() }));
}

/** A bundle with these bytes for its keyring, said to be `size` in number. */
async function withKeyring(keyring: Uint8Array, size = keyring.length): Promise<Bytes> {
  const digest = await sha256(Uint8Array.from(keyring));
  const named = await withManifest(await writeBundle(inBundle(SETS)), (manifest) => {
    if (Array.isArray(manifest['entries'])) manifest['entries'].push({ name: 'keyring.json', size, sha256: digest });
  });
  return withEntries(named, (entries) => ({ ...entries, 'keyring.json': keyring }));
}
