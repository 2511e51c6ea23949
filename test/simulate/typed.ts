// Nothing that someone typed disappears, except where someone who saw it wrote something else.
import type { ChangeSet, Op } from '../../renderer/changes/change-set.ts';
import type { ChangeLog } from '../../renderer/changes/log.ts';
import { sameValue } from '../../renderer/changes/write.ts';
import { must } from './broken.ts';
import { tokenOf } from './truth.ts';

/** Everything typed that stands in one of the logs. */
export function typedIn(logs: readonly ChangeLog[]): ReadonlyMap<string, ChangeSet> {
  const typed = new Map<string, ChangeSet>();
  for (const log of logs) for (const set of log) typed.set(tokenOf(set), set);
  return typed;
}

/** All of it stands in the log, op by op. (Whether it is a head or was replaced is for the model of the park to say.) */
export function mustHoldAll(log: ChangeLog, typed: ReadonlyMap<string, ChangeSet>): void {
  const held = typedIn([log]);
  for (const [token, { ops }] of typed) {
    const copy = held.get(token);
    const holds =
      copy !== undefined &&
      (copy.ops === ops || (copy.ops.length === ops.length && ops.every((op, index) => isSameOp(op, copy.ops[index]))));
    must(holds, 'nothing typed disappears', () => token);
  }
}

/** What was written anew after a fork replaces the very writes that it replaced before. */
export function mustReplaceTheSame(before: ChangeLog, after: ChangeLog, device: string): void {
  const originals = typedIn([before]);
  for (const copy of after.by(device)) {
    const original = originals.get(tokenOf(copy));
    const isSame = original !== undefined && copy.ops.every((op, index) => causes(after, op) === causes(before, original.ops[index] ?? op));
    must(isSame, 'what is written anew after a fork replaces what it replaced', () => tokenOf(copy));
  }
}

function causes(log: ChangeLog, op: Op): string {
  const tokens = op.supersedes.flatMap((dot) => log.find(dot) ?? []).map(tokenOf);
  return [...new Set(tokens)].sort().join(', ');
}

function isSameOp(a: Op, b: Op | undefined): boolean {
  return a === b || (a.table === b?.table && a.id === b.id && a.field === b.field && sameValue(a.value, b.value));
}
