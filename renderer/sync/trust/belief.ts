// Which statements are believed, given the keys that a person on this device accepted (anchors). The answer depends on the set of
// statements alone, not on the order in which they came.
//
// An add counts if an anchor or a manager signed it. A revocation takes from its target's key all statements that it does not keep, and
// with them whatever rests on them. Where two revocations contradict each other, the one by the more senior signer counts: nearer to an
// anchor, or admitted earlier. Times alone would not do, since a thief signs with any date.
import type { DeviceId } from '../../changes/change-set.ts';
import type { AddStatement, RevokeStatement } from './statement.ts';

/** A statement whose signature was found valid. */
export interface Known<Of> {
  readonly statement: Of;
  readonly digest: string;
}

export type KnownAdd = Known<AddStatement>;
export type KnownRevocation = Known<RevokeStatement>;

export interface Belief {
  /** The adds that count, by device. */
  readonly adds: ReadonlyMap<DeviceId, readonly KnownAdd[]>;
  /** The revocations that count, the most senior first. */
  readonly revocations: readonly KnownRevocation[];
}

/** `adds` and `revocations` in any order. */
export function believe(adds: readonly KnownAdd[], revocations: readonly KnownRevocation[], anchors: readonly string[]): Belief {
  const addsBySigner = Map.groupBy(adds, ({ statement }) => statement.by);
  const signers = new Set([...adds, ...revocations].map(({ statement }) => statement.by));
  const settled = new Set<KnownRevocation>();
  for (;;) {
    const kept = keptBy(settled);
    const trust = trustFrom(anchors, addsBySigner, kept);
    const open = revocations.filter((each) => !settled.has(each) && counts(each, trust, kept)).sort(bySeniority(trust));
    if (open.length === 0) return { adds: trust.adds, revocations: [...settled] };
    // Only the revocation of a key that signed something changes whom to trust, and with that which revocation comes next.
    const place = open.findIndex(({ statement }) => signers.has(statement.key));
    for (const each of place === -1 ? open : open.slice(0, place + 1)) settled.add(each);
  }
}

/** In time, then by digest, so that equal times are no tie. */
export function byTime<Of extends { readonly at: number }>(a: Known<Of>, b: Known<Of>): number {
  return a.statement.at - b.statement.at || (a.digest < b.digest ? -1 : 1);
}

/** The digests that stand, by revoked key. Several revocations of one key keep what any of them keeps. */
type Kept = ReadonlyMap<string, ReadonlySet<string>>;

function keptBy(settled: Iterable<KnownRevocation>): Kept {
  const kept = new Map<string, Set<string>>();
  for (const { statement } of settled) {
    const digests = kept.get(statement.key) ?? new Set();
    for (const digest of statement.keeps) digests.add(digest);
    kept.set(statement.key, digests);
  }
  return kept;
}

function stands({ statement, digest }: Known<AddStatement | RevokeStatement>, kept: Kept): boolean {
  return kept.get(statement.by)?.has(digest) ?? true;
}

class Trust {
  readonly adds = new Map<DeviceId, KnownAdd[]>();
  /** By key of an anchor or a manager: how many adds lie between it and the nearest anchor. */
  readonly distance = new Map<string, number>();
  /** By key: when another signer first added it, in milliseconds. What a key says of itself could bear any date. */
  readonly admitted = new Map<string, number>();
  readonly #devices = new Map<string, DeviceId>();

  /** Takes the add, unless it would give a device a second key or a key a second device. */
  take(add: KnownAdd): boolean {
    const { facts, by, at } = add.statement;
    if (!this.hasKey(facts.device, facts.key)) {
      if (this.adds.has(facts.device) || this.#devices.has(facts.key)) return false;
      this.adds.set(facts.device, []);
      this.#devices.set(facts.key, facts.device);
    }
    this.adds.get(facts.device)?.push(add);
    if (by !== facts.key) this.admitted.set(facts.key, Math.min(at, this.admitted.get(facts.key) ?? at));
    return true;
  }

  hasKey(device: DeviceId, key: string): boolean {
    return this.#devices.get(key) === device;
  }
}

/** Outwards from the anchors: a nearer signer's adds come before a farther one's, those of equal distance in order of time. */
function trustFrom(anchors: readonly string[], addsBySigner: ReadonlyMap<string, readonly KnownAdd[]>, kept: Kept): Trust {
  const trust = new Trust();
  let signers: ReadonlySet<string> = new Set(anchors);
  for (let distance = 0; signers.size > 0; distance++) {
    for (const key of signers) trust.distance.set(key, distance);
    const adds = [...signers].flatMap((key) => addsBySigner.get(key) ?? []).filter((add) => stands(add, kept));
    const taken = adds.sort(byTime).filter((add) => trust.take(add));
    const managers = taken.map(({ statement }) => statement.facts).filter((facts) => facts.role === 'manager');
    signers = new Set(managers.map((facts) => facts.key).filter((key) => !trust.distance.has(key)));
  }
  return trust;
}

/** A device may also give itself up, whatever its role. */
function counts(revocation: KnownRevocation, trust: Trust, kept: Kept): boolean {
  const { device, key, by } = revocation.statement;
  return stands(revocation, kept) && trust.hasKey(device, key) && (by === key || trust.distance.has(by));
}

function bySeniority(trust: Trust): (a: KnownRevocation, b: KnownRevocation) => number {
  const distance = ({ statement }: KnownRevocation) => trust.distance.get(statement.by) ?? Number.MAX_SAFE_INTEGER;
  const admitted = ({ statement }: KnownRevocation) => trust.admitted.get(statement.by) ?? 0;
  return (a, b) => distance(a) - distance(b) || admitted(a) - admitted(b) || byTime(a, b);
}
