// The keyring of a park: which devices belong to it, by the signed statements that travel with bundles. It is derived, never stored: two
// devices with the same statements and the same anchors have the same keyring.
import type { DeviceId } from '../../changes/change-set.ts';
import { type Belief, believe, byTime, type Known, type KnownAdd } from './belief.ts';
import { unionOf } from './keyring-file.ts';
import { type DeviceFacts, digestOf, isSignatureValid, type SignedStatement, type Statement, statementIn } from './statement.ts';

export interface Keyring {
  /** The devices that belong to the park, and those that no longer do, by id. */
  readonly entries: ReadonlyMap<DeviceId, KeyringEntry>;
  /** What to keep and to send on: every statement with a valid signature, also those not believed or not understood yet. */
  readonly statements: readonly SignedStatement[];
}

export interface KeyringEntry {
  /** As stated last; a device that was made a manager once stays one. */
  readonly facts: DeviceFacts;
  /** The key of whoever admitted the device. */
  readonly addedBy: string;
  /** When it was admitted, in milliseconds since 1970, as the signer says. */
  readonly at: number;
  readonly revoked: RevokedFacts | null;
  /** The digests of the device's own statements that count: what a revocation of it keeps. */
  readonly standing: readonly string[];
}

export interface RevokedFacts {
  /** The last change set of the device that counts; 0 for none. */
  readonly lastSeq: number;
  /** The key of whoever revoked it. */
  readonly by: string;
  /** In milliseconds since 1970, as the signer says. */
  readonly at: number;
}

/**
 * Of a bundle's signer. `unknown`: no believed statement gives the device this key; a person decides. `revoked`: the keyring entry says
 * up to which change set the device counts.
 */
export type SignerState = 'trusted' | 'unknown' | 'revoked';

/**
 * The keyring of `park` (its id). `anchors`: the public keys that a person on this device accepted: its own, that of the signer with whose
 * checkpoint the park came, and those admitted by fingerprint.
 */
export async function keyringOf(park: string, statements: readonly SignedStatement[], anchors: readonly string[]): Promise<Keyring> {
  const valid = await validOf(statements);
  const known = valid.flatMap(({ signed, digest }) => {
    const statement = statementIn(signed);
    return statement === null || statement.park !== park ? [] : [{ statement, digest }];
  });
  const belief = believe(known.filter(isAdd), known.filter(isRevocation), anchors);
  const foreign = (signed: SignedStatement) => (statementIn(signed)?.park ?? park) !== park;
  return { entries: entriesOf(belief), statements: valid.map(({ signed }) => signed).filter((signed) => !foreign(signed)) };
}

/** Whether a bundle that `device` wrote and `keyId` signed comes from a device of the park. */
export function judgeSigner(keyring: Keyring, device: DeviceId, keyId: string): SignerState {
  const entry = keyring.entries.get(device);
  if (entry === undefined || entry.facts.key !== keyId) return 'unknown';
  return entry.revoked === null ? 'trusted' : 'revoked';
}

/** What a device that is not trusted says of itself, signed with `key`; null where it says nothing. Nobody vouches for the name in it. */
export async function introducedBy(statements: readonly SignedStatement[], device: DeviceId, key: string): Promise<DeviceFacts | null> {
  const own = await validOf(statements.filter((statement) => statement.key === key));
  const adds = own.map(({ signed, digest }) => ({ statement: statementIn(signed), digest })).filter(isAdd);
  const ofDevice = adds.filter(({ statement: { facts } }) => facts.device === device && facts.key === key);
  return ofDevice.sort(byTime).at(-1)?.statement.facts ?? null;
}

interface ValidStatement {
  readonly signed: SignedStatement;
  readonly digest: string;
}

/** Each statement that its signer signed, once, in an order that depends on nothing but them. */
async function validOf(statements: readonly SignedStatement[]): Promise<ValidStatement[]> {
  const byDigest = new Map<string, ValidStatement>();
  for (const signed of unionOf(statements, [])) {
    if (!(await isSignatureValid(signed))) continue;
    const digest = await digestOf(signed);
    // A signer can sign one text in several ways; it says the same.
    if (!byDigest.has(digest)) byDigest.set(digest, { signed, digest });
  }
  return [...byDigest.values()];
}

function entriesOf(belief: Belief): ReadonlyMap<DeviceId, KeyringEntry> {
  const standing = Map.groupBy([...[...belief.adds.values()].flat(), ...belief.revocations], ({ statement }) => statement.by);
  const entries = [...belief.adds].map(([device, adds]): [DeviceId, KeyringEntry] => {
    const digests = (standing.get(adds[0]?.statement.facts.key ?? '') ?? []).map(({ digest }) => digest);
    return [device, { ...admissionOf(adds), revoked: revokedFacts(device, belief), standing: digests.sort() }];
  });
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Who admitted the device is whoever first vouched for it, itself only where nobody else did. */
function admissionOf(adds: readonly KnownAdd[]): Pick<KeyringEntry, 'facts' | 'addedBy' | 'at'> {
  const inTime = adds.toSorted(byTime);
  const last = inTime.at(-1);
  const first = inTime.find(({ statement }) => statement.by !== statement.facts.key) ?? inTime[0];
  if (first === undefined || last === undefined) throw new Error('keyring: a device that nobody added');
  const isManager = adds.some(({ statement }) => statement.facts.role === 'manager');
  const { facts } = last.statement;
  return { facts: isManager ? { ...facts, role: 'manager' } : facts, addedBy: first.statement.by, at: first.statement.at };
}

/** Several revocations of one device: it counts up to where any of them says, since someone has merged so far. */
function revokedFacts(device: DeviceId, { revocations }: Belief): RevokedFacts | null {
  const ofDevice = revocations.map(({ statement }) => statement).filter((statement) => statement.device === device);
  const [first] = ofDevice;
  if (first === undefined) return null;
  return { lastSeq: Math.max(...ofDevice.map(({ lastSeq }) => lastSeq)), by: first.by, at: first.at };
}

function isAdd(known: Known<Statement | null>): known is KnownAdd {
  return known.statement?.statement === 'add';
}

function isRevocation(known: Known<Statement | null>): known is Known<Extract<Statement, { statement: 'revoke' }>> {
  return known.statement?.statement === 'revoke';
}
