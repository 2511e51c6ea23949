// The op by which a change set writes a field. Found by an index: undo asks for each of the ops of a change set in another one, and an
// import or a pasted block has tens of thousands.
import type { ChangeSet, Op } from './change-set.ts';

/** Looking through so few takes no longer than an index. */
const FEW = 8;

const indexes = new WeakMap<ChangeSet, ReadonlyMap<string, Op>>();

/** What a change set writes to the field that `op` writes; undefined where it does not. */
export function opAt(set: ChangeSet, op: Op): Op | undefined {
  if (set.ops.length <= FEW) return set.ops.find((other) => other.id === op.id && other.field === op.field && other.table === op.table);
  let index = indexes.get(set);
  if (index === undefined) {
    index = new Map(set.ops.map((each) => [keyOf(each), each]));
    indexes.set(set, index);
  }
  return index.get(keyOf(op));
}

function keyOf({ table, id, field }: Op): string {
  return `${table}/${id}/${field}`;
}
