// Opens a bundle that came from elsewhere: decrypts, reads, verifies who wrote it, and cuts its change sets into small chunks.
// It takes as long as it takes: call it from a worker.
import { type Result, success } from '../../domain/result.ts';
import type { Bundle } from '../bundle/bundle.ts';
import type { Bytes } from '../bundle/format.ts';
import { packInSteps } from '../bundle/packed-sets.ts';
import { readBlob, readBundle } from '../bundle/read-bundle.ts';
import { sha256 } from '../bundle/sha256.ts';
import { isProtected } from '../protect/protection.ts';
import { unprotect } from '../protect/unprotect.ts';
import { fingerprintOf } from '../trust/identity.ts';
import { introducedBy, judgeSigner, type Keyring, keyringOf } from '../trust/keyring.ts';
import { unionOf } from '../trust/keyring-file.ts';
import type { Opening, OpenRequest, ReceivedBundle, ReceivedChanges, ReceivedSigner, TrustOfPark, Writer } from './received-bundle.ts';

export async function openReceived(request: OpenRequest): Promise<Opening> {
  const id = await sha256(request.bytes);
  return { id, opened: await opened(id, request) };
}

async function opened(id: string, request: OpenRequest): Promise<Result<ReceivedBundle>> {
  const { bytes, trust } = request;
  const wasProtected = isProtected(bytes);
  const plain = wasProtected ? await decrypted(request) : success(bytes);
  if (!plain.ok) return plain;
  const read = await readBundle(plain.value);
  if (!read.ok) return read;
  const incoming = await changesOf(plain.value, read.value);
  if (!incoming.ok) return incoming;
  const { manifest } = read.value;
  const keyring = await keyringWith(read.value, trust);
  return success({
    id,
    size: bytes.length,
    wasProtected,
    kind: manifest.kind,
    park: manifest.park,
    writer: await writerOf(read.value, keyring),
    signer: signerOf(read.value, keyring),
    statements: await signedOf(read.value),
    keyring: keyring.entries,
    writtenAt: manifest.writtenAt,
    counts: manifest.counts,
    ranges: manifest.devices,
    incoming: incoming.value,
  });
}

function decrypted({ bytes, passphrase, decryption, formerKeys }: OpenRequest): Promise<Result<Bytes>> {
  return unprotect(bytes, { passphrase: passphrase ?? undefined, identity: decryption ?? undefined, formerKeys });
}

/** The keyring with what the bundle says; that of another park than the bundle's has no say. */
function keyringWith({ manifest, keyring }: Bundle, trust: TrustOfPark | null): Promise<Keyring> {
  const isOfPark = trust !== null && trust.park === manifest.park.id;
  return keyringOf(manifest.park.id, unionOf(isOfPark ? trust.statements : [], keyring), isOfPark ? trust.anchors : []);
}

async function signedOf({ manifest, keyring }: Bundle): Promise<Keyring['statements']> {
  return (await keyringOf(manifest.park.id, keyring, [])).statements;
}

function signerOf({ manifest, signature }: Bundle, keyring: Keyring): ReceivedSigner {
  if (signature !== 'valid' || manifest.keyId === null) return signature === 'unsigned' ? 'unsigned' : 'invalid';
  return judgeSigner(keyring, manifest.device, manifest.keyId);
}

async function writerOf({ manifest, signature, keyring: statements }: Bundle, keyring: Keyring): Promise<Writer> {
  const { device } = manifest;
  const key = signature === 'valid' ? manifest.keyId : null;
  if (key === null) return { device, key, facts: null, fingerprint: null };
  const known = keyring.entries.get(device)?.facts;
  const facts = known?.key === key ? known : await introducedBy(statements, device, key);
  return { device, key, facts, fingerprint: await fingerprintOf(key) };
}

async function changesOf(plain: Bytes, { manifest, sets, blobs }: Bundle): Promise<Result<ReceivedChanges>> {
  const { requires, knows, lastHlc } = manifest;
  const attachments: { sha256: string; bytes: Blob }[] = [];
  for (const blob of blobs) {
    const bytes = await readBlob(plain, blob);
    if (!bytes.ok) return bytes;
    attachments.push({ sha256: blob.sha256, bytes: new Blob([bytes.value]) });
  }
  return success({ announcement: { requires, knows, lastHlc }, chunks: packInSteps(sets), blobs: attachments });
}
