// What a bundle's bytes hold, all of it, as plain JSON: what the golden bundles are compared by.
import { Buffer } from 'node:buffer';
import type { Bytes } from '../../../renderer/sync/bundle/format.ts';
import { readBlob, readBundle } from '../../../renderer/sync/bundle/read-bundle.ts';
import { protectionOf } from '../../../renderer/sync/protect/protection.ts';
import { unprotect } from '../../../renderer/sync/protect/unprotect.ts';
import { keyringOf } from '../../../renderer/sync/trust/keyring.ts';
import { valueIn } from '../bundle/examples.ts';
import { goldenIdentity, MOSCOW, PASSPHRASE } from './contents.ts';

export async function contentOf(bytes: Bytes): Promise<unknown> {
  const protection = protectionOf(bytes);
  const { encryption } = await goldenIdentity(MOSCOW);
  const plain = protection === null ? bytes : valueIn(await unprotect(bytes, { passphrase: PASSPHRASE, identity: encryption.privateKey }));
  const bundle = valueIn(await readBundle(plain));
  const blobs: string[] = [];
  for (const blob of bundle.blobs) blobs.push(Buffer.from(valueIn(await readBlob(plain, blob))).toString('base64'));
  const { manifest, signature, keyring, sets } = bundle;
  const anchors = manifest.keyId === null ? [] : [manifest.keyId];
  const { entries } = await keyringOf(manifest.park.id, keyring, anchors);
  return JSON.parse(JSON.stringify({ protection, manifest, signature, keyring, believed: [...entries.values()], sets, blobs }));
}
