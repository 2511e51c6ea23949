// What really happened, which no laptop knows: every change set carries a text that no other has, so that two logs that give one number
// to two change sets are found out by looking.
import type { ChangeSet, DeviceId } from '../../renderer/changes/change-set.ts';
import type { ChangeLog } from '../../renderer/changes/log.ts';
import { must } from './broken.ts';
import type { Letter } from './letter.ts';

/** The text that tells a change set from every other, also after it was written anew under another device. */
export function tokenOf(set: ChangeSet): string {
  return set.author;
}

/** The device whose histories differ, as far as both logs go; null where there is none. */
export function forkBetween(a: ChangeLog, b: ChangeLog): DeviceId | null {
  return a.devices().find((device) => !agreeUpTo(a, b, device, Number.POSITIVE_INFINITY)) ?? null;
}

/** What a bundle builds on and holds must be, number by number, what its reader now has. */
export function mustAgree(log: ChangeLog, { arrival, log: theirs, from }: Letter): void {
  const upTo = new Map(Object.entries(arrival.requires));
  for (const { device, seq } of arrival.sets) upTo.set(device, seq);
  for (const [device, seq] of upTo)
    must(agreeUpTo(log, theirs, device, seq), 'nothing is merged across a fork', () => `device ${device.slice(-2)} from ${from}`);
}

/** Histories that part stay apart: the last change set that both have tells. */
function agreeUpTo(a: ChangeLog, b: ChangeLog, device: DeviceId, most: number): boolean {
  const seq = Math.min(a.lastSeq(device), b.lastSeq(device), most);
  const [left, right] = [a.find({ device, seq }), b.find({ device, seq })];
  return left === null || right === null || tokenOf(left) === tokenOf(right);
}
