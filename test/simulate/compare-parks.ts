// Whether two parks are the same: not what they look like alone, but every head of every field, named by its dot.
import type { Value } from '../../renderer/changes/change-set.ts';
import type { ChangeLog, Stamp } from '../../renderer/changes/log.ts';
import type { Park } from '../../renderer/changes/park.ts';
import { headsOf, type RowState } from '../../renderer/changes/row-state.ts';
import { sameValue } from '../../renderer/changes/write.ts';
import { ENTITY_NAMES, type EntityName, entityOf } from '../../renderer/domain/registry/registry.ts';

export interface ParkWithLog {
  readonly park: Park;
  readonly log: ChangeLog;
}

/** The first difference in words; null where the parks are the same. */
export function differenceOf(a: ParkWithLog, b: ParkWithLog): string | null {
  for (const table of ENTITY_NAMES) {
    const [left, right] = [a.park.tables[table], b.park.tables[table]];
    if (left.size !== right.size) return `${table}: ${left.size} rows and ${right.size}`;
    for (const [id, state] of left) {
      const other = right.get(id);
      if (other === undefined) return `${table}/${id}: missing in one`;
      const field = state === other ? null : differenceOfRow(table, { state, log: a.log }, { state: other, log: b.log });
      if (field !== null) return `${table}/${id}: ${field}`;
    }
  }
  return null;
}

interface RowWithLog {
  readonly state: RowState;
  readonly log: ChangeLog;
}

function differenceOfRow(table: EntityName, a: RowWithLog, b: RowWithLog): string | null {
  if (a.state.deleted !== b.state.deleted) return 'deleted in one';
  if (a.state.contested !== b.state.contested) return 'a disputed deletion in one';
  const { leaves } = entityOf(table);
  for (const leaf of leaves) {
    const isOpen = a.state.open[leaf.path] !== undefined;
    if (isOpen !== (b.state.open[leaf.path] !== undefined)) return `${leaf.path}: several heads in one`;
    if (!isOpen && !isSameSet(a.log, a.state.stamps[leaf.index] ?? 0, b.log, b.state.stamps[leaf.index] ?? 0)) {
      return `${leaf.path}: written by ${nameOf(a.log, a.state.stamps[leaf.index])} and ${nameOf(b.log, b.state.stamps[leaf.index])}`;
    }
    if (isOpen && !haveSameHeads(a, b, leaf.path)) return `${leaf.path}: other heads`;
  }
  for (const [field, value] of Object.entries(a.state.row)) {
    const other = b.state.row[field];
    // Row values are what the leaf schemas let in, and those are JSON.
    if (value !== other && !sameValue(value as Value, other as Value)) {
      return `${field}: ${JSON.stringify(value)} and ${JSON.stringify(other)}`;
    }
  }
  return null;
}

function haveSameHeads(a: RowWithLog, b: RowWithLog, path: string): boolean {
  const [left, right] = [a.state.open[path] ?? [], b.state.open[path] ?? []];
  return (
    left.length === right.length &&
    left.every(({ stamp, value }, index) => {
      const other = right[index];
      return other !== undefined && isSameSet(a.log, stamp, b.log, other.stamp) && sameValue(value, other.value);
    })
  );
}

function isSameSet(logA: ChangeLog, a: Stamp, logB: ChangeLog, b: Stamp): boolean {
  if (a === 0 || b === 0) return a === b;
  const [left, right] = [logA.at(a), logB.at(b)];
  return left === right || (left.device === right.device && left.seq === right.seq);
}

function nameOf(log: ChangeLog, stamp: Stamp | undefined): string {
  if (stamp === undefined || stamp === 0) return 'nobody';
  const { device, seq } = log.at(stamp);
  return `${device.slice(-2)}/${seq}`;
}

/** What a park shows and holds, as one text for the eye. */
export function describe({ park }: ParkWithLog): string {
  const lines = ENTITY_NAMES.flatMap((table) =>
    [...park.tables[table]].map(([id, state]) => {
      const written = entityOf(table).leaves.filter((leaf) => headsOf(state, leaf).length > 0);
      const fields = written.map(
        (leaf) =>
          `${leaf.path}=${headsOf(state, leaf)
            .map((head) => JSON.stringify(head.value))
            .join('|')}`,
      );
      return `${table}/${id.slice(0, 8)}…${id.slice(-1)}${state.contested ? ' (disputed)' : ''} ${fields.join(' ')}`;
    }),
  );
  return lines.sort().join('\n');
}
