// Rows that change sets are being applied to. A row is copied once, however many change sets write to it: that is what makes a merge of
// a hundred thousand changes cheap, and what leaves the park as it was until the drafts are installed.
import { DELETED, type Entity, type Leaf } from '../domain/registry/entity.ts';
import type { Id } from '../domain/registry/fields.ts';
import { type EntityName, entityOf, isEntityName } from '../domain/registry/registry.ts';
import type { ChangeSet, Op, Value } from './change-set.ts';
import type { ChangeLog, Stamp } from './log.ts';
import { broughtAbout, type Head, NOTHING_OPEN, type RowState, readLeaf, type Tables } from './row-state.ts';
import type { Steps } from './steps.ts';

export interface TouchedRow {
  readonly table: EntityName;
  readonly id: Id;
  readonly before: RowState | undefined;
  readonly after: RowState;
}

/** The rows of an entity that are written to, and what is looked up for each write. */
interface DraftTable {
  readonly name: EntityName;
  readonly entity: Entity;
  readonly rows: ReadonlyMap<Id, RowState>;
  readonly drafts: Map<Id, Draft>;
  /** By leaf: values that were looked at and fit. */
  readonly accepted: (Set<unknown> | undefined)[];
}

const OPS_IN_STEP = 500;

/** What a change set makes of the rows that it writes to, in steps. It stands in `log` under `stamp`. */
export function* draftsInSteps(park: { readonly tables: Tables }, log: ChangeLog, set: ChangeSet, stamp: Stamp): Steps<Drafts> {
  const drafts = new Drafts(park, log);
  for (let at = 0; at < set.ops.length; at += OPS_IN_STEP) {
    drafts.apply({ ...set, ops: set.ops.slice(at, at + OPS_IN_STEP) }, stamp);
    yield at / set.ops.length;
  }
  return drafts;
}

export class Drafts {
  readonly #park: { readonly tables: Tables };
  readonly #log: ChangeLog;
  readonly #tables = new Map<EntityName, DraftTable>();
  /** Of the last write: the next one is often to the same entity. */
  #lastTable: DraftTable | null = null;
  /** By the row's place: to find a draft by its id takes longer than to write to it. */
  readonly #placed: (Draft | undefined)[] = [];
  #pending = 0;

  /** @param log where the change sets stand that are applied, and all that they refer to */
  constructor(park: { readonly tables: Tables }, log: ChangeLog) {
    this.#park = park;
    this.#log = log;
  }

  /**
   * @param places of each op, from `from` on: one number for each row that is written to, small, the same in all calls. They only make it
   *   quicker: a place that is wrong, or missing, does no harm.
   */
  apply(set: ChangeSet, stamp: Stamp, places?: Int32Array, from = 0): void {
    let index = from;
    for (const op of set.ops) {
      const table = this.#tableOf(op.table);
      const leaf = table === null ? null : knownLeaf(table, op);
      if (table !== null && leaf !== null) this.#write(this.#draftOf(table, op.id, places?.[index] ?? 0), leaf, op, stamp);
      else this.#pending += 1;
      index += 1;
    }
  }

  /** How many writes this version does not understand. They wait in the log: see pending.ts. */
  get pending(): number {
    return this.#pending;
  }

