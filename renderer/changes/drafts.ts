// Rows that change sets are being applied to. A row is copied once, however many change sets write to it: that is what makes a merge of
// a hundred thousand changes cheap, and what leaves the park as it was until the drafts are installed.
import { DELETED, type Leaf } from '../domain/registry/entity.ts';
import type { Id } from '../domain/registry/fields.ts';
import { type EntityName, entityOf, isEntityName } from '../domain/registry/registry.ts';
import type { ChangeSet, Op, Value } from './change-set.ts';
import type { ChangeLog, Stamp } from './log.ts';
import { broughtAbout, type Head, type RowState, readLeaf, type Tables } from './row-state.ts';

export interface TouchedRow {
  readonly table: EntityName;
  readonly id: Id;
  readonly before: RowState | undefined;
}

export class Drafts {
  readonly #park: { readonly tables: Tables };
  readonly #log: ChangeLog;
  readonly #drafts = new Map<EntityName, Map<Id, Draft>>();
  readonly #accepted = new Map<Leaf, Set<unknown>>();
  /** Of the last write: the next one is often to the same row. */
  #last: Draft | null = null;
  #pending = 0;

  /** @param log where the change sets stand that are applied, and all that they refer to */
  constructor(park: { readonly tables: Tables }, log: ChangeLog) {
    this.#park = park;
    this.#log = log;
  }

  apply(set: ChangeSet, stamp: Stamp): void {
    for (const op of set.ops) {
      const leaf = this.#knownLeaf(op);
      if (leaf !== null && isEntityName(op.table)) this.#write(this.#draftOf(op.table, op.id), leaf, op, stamp);
      else this.#pending += 1;
    }
  }

  /** How many writes this version does not understand. They wait in the log: see pending.ts. */
  get pending(): number {
    return this.#pending;
  }

  /** The rows that were written to, with what they were before. */
  *touched(): IterableIterator<TouchedRow> {
    for (const drafts of this.#drafts.values()) for (const { table, id, before } of drafts.values()) yield { table, id, before };
  }

  /** A row as it is after what was applied. */
  stateOf(table: EntityName, id: Id): RowState | undefined {
    const draft = this.#drafts.get(table)?.get(id);
    return draft === undefined ? this.#park.tables[table].get(id) : finished(draft, this.#log);
  }

  /** Puts the rows into the park. */
  install(): void {
    for (const [table, drafts] of this.#drafts)
      for (const [id, draft] of drafts) this.#park.tables[table].set(id, finished(draft, this.#log));
  }

  #draftOf(table: EntityName, id: Id): Draft {
    const last = this.#last;
    if (last !== null && last.finished === null && last.id === id && last.table === table) return last;
    this.#last = this.#findDraft(table, id);
    return this.#last;
  }

  #findDraft(table: EntityName, id: Id): Draft {
    let drafts = this.#drafts.get(table);
    if (drafts === undefined) {
      drafts = new Map();
      this.#drafts.set(table, drafts);
    }
    let draft = drafts.get(id);
    if (draft === undefined) {
      draft = draftOf(table, id, this.#park.tables[table].get(id));
      drafts.set(id, draft);
    }
    if (draft.finished !== null) {
      // Its row and stamps were given out: they stay as they are.
      draft = { ...draft, row: { ...draft.row }, stamps: [...draft.stamps], finished: null };
      drafts.set(id, draft);
    }
    return draft;
  }

  /** The leaf that an op writes; null where this version does not know it, or where the value does not fit. */
  #knownLeaf(op: Op): Leaf | null {
    if (!isEntityName(op.table)) return null;
    const leaf = entityOf(op.table).leafAt.get(op.field);
    if (leaf === undefined) return null;
    return op.value === null || this.#accepts(leaf, op.value) ? leaf : null;
  }

