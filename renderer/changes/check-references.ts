// A reference that an edit writes must name a row that lives. (A merge may bring one that does not: it shows as needing a home.)
import { entityOf, isEntityName } from '../domain/registry/registry.ts';
import { failure } from '../domain/result.ts';
import type { Park } from './park.ts';
import { isHidden, type RowState } from './row-state.ts';
import { isStep, type Steps } from './steps.ts';
import type { Write } from './write.ts';

/** `edit.missingReference` for the first reference to nothing, or null. */
export function* referencesInSteps(park: Park, writes: readonly Write[]): Steps<ReturnType<typeof failure> | null> {
  const born = bornIn(writes);
  for (const [at, write] of writes.entries()) {
    if (isStep(at)) yield at / writes.length;
    const target = entityOf(write.table).fields[write.leaf.fieldName]?.target ?? null;
    if (target === null || !isEntityName(target)) continue;
    const missing = idsIn(write.value).find((id) => !born.get(target)?.has(id) && !isLiving(park.tables[target].get(id)));
    if (missing !== undefined) return failure('edit.missingReference', { table: write.table, field: write.leaf.path, target });
  }
  return null;
}

/** The rows that the writes bring about. */
function bornIn(writes: readonly Write[]): ReadonlyMap<string, ReadonlySet<string>> {
  const born = new Map<string, Set<string>>();
  for (const write of writes) {
    if (!isBirth(write)) continue;
    const ids = born.get(write.table) ?? new Set();
    born.set(write.table, ids.add(write.id));
  }
  return born;
}

function isBirth(write: Write): boolean {
  return write.leaf.path === '_deleted' && write.value === false;
}

function idsIn(value: Write['value']): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.filter((id) => typeof id === 'string');
  return value === null || typeof value !== 'object' ? [] : Object.keys(value);
}

function isLiving(state: RowState | undefined): boolean {
  return state !== undefined && !isHidden(state);
}