  /** The rows that were written to, as they were before and as they are now. */
  *touched(): IterableIterator<TouchedRow> {
    for (const { drafts } of this.#tables.values())
      for (const draft of drafts.values())
        yield { table: draft.table, id: draft.id, before: draft.before, after: finished(draft, this.#log) };
  }

  /** The entities whose rows were written to. */
  tables(): Iterable<EntityName> {
    return this.#tables.keys();
  }

  /** A row as it is after what was applied. */
  stateOf(table: EntityName, id: Id): RowState | undefined {
    const draft = this.#tables.get(table)?.drafts.get(id);
    return draft === undefined ? this.#park.tables[table].get(id) : finished(draft, this.#log);
  }

  /** Puts the rows into the park. */
  install(): void {
    for (const [table, { drafts }] of this.#tables)
      for (const [id, draft] of drafts) this.#park.tables[table].set(id, finished(draft, this.#log));
  }

  /** null where this version does not know the entity. */
  #tableOf(name: string): DraftTable | null {
    if (this.#lastTable?.name === name) return this.#lastTable;
    if (!isEntityName(name)) return null;
    const known = this.#tables.get(name);
    const table = known ?? { name, entity: entityOf(name), rows: this.#park.tables[name], drafts: new Map(), accepted: [] };
    if (known === undefined) this.#tables.set(name, table);
    this.#lastTable = table;
    return table;
  }

  #draftOf(table: DraftTable, id: Id, place: number): Draft {
    const placed = this.#placed[place];
    if (placed !== undefined && placed.finished === null && placed.id === id && placed.table === table.name) return placed;
    const draft = findDraft(table, id);
    this.#placed[place] = draft;
    return draft;
  }

  #write(draft: Draft, leaf: Leaf, op: Op, stamp: Stamp): void {
    const value = broughtAbout(leaf, op.value);
    const heads = survivingHeads(draft, leaf, op, this.#log);
    if (heads.length === 0) {
      show(draft, leaf, value, stamp);
      if (openAt(draft, leaf) !== undefined) draft.open = without(draft.open, leaf.path);
      return;
    }
    // The heads are in order. Sorting them anew would let a file with ten thousand writes to one field hold up the page for minutes.
    const place = heads.findIndex((head) => this.#log.compare(stamp, head.stamp) > 0);
    const all = heads.toSpliced(place === -1 ? heads.length : place, 0, { stamp, value });
    const [winner] = all;
    if (winner !== undefined) show(draft, leaf, winner.value, winner.stamp);
    draft.open = { ...draft.open, [leaf.path]: all };
  }
}

/** The leaf that an op writes; null where this version does not know it, or where the value does not fit. */
function knownLeaf(table: DraftTable, { field, value }: Op): Leaf | null {
  const leaf = table.entity.leafAt.get(field);
  if (leaf === undefined) return null;
  return value === null || accepts(table, leaf, value) ? leaf : null;
}

/** Dates, references and words recur: each is looked at once. Of texts nothing but their length is asked. */
function accepts({ accepted }: DraftTable, leaf: Leaf, value: Value): boolean {
  if (typeof value === 'string' && leaf.longest !== null) return value.length <= leaf.longest;
  const seen = accepted[leaf.index];
  if (seen?.has(value)) return true;
  if (!leaf.schema.safeParse(value).success) return false;
  if (typeof value !== 'object') accepted[leaf.index] = (seen ?? new Set()).add(value);
  return true;
}

interface Draft extends Omit<TouchedRow, 'after'> {
  readonly row: Record<string, unknown> & { readonly id: Id };
  deleted: boolean;
  readonly stamps: Stamp[];
  open: Record<string, readonly Head[]>;
  /** The fields with parts that are this draft's own, and of no row that was given out. */
  readonly copied: string[];
  /** Kept until the next write. */
  finished: RowState | null;
}

function findDraft({ name, entity, rows, drafts }: DraftTable, id: Id): Draft {
  const draft = drafts.get(id);
  if (draft !== undefined && draft.finished === null) return draft;
  // Where its row and stamps were given out, they stay as they are.
  const next = draft === undefined ? draftOf(name, entity, id, rows.get(id)) : copyOf(name, id, draft.before, draft);
  drafts.set(id, next);
  return next;
}

function draftOf(table: EntityName, { blank, leaves }: Entity, id: Id, before: RowState | undefined): Draft {
  if (before !== undefined) return copyOf(table, id, before, before);
  const stamps = Array<Stamp>(leaves.length).fill(0);
  return { table, id, before, row: { ...blank, id }, deleted: false, stamps, open: NOTHING_OPEN, copied: [], finished: null };
}

function copyOf(
  table: EntityName,
  id: Id,
  before: RowState | undefined,
  { row, deleted, stamps, open }: Omit<RowState, 'contested'>,
): Draft {
  return { table, id, before, row: { ...row }, deleted, stamps: [...stamps], open, copied: [], finished: null };
}

/** The heads that the op's author had not seen. */
function survivingHeads(draft: Draft, leaf: Leaf, op: Op, log: ChangeLog): readonly Head[] {
  const open = openAt(draft, leaf);
  if (open !== undefined) return open.filter((head) => !replaces(op, head.stamp, log));
  const shown = draft.stamps[leaf.index] ?? 0;
  return shown === 0 || replaces(op, shown, log) ? NONE : [{ stamp: shown, value: readLeaf(draft, leaf) }];
}

const NONE: readonly Head[] = [];

/** Asked of every write, nearly always in vain. */
function openAt({ open }: Draft, leaf: Leaf): readonly Head[] | undefined {
  return open === NOTHING_OPEN ? undefined : open[leaf.path];
}

function replaces({ supersedes }: Op, stamp: Stamp, log: ChangeLog): boolean {
  for (const dot of supersedes) if (log.stampOf(dot) === stamp) return true;
  return false;
}

function show(draft: Draft, leaf: Leaf, value: Value, stamp: Stamp): void {
  draft.stamps[leaf.index] = stamp;
  if (leaf.fieldName === DELETED) {
    draft.deleted = value === true;
    return;
  }
  draft.row[leaf.fieldName] = leaf.part === null ? value : withPart(draft, leaf, leaf.part, value);
}

/** A text with one language, or a group with one part, replaced: in a copy that is made at the first of such writes. A cleared language leaves no key. */
function withPart(draft: Draft, leaf: Leaf, part: string, value: Value): unknown {
  const field = leaf.fieldName;
  const parts = draft.row[field] as Record<string, unknown>; // a field whose leaves are parts
  if (value === null && isLocalized(draft.table, leaf)) return without(parts, part);
  if (!draft.copied.includes(field)) {
    draft.copied.push(field);
    return { ...parts, [part]: value };
  }
  parts[part] = value;
  return parts;
}

function isLocalized(table: EntityName, leaf: Leaf): boolean {
  return entityOf(table).fields[leaf.fieldName]?.kind === 'localized';
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  const { [key]: _dropped, ...rest } = record;
  return rest;
}

function finished(draft: Draft, log: ChangeLog): RowState {
  if (draft.finished !== null) return draft.finished;
  const { row, deleted, stamps, open } = draft;
  draft.finished = { row, deleted, contested: deleted && isContested(draft, log), stamps, open };
  return draft.finished;
}

/**
 * Whether something stands in the row that none of its deletions had seen, or someone wants it back. It is derived from the heads and
 * from what the deletions say they replace, and so is the same in whatever order they came.
 */
function isContested({ table, row, stamps, open }: Draft, log: ChangeLog): boolean {
  const deletions = open[DELETED] ?? [{ stamp: stamps[0] ?? 0, value: true }];
  if (deletions.some((head) => head.value !== true)) return true;
  const seen = new Set(deletions.flatMap(({ stamp }) => [stamp, ...replacedBy(stamp, table, row.id, log)]));
  return entityOf(table).leaves.some(({ index, path }) => {
    const heads = open[path]?.map((head) => head.stamp) ?? [stamps[index] ?? 0];
    return path !== DELETED && heads.some((stamp) => stamp !== 0 && !seen.has(stamp));
  });
}

function replacedBy(stamp: Stamp, table: EntityName, id: Id, log: ChangeLog): (Stamp | null)[] {
  return deletionIn(log.at(stamp), table, id)?.supersedes.map((dot) => log.stampOf(dot)) ?? [];
}

const deletions = new WeakMap<ChangeSet, ReadonlyMap<string, Op>>();

/** What a change set says on whether a row is deleted. Found by an index: one change set may delete all rows of a project. */
export function deletionIn(set: ChangeSet, table: EntityName, id: Id): Op | undefined {
  let index = deletions.get(set);
  if (index === undefined) {
    index = new Map(set.ops.filter((op) => op.field === DELETED).map((op) => [`${op.table}/${op.id}`, op]));
    deletions.set(set, index);
  }
  return index.get(`${table}/${id}`);
}
