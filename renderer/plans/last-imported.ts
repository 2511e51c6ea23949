// What imports wrote last, so that a newer file can tell its own old value from an edit made here.
import type { Value } from '../changes/change-set.ts';
import type { ChangeLog } from '../changes/log.ts';
import { originalIntent } from '../changes/undo.ts';
import type { Id } from '../domain/registry/fields.ts';
import { IMPORT_INTENT } from './import-plan.ts';

/** The value that an import wrote last to a row's leaf; null where it left it empty; undefined where no import made the row. */
export type LastImported = (id: Id, path: string) => Value | undefined;

/**
 * Reads it from the log. An import that was undone counts with what its undoing put back: the same file then brings its values
 * again.
 */
export function lastImportedOf(log: ChangeLog): LastImported {
  const rows = new Map<Id, Map<string, Value>>();
  for (const set of log) {
    if (originalIntent(log, set).key !== IMPORT_INTENT) continue;
    for (const op of set.ops) {
      const leaves = rows.get(op.id) ?? new Map<string, Value>();
      rows.set(op.id, leaves.set(op.field, op.value));
    }
  }
  return (id, path) => {
    const leaves = rows.get(id);
    return leaves === undefined ? undefined : (leaves.get(path) ?? null);
  };
}
