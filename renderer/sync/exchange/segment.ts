// What goes into a bundle for others: the part of a log that they lack, by what they said that they have.
import type { ChangeSet, VersionVector } from '../../changes/change-set.ts';
import type { ChangeLog, Known, Knows } from '../../changes/log.ts';

/**
 * What all of them have, as far as it is our history too: the next bundle for them begins there. null where one of them never said
 * what it has: it needs the whole park.
 */
export function baseFor(log: ChangeLog, receivers: readonly (Knows | null)[]): VersionVector | null {
  if (receivers.length === 0) return null;
  const bases: VersionVector[] = [];
  for (const knows of receivers) {
    if (knows === null) return null;
    bases.push(sharedWith(log, knows));
  }
  const devices = log.devices().map((device) => [device, Math.min(...bases.map((base) => base[device] ?? 0))] as const);
  return Object.fromEntries(devices.filter(([, seq]) => seq > 0));
}

/** The change sets that a base lacks, among the first `length` of the log; all of those where there is no base. */
export function* setsAfter(log: ChangeLog, base: VersionVector | null, length: number): Generator<ChangeSet> {
  for (let stamp = 1; stamp <= length; stamp += 1) {
    const set = log.at(stamp);
    if (set.seq > (base?.[set.device] ?? 0)) yield set;
  }
}

/** What a log knows by its first `length` change sets: those after them may be taken back. */
export function knowsAt(log: ChangeLog, length: number): Knows {
  const knows = new Map<string, Known>(Object.entries(log.knows()));
  for (let stamp = log.length; stamp > length; stamp -= 1) {
    const { device, seq } = log.at(stamp);
    const chain = log.chainAt(device, seq - 1);
    if (seq === 1 || chain === null) knows.delete(device);
    else knows.set(device, { seq: seq - 1, chain });
  }
  return Object.fromEntries(knows);
}

/** The most that was ever said: an older bundle that comes late takes nothing back. */
export function laterKnows(a: Knows | null, b: Knows): Knows {
  const later = new Map<string, Known>(Object.entries(a ?? {}));
  for (const [device, known] of Object.entries(b)) if (known.seq >= (later.get(device)?.seq ?? 0)) later.set(device, known);
  return Object.fromEntries(later);
}

/** The digests of the attachments that change sets name. */
export function blobsIn(sets: Iterable<ChangeSet>): string[] {
  const digests = new Set<string>();
  for (const set of sets) for (const { field, value } of set.ops) if (field === 'sha256' && typeof value === 'string') digests.add(value);
  return [...digests];
}

/** A device whose history is another there and here counts as unknown: the receiver then sees that it has forked. */
function sharedWith(log: ChangeLog, knows: Knows): VersionVector {
  const shared = Object.entries(knows).map(([device, { seq, chain }]): [string, number] => {
    const ours = log.lastSeq(device);
    return [device, seq > ours ? ours : log.chainAt(device, seq) === chain ? seq : 0];
  });
  return Object.fromEntries(shared);
}
