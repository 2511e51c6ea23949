// Sending: whom a bundle can be for, what is new for them, and what is remembered of having sent it.
import type { ChangeSet, DeviceId, VersionVector } from '../changes/change-set.ts';
import type { Result } from '../domain/result.ts';
import type { Peer } from '../store/exchange-state.ts';
import type { ParkStore } from '../store/park-store.ts';
import { baseFor, blobsIn, setsAfter } from '../sync/exchange/segment.ts';
import type { Keyring } from '../sync/trust/keyring.ts';
import type { DeviceFacts } from '../sync/trust/statement.ts';

export interface Receiver {
  readonly facts: DeviceFacts;
  readonly peer: Peer | null;
}

/** The devices of the keyring that a bundle can be for, by person and laptop; this one and the revoked left out. */
export function receiversOf({ device, exchange }: Pick<ParkStore, 'device' | 'exchange'>, keyring: Pick<Keyring, 'entries'>): Receiver[] {
  const others = [...keyring.entries.values()].filter(({ facts, revoked }) => revoked === null && facts.device !== device);
  const receivers = others.map(({ facts }) => ({ facts, peer: exchange.peers.get(facts.device) ?? null }));
  return receivers.sort((a, b) => compare(nameOf(a), nameOf(b)));
}

/** What a bundle for certain devices would hold. */
export interface News {
  /** What all of them have; null: one of them never said, and gets the whole park. */
  readonly base: VersionVector | null;
  readonly changeSets: number;
  /** Of the first and the last change set, milliseconds since 1970; null where there is none. */
  readonly firstMs: number | null;
  readonly lastMs: number | null;
}

/**
 * What is on screen counts: it is on the disk before a bundle is written.
 * @param receivers none: someone who is not known yet, who gets the whole park
 */
export function newsFor({ log }: Pick<ParkStore, 'log'>, receivers: readonly Receiver[]): News {
  const base = baseFor(
    log,
    receivers.map(({ peer }) => peer?.knows ?? null),
  );
  let [changeSets, firstMs, lastMs] = [0, Number.POSITIVE_INFINITY, 0];
  for (const set of setsAfter(log, base, log.length)) {
    changeSets += 1;
    firstMs = Math.min(firstMs, set.at.ms);
    lastMs = Math.max(lastMs, set.at.ms);
  }
  return { base, changeSets, firstMs: changeSets === 0 ? null : firstMs, lastMs: changeSets === 0 ? null : lastMs };
}

/** The attachments named by what a bundle would hold, as far as they are here. */
export async function attachmentsOf(store: ParkStore, base: VersionVector | null, length: number): Promise<Blob[]> {
  const sets: Iterable<ChangeSet> = setsAfter(store.log, base, length);
  const records = await store.blobs(blobsIn(sets));
  return records.map(({ bytes }) => bytes);
}

/** Remembers that a bundle was saved for these devices (none: for anyone). Whether it reached them, only their next bundle tells. */
export function markSent(store: ParkStore, devices: readonly DeviceId[], wallMs: number): Promise<Result<null>> {
  const { peers } = store.exchange;
  const sent = devices.map((device): Peer => ({ knows: null, receivedAt: null, ...peers.get(device), device, sentAt: wallMs }));
  return store.changeExchange({ peers: sent, marks: { sentAt: wallMs } });
}

/** From now on bundles without protection are refused, and none is written; or no longer. */
export function requireProtection(store: ParkStore, isRequired: boolean): Promise<Result<null>> {
  return store.changeExchange({ marks: { protectionRequired: isRequired } });
}

function nameOf({ facts }: Receiver): string {
  return `${facts.person}\n${facts.name}\n${facts.device}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