  /** Dates, references and words recur: each is looked at once. Of texts nothing but their length is asked. */
  #accepts(leaf: Leaf, value: Value): boolean {
    if (typeof value === 'string' && leaf.longest !== null) return value.length <= leaf.longest;
    let accepted = this.#accepted.get(leaf);
    if (accepted === undefined) {
      accepted = new Set();
      this.#accepted.set(leaf, accepted);
    }
    if (accepted.has(value)) return true;
    if (!leaf.schema.safeParse(value).success) return false;
    if (typeof value !== 'object') accepted.add(value);
    return true;
  }

  #write(draft: Draft, leaf: Leaf, op: Op, stamp: Stamp): void {
    const heads = survivingHeads(draft, leaf, op, this.#log);
    const written = { stamp, value: broughtAbout(leaf, op.value) };
    if (heads.length === 0) {
      show(draft, leaf, written);
      if (draft.open[leaf.path] !== undefined) draft.open = without(draft.open, leaf.path);
      return;
    }
    // The heads are in order. Sorting them anew would let a file with ten thousand writes to one field hold up the page for minutes.
    const place = heads.findIndex((head) => this.#log.compare(written.stamp, head.stamp) > 0);
    const all = heads.toSpliced(place === -1 ? heads.length : place, 0, written);
    const [winner] = all;
    if (winner !== undefined) show(draft, leaf, winner);
    draft.open = { ...draft.open, [leaf.path]: all };
  }
}

interface Draft extends TouchedRow {
  readonly row: Record<string, unknown> & { readonly id: Id };
  deleted: boolean;
  readonly stamps: Stamp[];
  open: Record<string, readonly Head[]>;
  /** Kept until the next write. */
  finished: RowState | null;
}

function draftOf(table: EntityName, id: Id, before: RowState | undefined): Draft {
  if (before !== undefined) {
    const { row, deleted, stamps, open } = before;
    return { table, id, before, row: { ...row }, deleted, stamps: [...stamps], open, finished: null };
  }
  const { blank, leaves } = entityOf(table);
  return { table, id, before, row: { ...blank, id }, deleted: false, stamps: Array(leaves.length).fill(0), open: {}, finished: null };
}

/** The heads that the op's author had not seen. */
function survivingHeads(draft: Draft, leaf: Leaf, op: Op, log: ChangeLog): readonly Head[] {
  const open = draft.open[leaf.path];
  if (open !== undefined) return open.filter((head) => !replaces(op, head.stamp, log));
  const shown = draft.stamps[leaf.index] ?? 0;
  return shown === 0 || replaces(op, shown, log) ? NONE : [{ stamp: shown, value: readLeaf(draft, leaf) }];
}

const NONE: readonly Head[] = [];

function replaces(op: Op, stamp: Stamp, log: ChangeLog): boolean {
  return op.supersedes.some((dot) => log.stampOf(dot) === stamp);
}

function show(draft: Draft, leaf: Leaf, head: Head): void {
  draft.stamps[leaf.index] = head.stamp;
  if (leaf.fieldName === DELETED) {
    draft.deleted = head.value === true;
    return;
  }
  draft.row[leaf.fieldName] =
    leaf.part === null ? head.value : withPart(draft.row[leaf.fieldName], leaf.part, head.value, isLocalized(draft.table, leaf));
}

/** A text with one language, or a group with one part, replaced. A cleared language leaves no key. */
function withPart(current: unknown, part: string, value: Value, isLanguage: boolean): unknown {
  const parts = current as Record<string, unknown>; // a field whose leaves are parts
  return value === null && isLanguage ? without(parts, part) : { ...parts, [part]: value };
}

function isLocalized(table: EntityName, leaf: Leaf): boolean {
  return entityOf(table).fields[leaf.fieldName]?.kind === 'localized';
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  const { [key]: _dropped, ...rest } = record;
  return rest;
}

function finished(draft: Draft, log: ChangeLog): RowState {
  const { row, deleted, stamps, open } = draft;
  draft.finished ??= { row, deleted, contested: deleted && isContested(draft, log), stamps, open };
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
