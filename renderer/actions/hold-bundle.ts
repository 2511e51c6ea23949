// Bundles that are kept apart: until what is missing arrives, or until a person decides.
import type { Problem, Result } from '../domain/result.ts';
import type { HeldBundle, HoldReason } from '../store/exchange-state.ts';
import type { ParkStore } from '../store/park-store.ts';
import type { ReceivedBundle } from '../sync/exchange/received-bundle.ts';
import { rememberWriter } from './remember-writer.ts';

/** A bundle as it came. */
export interface BundleFile {
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  readonly id: string;
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Hold {
  readonly reason: HoldReason;
  readonly problem: Problem;
  /** null: it could not be opened. */
  readonly received: ReceivedBundle | null;
}

/** Keeps a bundle. What a trusted device says of itself and of others is taken in all the same: that needs no change set. */
export function holdBundle(store: ParkStore, { id, fileName, bytes }: BundleFile, hold: Hold, wallMs: number): Promise<Result<null>> {
  const { reason, problem, received } = hold;
  const before = store.exchange.held.find((bundle) => bundle.id === id);
  const held: HeldBundle = {
    id,
    fileName,
    receivedAt: before?.receivedAt ?? wallMs,
    size: bytes.length,
    reason,
    problem,
    facts: received === null ? (before?.facts ?? null) : factsOf(received),
  };
  const remembered = received?.signer === 'trusted' ? rememberWriter(store, received, wallMs) : {};
  return store.changeExchange({ hold: [{ ...held, bytes }], ...remembered });
}

/** Throws bundles away: they were merged, or a person has had enough of them. */
export function releaseBundles(store: ParkStore, ids: readonly string[]): Promise<Result<null>> {
  return store.changeExchange({ release: ids });
}

/** Whether the bundle waits for a person's trust, and not for what is missing. */
export function isQuarantine(reason: HoldReason): boolean {
  return reason === 'unsigned' || reason === 'unknownDevice' || reason === 'revokedDevice' || reason === 'badSignature';
}

function factsOf({ writer, writtenAt, counts }: ReceivedBundle): HeldBundle['facts'] {
  return { device: writer.device, person: writer.facts?.person ?? null, writtenAt, changeSets: counts.changeSets };
}
