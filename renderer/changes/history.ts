// Who changed what and when: the log as people read it.
import type { Id } from '../domain/registry/fields.ts';
import { entityOf, isEntityName } from '../domain/registry/registry.ts';
import type { ChangeSet, Op, Value } from './change-set.ts';
import type { ChangeLog } from './log.ts';
import { valueBefore } from './undo.ts';

export interface Change {
  readonly op: Op;
  readonly before: Value;
  readonly after: Value;
}

export interface HistoryEntry {
  readonly set: ChangeSet;
  readonly changes: readonly Change[];
}

export interface HistoryFilter {
  /** Only ops on these rows. */
  readonly ids?: ReadonlySet<Id>;
  /** Only change sets with a clock after this, in milliseconds since 1970. */
  readonly afterMs?: number;
  /** Only change sets with a clock up to and with this, in milliseconds since 1970. */
  readonly untilMs?: number;
}

/** The entries of a log that touch the rows asked for, in arrival order. */
export function historyOf(log: ChangeLog, filter: HistoryFilter = {}): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  for (const set of log) {
    if (set.at.ms <= (filter.afterMs ?? -1) || set.at.ms > (filter.untilMs ?? Number.POSITIVE_INFINITY)) continue;
    const ops = filter.ids === undefined ? set.ops : set.ops.filter((op) => filter.ids?.has(op.id));
    if (ops.length > 0) entries.push({ set, changes: ops.map((op) => ({ op, before: valueBefore(log, op), after: op.value })) });
  }
  return entries;
}

/**
 * A row and every row that ever belonged to it, directly or through others, deleted ones too. A row is created after its owner,
 * or comes in one change set with it, so that few passes suffice.
 */
export function familyOf(log: ChangeLog, root: Id): ReadonlySet<Id> {
  const family = new Set([root]);
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const set of log)
      for (const op of set.ops) if (isOwnership(op) && typeof op.value === 'string' && family.has(op.value)) family.add(op.id);
  }
  return family;
}

function isOwnership(op: Op): boolean {
  return isEntityName(op.table) && entityOf(op.table).owner === op.field;
}
