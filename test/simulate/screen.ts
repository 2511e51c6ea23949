// No edit replaces what its author did not see: checked at the moment of writing, against what the author's park shows.
import type { ChangeSet, Dot, Op } from '../../renderer/changes/change-set.ts';
import type { ChangeLog } from '../../renderer/changes/log.ts';
import type { Park } from '../../renderer/changes/park.ts';
import { type Head, headsOf, type RowState } from '../../renderer/changes/row-state.ts';
import { sameValue } from '../../renderer/changes/write.ts';
import { DELETED } from '../../renderer/domain/registry/entity.ts';
import { type EntityName, entityOf, isEntityName } from '../../renderer/domain/registry/registry.ts';
import { must } from './broken.ts';

/**
 * @param set made on `park`, not yet applied
 * @param settled the fields (`table/id/field`) that the author settled: there all heads were on the screen
 */
export function mustReplaceWhatWasSeen(park: Park, log: ChangeLog, set: ChangeSet, settled: ReadonlySet<string>): void {
  for (const op of set.ops) {
    if (!isEntityName(op.table)) continue;
    const state = park.tables[op.table].get(op.id);
    const expected = state === undefined ? [] : headsOnScreen(op.table, state, op, settled.has(`${op.table}/${op.id}/${op.field}`));
    const dots = new Set(expected.map((head) => nameOf(log.at(head.stamp))));
    const named = new Set(op.supersedes.map(nameOf));
    const isSame = dots.size === named.size && [...dots].every((dot) => named.has(dot));
    must(
      isSame,
      'an edit replaces what its author saw, no more and no less',
      () => `${op.table} ${op.field}: ${[...named].join()}, not ${[...dots].join()}`,
    );
  }
}

function headsOnScreen(table: EntityName, state: RowState, op: Op, isSettled: boolean): readonly Head[] {
  const { leaves, leafAt } = entityOf(table);
  // Whoever deletes a row has looked at the whole of it.
  if (op.field === DELETED && op.value === true) return leaves.flatMap((leaf) => headsOf(state, leaf));
  const leaf = leafAt.get(op.field);
  const heads = leaf === undefined ? [] : headsOf(state, leaf);
  if (isSettled || op.field === DELETED) return heads;
  return heads.filter((head) => sameValue(head.value, heads[0]?.value ?? null));
}

function nameOf({ device, seq }: Dot): string {
  return `${device.slice(-3)}/${seq}`;
}
