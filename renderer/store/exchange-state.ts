// What a park on this device remembers of exchange. Never exchanged itself; kept beside the park, in its database.
import type { DeviceId } from '../changes/change-set.ts';
import type { Knows } from '../changes/log.ts';
import type { Problem } from '../domain/result.ts';
import type { DeviceIdentity } from '../sync/trust/identity.ts';
import { unionOf } from '../sync/trust/keyring-file.ts';
import type { SignedStatement } from '../sync/trust/statement.ts';

/** Another device of the park, as far as bundles told. */
export interface Peer {
  readonly device: DeviceId;
  /** What its latest bundle said that it has; null where none has come. The next bundle for it begins there. */
  readonly knows: Knows | null;
  /** Milliseconds since 1970, by this device's clock; null: never. */
  readonly receivedAt: number | null;
  readonly sentAt: number | null;
}

/** Whom this device believes: public keys that a person here accepted, and all statements that ever came. */
export interface Trust {
  readonly anchors: readonly string[];
  readonly statements: readonly SignedStatement[];
}

/** A bundle that is kept apart: it waits for what is missing, or for a person. */
export interface HeldBundle {
  /** SHA-256 of its bytes as they came, lower-case hexadecimal. */
  readonly id: string;
  readonly fileName: string;
  readonly receivedAt: number;
  /** In bytes. */
  readonly size: number;
  /** `gap` is tried again after every merge; the others wait for a person. */
  readonly reason: HoldReason;
  /** Says the reason in words: what is missing, who has it, which device forked. */
  readonly problem: Problem;
  /** What the file says of itself; null where it could not be read that far. */
  readonly facts: HeldFacts | null;
}

export type HoldReason =
  | 'gap'
  | 'fork'
  | 'clockAhead'
  | 'clockBack'
  | 'unsigned'
  | 'unknownDevice'
  | 'revokedDevice'
  | 'badSignature'
  | 'newerFormat'
  | 'protected'
  /** Nothing stands against it: a person said "not now". */
  | 'postponed';

export interface HeldFacts {
  readonly device: DeviceId;
  /** The name of the person, as the device's own statement says; null where it says nothing. */
  readonly person: string | null;
  readonly writtenAt: number | null;
  readonly changeSets: number;
}

export interface ExchangeMarks {
  readonly sentAt: number | null;
  readonly receivedAt: number | null;
  /** Bundles that came without protection are refused, and none is written without. */
  readonly protectionRequired: boolean;
  /** The name of this laptop, as others see it. */
  readonly deviceName: string;
  /** The latest backup: when, and how long the log was. */
  readonly backup: { readonly savedAt: number; readonly length: number } | null;
}

export const NO_MARKS: ExchangeMarks = { sentAt: null, receivedAt: null, protectionRequired: false, deviceName: '', backup: null };

/** All of it, in memory. A new object after every change. */
export interface ExchangeState {
  readonly identity: DeviceIdentity;
  /** Private keys of earlier identities: bundles that are held, or on their way, may be encrypted to them. They sign nothing. */
  readonly formerKeys: readonly CryptoKey[];
  readonly trust: Trust;
  readonly peers: ReadonlyMap<DeviceId, Peer>;
  /** The latest first. */
  readonly held: readonly HeldBundle[];
  readonly marks: ExchangeMarks;
}

/** What changes at once, in one transaction, alone or together with a merge. */
export interface ExchangeChange {
  /** To be added to what there is: trust only grows, and two changes at once must both count. */
  readonly trust?: Trust;
  readonly peers?: readonly Peer[];
  readonly hold?: readonly (HeldBundle & { readonly bytes: Uint8Array<ArrayBuffer> })[];
  /** Held bundles to let go of: they were merged, or a person threw them away. */
  readonly release?: readonly string[];
  readonly marks?: Partial<ExchangeMarks>;
}

/** The state under another identity; under the same one it is as it was. */
export function underIdentity(
  state: Omit<ExchangeState, 'identity'> & { readonly identity: DeviceIdentity | null },
  identity: DeviceIdentity,
): ExchangeState {
  const left = state.identity === null || state.identity === identity ? [] : [state.identity.encryption.privateKey];
  return { ...state, identity, formerKeys: [...state.formerKeys, ...left] };
}

/** What either believes. */
export function bothOf(a: Trust, b: Trust): Trust {
  return { anchors: [...new Set([...a.anchors, ...b.anchors])], statements: unionOf(a.statements, b.statements) };
}

/** The state after a change. */
export function afterChange(state: ExchangeState, { trust, peers = [], hold = [], release = [], marks }: ExchangeChange): ExchangeState {
  const added = hold.map(({ bytes: _bytes, ...facts }): HeldBundle => facts);
  const replaced = new Set([...release, ...added.map((bundle) => bundle.id)]);
  const held = [...added, ...state.held.filter((bundle) => !replaced.has(bundle.id))].sort((a, b) => b.receivedAt - a.receivedAt);
  return {
    ...state,
    trust: trust === undefined ? state.trust : bothOf(state.trust, trust),
    peers: new Map([...state.peers, ...peers.map((peer) => [peer.device, peer] as const)]),
    held,
    marks: { ...state.marks, ...marks },
  };
}
