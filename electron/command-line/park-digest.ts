// One number for all that stands in a park: parks that hold the same have the same, in whatever order it came.
import { createHash } from 'node:crypto';
import type { Value } from '../../renderer/changes/change-set.ts';
import type { ChangeLog } from '../../renderer/changes/log.ts';
import type { Park } from '../../renderer/changes/park.ts';
import { headsOf, type RowState } from '../../renderer/changes/row-state.ts';
import { ENTITY_NAMES, type EntityName, entityOf } from '../../renderer/domain/registry/registry.ts';

/**
 * SHA-256 in lower-case hexadecimal over a line for each value that stands in a row, deleted rows included: its place, the dot that wrote
 * it, and the value as JSON with sorted keys.
 */
export function digestOfPark(park: Park, log: ChangeLog): string {
  const hash = createHash('sha256');
  for (const table of ENTITY_NAMES.toSorted()) {
    const states = [...park.tables[table].values()].sort((a, b) => compareTexts(a.row.id, b.row.id));
    for (const state of states) for (const line of linesOf(table, state, log)) hash.update(`${line}\n`);
  }
  return hash.digest('hex');
}

function linesOf(table: EntityName, state: RowState, log: ChangeLog): string[] {
  return entityOf(table)
    .leaves.flatMap((leaf) =>
      headsOf(state, leaf).map(({ stamp, value }) => {
        const { device, seq } = log.at(stamp);
        return JSON.stringify([table, state.row.id, leaf.path, device, seq, withSortedKeys(value)]);
      }),
    )
    .sort(compareTexts);
}

function withSortedKeys(value: Value): Value {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(withSortedKeys);
  const entries = Object.entries(value).map(([key, each]): [string, Value] => [key, withSortedKeys(each)]);
  return Object.fromEntries(entries.sort(([a], [b]) => compareTexts(a, b)));
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
