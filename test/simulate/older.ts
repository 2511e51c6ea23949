// An older version of the program: one that does not know a field that the others write.
import type { Edit } from '../../renderer/changes/edit.ts';
import type { Leaf } from '../../renderer/domain/registry/entity.ts';
import { entityOf } from '../../renderer/domain/registry/registry.ts';

const TABLE = 'milestone';
const FIELD = 'weight';

/** Runs it as the older version does. What it does not know waits in its log; after the upgrade it is folded into the park. */
export function asOlder<T>(run: () => T): T {
  // The registry is read-only for the program; here it is what a version is made of.
  const leafAt = entityOf(TABLE).leafAt as Map<string, Leaf>;
  const leaf = leafAt.get(FIELD);
  if (leaf === undefined) throw new Error(`there is no ${FIELD}`);
  leafAt.delete(FIELD);
  try {
    return run();
  } finally {
    leafAt.set(FIELD, leaf);
  }
}

/** Whether the older version has a form for it. */
export function isKnownToOlder(edit: Edit): boolean {
  return !(edit.table === TABLE && 'values' in edit && FIELD in edit.values);
}
