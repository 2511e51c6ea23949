// One order of change sets for all who have the same ones, in whatever order they came.
import type { ChangeSet, DeviceId, Dot } from '../../renderer/changes/change-set.ts';
import { compareHlc } from '../../renderer/changes/clock.ts';
import { dotOf } from '../../renderer/changes/log.ts';

/**
 * By clock, then device, then sequence number. Where some writer's clock lied, so that this would put an effect before its cause, the
 * cause is moved forward to just before it. All that is referred to must be among `sets`.
 */
export function inCanonicalOrder(sets: readonly ChangeSet[]): ChangeSet[] {
  const waiting = new Map(sets.toSorted(byClock).map((set) => [nameOf(set), set]));
  const ordered: ChangeSet[] = [];
  for (const set of Array.from(waiting.values())) emit(set, waiting, ordered);
  return ordered;
}

/** Emits a set after its causes. With a stack of its own: a chain of causes may be as long as the log. */
function emit(last: ChangeSet, waiting: Map<string, ChangeSet>, ordered: ChangeSet[]): void {
  const stack = [last];
  for (let set = stack.at(-1); set !== undefined; set = stack.at(-1)) {
    const cause = waiting.has(nameOf(set)) ? causesOf(set).find((dot) => waiting.has(nameOf(dot))) : undefined;
    if (cause !== undefined) {
      stack.push(waiting.get(nameOf(cause)) ?? set);
      continue;
    }
    stack.pop();
    if (waiting.delete(nameOf(set))) ordered.push(set);
  }
}

/** What must stand before a set, in an order that depends on the set alone. */
function causesOf({ device, seq, intent, ops }: ChangeSet): Dot[] {
  const before = seq === 1 ? [] : [{ device, seq: seq - 1 }];
  const undone = intent.of === undefined ? [] : [intent.of];
  return [...before, ...undone, ...ops.flatMap((op) => op.supersedes)];
}

function byClock(a: ChangeSet, b: ChangeSet): number {
  return compareHlc(a.at, b.at) || compareIds(a.device, b.device) || a.seq - b.seq;
}

function compareIds(a: DeviceId, b: DeviceId): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function nameOf(named: Dot | ChangeSet): string {
  const { device, seq } = 'ops' in named ? dotOf(named) : named;
  return `${device}/${seq}`;
}
