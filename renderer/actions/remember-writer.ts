// What stays of a bundle besides its change sets: what its writer has, and the statements that it carried.
import type { ExchangeChange, Peer, Trust } from '../store/exchange-state.ts';
import type { ParkStore } from '../store/park-store.ts';
import type { ReceivedBundle } from '../sync/exchange/received-bundle.ts';
import { laterKnows } from '../sync/exchange/segment.ts';
import { leavesRoom, unionOf } from '../sync/trust/keyring-file.ts';
import type { SignedStatement } from '../sync/trust/statement.ts';

/** Which of the two parts of a change this is. */
export type Remembered = Pick<ExchangeChange, 'trust' | 'peers'>;

/** Of a writer whose signature is trusted, what it has too: another's word would let us send it too little. */
export function rememberWriter(
  { device, exchange }: Pick<ParkStore, 'device' | 'exchange'>,
  received: ReceivedBundle,
  wallMs: number,
): Remembered {
  const { writer, signer, incoming } = received;
  const trust = trustWith(exchange.trust, statementsOf(received));
  if (signer !== 'trusted' || writer.device === device) return { trust };
  const before = exchange.peers.get(writer.device);
  const knows = laterKnows(before?.knows ?? null, incoming.announcement.knows);
  const peer: Peer = { sentAt: null, ...before, device: writer.device, knows, receivedAt: wallMs };
  return { trust, peers: [peer] };
}

/** With the statements, unless they are so many that this device could write no bundle any more, and no backup. */
export function trustWith(trust: Trust, statements: readonly SignedStatement[]): Trust {
  const all = unionOf(trust.statements, statements);
  return leavesRoom(all) ? { ...trust, statements: all } : trust;
}

/** Whoever is not vouched for brings what the devices of the park state, and nobody else's word. */
function statementsOf({ signer, statements, keyring }: ReceivedBundle): readonly SignedStatement[] {
  if (signer === 'trusted') return statements;
  const keys = new Set([...keyring.values()].map(({ facts }) => facts.key));
  return statements.filter(({ key }) => keys.has(key));
}
