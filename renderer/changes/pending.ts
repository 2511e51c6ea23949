// What a newer version wrote and this one does not understand. It stands in the log, is sent on as it came, and is folded into the park
// once a version that knows it opens the park.
import { entityOf, isEntityName } from '../domain/registry/registry.ts';
import type { ChangeSet, Op } from './change-set.ts';

/** The ops whose table or field is unknown, or whose value does not fit the field. */
export function pendingOps(sets: Iterable<ChangeSet>): Op[] {
  const pending: Op[] = [];
  for (const set of sets) for (const op of set.ops) if (!isUnderstood(op)) pending.push(op);
  return pending;
}

function isUnderstood(op: Op): boolean {
  const leaf = isEntityName(op.table) ? entityOf(op.table).leafAt.get(op.field) : undefined;
  return leaf !== undefined && (op.value === null || leaf.schema.safeParse(op.value).success);
}
