// The rules of merge once more, in the simplest form that one can think of: what a log says, by looking through all of it. Slow, and
// written from SYNC.md's section 2 without the park's code, so that an error would have to be made twice.
import type { ChangeSet, Op, Value } from '../../renderer/changes/change-set.ts';
import type { ChangeLog } from '../../renderer/changes/log.ts';
import type { Park } from '../../renderer/changes/park.ts';
import { headsOf, readLeaf } from '../../renderer/changes/row-state.ts';
import { sameValue } from '../../renderer/changes/write.ts';
import { ENTITY_NAMES, entityOf, isEntityName } from '../../renderer/domain/registry/registry.ts';

interface ModelWrite {
  readonly set: ChangeSet;
  readonly op: Op;
  readonly value: Value;
}

/** The heads of every field of a park, by `table/id`, then by field. */
type Model = ReadonlyMap<string, ReadonlyMap<string, readonly ModelWrite[]>>;

/** Where a park is not what the rules make of its log, in words; null where it is. */
export function departureFromModel(park: Park, log: ChangeLog): string | null {
  const model = modelOf(log);
  const count = ENTITY_NAMES.reduce((sum, table) => sum + park.tables[table].size, 0);
  if (count !== model.size) return `${count} rows, ${model.size} expected`;
  for (const [row, fields] of model) {
    const [table = '', id = ''] = row.split('/');
    const state = isEntityName(table) ? park.tables[table].get(id) : undefined;
    if (state === undefined || !isEntityName(table)) return `${row}: missing`;
    for (const leaf of entityOf(table).leaves) {
      const expected = [...(fields.get(leaf.path) ?? [])].sort(byClock);
      const heads = headsOf(state, leaf).map((head) => log.at(head.stamp));
      if (heads.length !== expected.length || heads.some((set, index) => set !== expected[index]?.set)) return `${row} ${leaf.path}: heads`;
      const shown = expected[0]?.value ?? (leaf.initial as Value);
      if (!sameValue(readLeaf(state, leaf), shown)) return `${row} ${leaf.path}: ${JSON.stringify(shown)} expected`;
    }
    const isDeleted = [...(fields.get('_deleted') ?? [])].sort(byClock)[0]?.value === true;
    if (state.deleted !== isDeleted) return `${row}: ${isDeleted ? 'deleted' : 'not deleted'} expected`;
    if (state.contested !== (isDeleted && isDisputed(fields))) return `${row}: ${state.contested ? 'no' : 'a'} dispute expected`;
  }
  return null;
}

function modelOf(log: ChangeLog): Model {
  const writes = new Map<string, Map<string, ModelWrite[]>>();
  const replaced = new Set<string>();
  for (const set of log) {
    for (const op of set.ops) {
      const value = valueBy(op);
      if (value === undefined) continue;
      const row = computed(writes, `${op.table}/${op.id}`, () => new Map<string, ModelWrite[]>());
      computed(row, op.field, () => []).push({ set, op, value });
      for (const { device, seq } of op.supersedes) replaced.add(`${op.table}/${op.id}/${op.field}/${device}/${seq}`);
    }
  }
  for (const [row, fields] of writes)
    for (const [field, all] of fields)
      fields.set(
        field,
        all.filter(({ set }) => !replaced.has(`${row}/${field}/${set.device}/${set.seq}`)),
      );
  return writes;
}

/** What an op brings about; nothing where this version does not know the field, or the value does not fit. */
function valueBy(op: Op): Value | undefined {
  const leaf = isEntityName(op.table) ? entityOf(op.table).leafAt.get(op.field) : undefined;
  if (leaf === undefined || (op.value !== null && !leaf.schema.safeParse(op.value).success)) return undefined;
  // An initial value is one that the leaf lets in, or null.
  return op.value ?? (leaf.initial as Value);
}

/** A deletion is disputed where someone wants the row, or wrote what none of those who deleted it had seen. */
function isDisputed(fields: ReadonlyMap<string, readonly ModelWrite[]>): boolean {
  const words = fields.get('_deleted') ?? [];
  if (words.some(({ value }) => value !== true)) return true;
  const seen = new Set(words.flatMap(({ set, op }) => [set, ...op.supersedes].map(({ device, seq }) => `${device}/${seq}`)));
  return [...fields].some(([field, heads]) => field !== '_deleted' && heads.some(({ set }) => !seen.has(`${set.device}/${set.seq}`)));
}

function byClock(a: ModelWrite, b: ModelWrite): number {
  return b.set.at.ms - a.set.at.ms || b.set.at.counter - a.set.at.counter || (a.set.device < b.set.device ? 1 : -1);
}

function computed<Key, T>(map: Map<Key, T>, key: Key, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
