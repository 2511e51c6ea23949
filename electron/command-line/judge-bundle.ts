// Who signed a bundle, and whether that is someone to trust, by what the command was given to go by.
import type { Bundle } from '../../renderer/sync/bundle/bundle.ts';
import { fingerprintOf } from '../../renderer/sync/trust/identity.ts';
import {
  introducedBy,
  judgeSigner,
  type Keyring,
  type KeyringEntry,
  keyringOf,
  type SignerState,
} from '../../renderer/sync/trust/keyring.ts';
import { unionOf } from '../../renderer/sync/trust/keyring-file.ts';
import type { DeviceFacts } from '../../renderer/sync/trust/statement.ts';
import { selfIntroduced } from './stated-devices.ts';

export interface TrustGiven {
  /** The fingerprint of a key that someone compared; in any spacing. */
  readonly trusted: string | null;
  /** A park file whose keyring is believed. */
  readonly park: Bundle | null;
}

export interface Judgement {
  /** Of the signer's key; null where nobody signed. */
  readonly fingerprint: string | null;
  /** The signer as the keyring tells of them, else by their own word; null where neither does. */
  readonly facts: DeviceFacts | null;
  readonly state: SignerState;
  /** Of a revoked device: its last change set that counts. */
  readonly revokedAfter: number | null;
  /** Revoked devices of which the bundle brings change sets that do not count; told whoever signed it. */
  readonly beyond: readonly BeyondRevocation[];
  /** Whether there was anything given to go by. */
  readonly isAsked: boolean;
}

export interface BeyondRevocation {
  readonly person: string;
  /** The last change set that counts. */
  readonly lastSeq: number;
}

/**
 * A fingerprint vouches for its holder and for whom they admitted; a park file for whom it knows. By neither, the writer's own keyring
 * still tells of its revocation.
 */
export async function judgeBundle(bundle: Bundle, given: TrustGiven): Promise<Judgement> {
  const { manifest } = bundle;
  const statements = unionOf(bundle.keyring, given.park?.keyring ?? []);
  const isAsked = given.trusted !== null || given.park !== null;
  const anchors = isAsked ? await anchorsOf(bundle, given) : selfIntroduced(statements);
  const keyring = await keyringOf(manifest.park.id, statements, anchors);
  const signer = await signerOf(bundle, keyring, anchors);
  const beyond = manifest.devices.flatMap(({ id, last }) => beyondRevocation(keyring.entries.get(id), last));
  return { ...signer, state: signer.state === 'trusted' && !isAsked ? 'unknown' : signer.state, beyond, isAsked };
}

/** A key that someone compared needs no statement to be trusted. */
async function signerOf(
  { manifest, signature, keyring: statements }: Bundle,
  keyring: Keyring,
  anchors: readonly string[],
): Promise<Omit<Judgement, 'beyond' | 'isAsked'>> {
  const { keyId, device } = manifest;
  if (keyId === null || signature !== 'valid') return { fingerprint: null, facts: null, state: 'unknown', revokedAfter: null };
  const entry = keyring.entries.get(device);
  const known = entry?.facts.key === keyId ? entry : undefined;
  return {
    fingerprint: await fingerprintOf(keyId),
    facts: known?.facts ?? (await introducedBy(statements, device, keyId)),
    state: known === undefined && anchors.includes(keyId) ? 'trusted' : judgeSigner(keyring, device, keyId),
    revokedAfter: known?.revoked?.lastSeq ?? null,
  };
}

function beyondRevocation(entry: KeyringEntry | undefined, last: number): BeyondRevocation[] {
  const lastSeq = entry?.revoked?.lastSeq;
  return entry === undefined || lastSeq === undefined || last <= lastSeq ? [] : [{ person: entry.facts.person, lastSeq }];
}

async function anchorsOf(bundle: Bundle, { trusted, park }: TrustGiven): Promise<string[]> {
  const ofPark =
    park === null ? [] : park.signature === 'valid' && park.manifest.keyId !== null ? [park.manifest.keyId] : selfIntroduced(park.keyring);
  if (trusted === null) return ofPark;
  const keys = new Set([bundle.manifest.keyId ?? '', ...bundle.keyring.map(({ key }) => key)]);
  const held: string[] = [];
  for (const key of keys) if (digitsOf(await fingerprintOf(key)) === digitsOf(trusted)) held.push(key);
  return [...ofPark, ...held];
}

function digitsOf(fingerprint: string): string {
  return fingerprint.replaceAll(/\D/g, '');
}
