// What stays of a bundle besides its change sets: what its writer has, and the statements that it carried.
import type { ExchangeChange, Peer, Trust } from '../store/exchange-state.ts';
import type { ParkStore } from '../store/park-store.ts';
import type { ReceivedBundle } from '../sync/exchange/received-bundle.ts';
import { laterKnows } from '../sync/exchange/segment.ts';
import { unionOf } from '../sync/trust/keyring-file.ts';

/** Which of the two parts of a change this is. */
export type Remembered = Pick<ExchangeChange, 'trust' | 'peers'>;

/** As many statements as a bundle may carry: with more, this device could write none any more. */
const MOST_STATEMENTS = 10_000;

/** Of a writer whose signature is trusted, what it has too: another's word would let us send it too little. */
export function rememberWriter({ device, exchange }: ParkStore, received: ReceivedBundle, wallMs: number): Remembered {
  const { writer, signer, incoming } = received;
  const trust = trustWith(exchange.trust, received);
  if (signer !== 'trusted' || writer.device === device) return { trust };
  const before = exchange.peers.get(writer.device);
  const knows = laterKnows(before?.knows ?? null, incoming.announcement.knows);
  const peer: Peer = { sentAt: null, ...before, device: writer.device, knows, receivedAt: wallMs };
  return { trust, peers: [peer] };
}

function trustWith(trust: Trust, { statements }: ReceivedBundle): Trust {
  const all = unionOf(trust.statements, statements);
  return all.length > MOST_STATEMENTS ? trust : { ...trust, statements: all };
}
