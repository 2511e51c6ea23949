// Who takes part in a park: this device says who it is, a person here admits others and ends what they may do.
import type { DeviceId } from '../changes/change-set.ts';
import { failure, type Result, success } from '../domain/result.ts';
import type { Trust } from '../store/exchange-state.ts';
import type { ParkStore } from '../store/park-store.ts';
import { introducedBy, judgeSigner, type Keyring, type KeyringEntry, keyringOf } from '../sync/trust/keyring.ts';
import { unionOf } from '../sync/trust/keyring-file.ts';
import { isKeyText } from '../sync/trust/signature.ts';
import {
  addStatement,
  type DeviceFacts,
  isSignatureValid,
  revokeStatement,
  type SignedStatement,
  statementIn,
} from '../sync/trust/statement.ts';

export type DeviceRole = DeviceFacts['role'];

/** How this device presents itself to the others. */
export interface Presentation {
  /** The name of the person; empty where none is given. */
  readonly person: string;
  /** The name of the laptop; empty where it has none. */
  readonly deviceName: string;
  /** Milliseconds since 1970. */
  readonly wallMs: number;
}

/** The keyring of a park as this device believes it. The same promise for the same trust. */
export function keyringIn({ id, exchange }: Pick<ParkStore, 'id' | 'exchange'>): Promise<Keyring> {
  return keyringBy(id, exchange.trust);
}

/** The same from the park's id. */
export function keyringBy(id: string, trust: Trust): Promise<Keyring> {
  const known = keyrings.get(trust);
  if (known !== undefined) return known;
  const made = keyringOf(id, trust.statements, trust.anchors);
  keyrings.set(trust, made);
  return made;
}

/**
 * This device believes itself, and its statement of who it is stands among the others, signed anew where a name has changed. To be called
 * after a park is opened, and when the person or the laptop gets another name.
 */
export function ensureIntroduced(store: ParkStore, { person, deviceName, wallMs }: Presentation): Promise<Result<null>> {
  return inTurn(store, async () => {
    const { identity } = store.exchange;
    const earlier = await ownStatements(store);
    const facts: DeviceFacts = {
      device: identity.device,
      key: identity.key,
      recipient: identity.recipient,
      name: deviceName,
      person,
      role: 'manager',
    };
    const statement = await addStatement(identity, store.id, facts, Math.max(wallMs, lastTime(earlier) + 1));
    const isSaid = await saysTheSame(statement, earlier, identity.device, identity.key);
    const isAnchor = store.exchange.trust.anchors.includes(identity.key);
    const marks = store.exchange.marks.deviceName === deviceName ? {} : { marks: { deviceName } };
    if (isSaid && isAnchor && marks.marks === undefined) return success(null);
    return store.changeExchange({ trust: trustWith(store, isSaid ? [] : [statement], [identity.key]), ...marks });
  });
}

/**
 * A person here has compared the fingerprint: the device takes part from now on. `trust.otherKey` where the device is known with another
 * key, or the key with another device; `trust.revoked` where it was revoked before; `trust.ownRevoked` where this device was, since nobody
 * takes its word any more: as a new device it can be admitted, and admit.
 */
export function admit(store: ParkStore, facts: DeviceFacts, role: DeviceRole, wallMs: number): Promise<Result<null>> {
  return inTurn(store, async () => {
    const before = (await keyringIn(store)).entries;
    if (isTaken(before, facts)) return failure('trust.otherKey', { person: facts.person });
    if (before.get(facts.device)?.revoked) return failure('trust.revoked', { person: facts.person });
    const { identity } = store.exchange;
    const statement = await addStatement(identity, store.id, { ...facts, role }, wallMs);
    const trust = trustWith(store, [statement], [identity.key]);
    const after = await keyringOf(store.id, trust.statements, trust.anchors);
    const isBelieved = judgeSigner(after, facts.device, facts.key) === 'trusted';
    return isBelieved ? store.changeExchange({ trust }) : failure('trust.ownRevoked');
  });
}

/**
 * A device takes part no longer: what it wrote up to now stays, what it writes from now on is quarantined. `trust.notRevoked` where it is
 * not in the keyring, or where it revoked this device first.
 */
export function revoke(store: ParkStore, device: DeviceId, wallMs: number): Promise<Result<null>> {
  return inTurn(store, async () => {
    const entry = (await keyringIn(store)).entries.get(device);
    if (entry === undefined) return failure('trust.notRevoked');
    const revocation = { device, key: entry.facts.key, lastSeq: store.log.lastSeq(device), keeps: entry.standing };
    const statement = await revokeStatement(store.exchange.identity, store.id, revocation, wallMs);
    const trust = trustWith(store, [statement], []);
    const after = await keyringOf(store.id, trust.statements, trust.anchors);
    if (!after.entries.get(device)?.revoked) return failure('trust.notRevoked');
    return store.changeExchange({ trust });
  });
}

const keyrings = new WeakMap<Trust, Promise<Keyring>>();
const turns = new WeakMap<ParkStore, Promise<unknown>>();

/** One change of the trust after the other: each builds on what the one before has written. */
function inTurn<T>(store: ParkStore, work: () => Promise<T>): Promise<T> {
  const before = turns.get(store) ?? Promise.resolve();
  const done = before.then(work, work);
  turns.set(store, done);
  return done;
}

/** Read at the last moment: a merge may have brought statements meanwhile. */
function trustWith({ exchange: { trust } }: ParkStore, statements: readonly SignedStatement[], anchors: readonly string[]): Trust {
  return {
    anchors: [...new Set([...trust.anchors, ...anchors.filter(isKeyText)])],
    statements: unionOf(trust.statements, statements),
  };
}

/** What is signed with this device's key. */
async function ownStatements({ exchange: { identity, trust } }: ParkStore): Promise<SignedStatement[]> {
  const signed = trust.statements.filter((statement) => statement.key === identity.key);
  const valid = await Promise.all(signed.map(isSignatureValid));
  return signed.filter((_, at) => valid[at]);
}

/** Milliseconds since 1970: a clock that was set back must not make a new statement older than the last one. */
function lastTime(statements: readonly SignedStatement[]): number {
  return statements.reduce((last, statement) => Math.max(last, statementIn(statement)?.at ?? 0), 0);
}

async function saysTheSame(
  statement: SignedStatement,
  earlier: readonly SignedStatement[],
  device: DeviceId,
  key: string,
): Promise<boolean> {
  const [before, now] = await Promise.all([introducedBy(earlier, device, key), introducedBy([statement], device, key)]);
  return before !== null && now !== null && before.name === now.name && before.person === now.person && before.role === now.role;
}

function isTaken(entries: ReadonlyMap<DeviceId, KeyringEntry>, { device, key }: DeviceFacts): boolean {
  return [...entries.values()].some(({ facts }) => (facts.device === device) !== (facts.key === key));
}
