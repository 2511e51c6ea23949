// What the log tells of a project in a time: per row and field the value before and the last change. Several moves of one date
// are one change; what was moved and moved back is none.
import type { ChangeSet, Value } from '../../changes/change-set.ts';
import { historyOf } from '../../changes/history.ts';
import type { ChangeLog } from '../../changes/log.ts';
import type { Id } from '../../domain/registry/fields.ts';
import type { EntityName } from '../../domain/registry/registry.ts';
import { isEntityName } from '../../domain/registry/registry.ts';

export interface FieldChange {
  readonly table: EntityName;
  readonly id: Id;
  /** The leaf's path: `forecastDate`, `title.zh`, `_deleted`. */
  readonly field: string;
  readonly before: Value;
  /** What was written first in that time: for a row that was created in it, what it began with. */
  readonly first: Value;
  readonly after: Value;
  /** The change set that wrote it last. */
  readonly last: ChangeSet;
}

/** The net changes of the project and all that belongs to it, deleted rows included, in the order of their last writing. */
export function projectChanges(log: ChangeLog, projectId: Id, afterMs: number, untilMs: number): readonly FieldChange[] {
  const changes = new Map<string, FieldChange>();
  for (const { set, changes: written } of historyOf(log, { ids: rowsOfProject(log, projectId), afterMs, untilMs })) {
    for (const { op, before, after } of written) {
      if (!isEntityName(op.table)) continue;
      const key = `${op.id}/${op.field}`;
      const first = changes.get(key);
      changes.delete(key);
      changes.set(key, {
        table: op.table,
        id: op.id,
        field: op.field,
        before: first === undefined ? before : first.before,
        first: first === undefined ? after : first.first,
        after,
        last: set,
      });
    }
  }
  return [...changes.values()].filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}

/** The ids of the project's rows and of theirs, as the log names them: a deleted row is in no list of the park. */
export function rowsOfProject(log: ChangeLog, projectId: Id): ReadonlySet<Id> {
  const rows = new Set<Id>([projectId]);
  for (const set of log) {
    for (const { field, value, id } of set.ops) {
      if ((field === 'project' || field === 'milestone') && typeof value === 'string' && rows.has(value)) rows.add(id);
    }
  }
  return rows;
}
