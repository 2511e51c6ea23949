// What a merge would do, told before it is done.
import { ENTITY_NAMES, type EntityName } from '../domain/registry/registry.ts';
import { type Conflict, conflictsOfRow, keyOf } from './conflicts.ts';
import type { TouchedRow } from './drafts.ts';
import type { ChangeLog } from './log.ts';
import type { Merge } from './merge.ts';
import type { Park } from './park.ts';
import { isHidden } from './row-state.ts';

export interface RowCounts {
  readonly created: number;
  readonly changed: number;
  readonly deleted: number;
}

export interface MassDeletion {
  readonly table: EntityName;
  readonly deleted: number;
  /** Rows that were visible before. */
  readonly of: number;
}

export interface MergePreview {
  readonly changeSets: number;
  readonly ops: number;
  readonly authors: readonly string[];
  /** Clock readings of the first and the last new change set, milliseconds since 1970. */
  readonly firstMs: number | null;
  readonly lastMs: number | null;
  readonly rows: Partial<Readonly<Record<EntityName, RowCounts>>>;
  /** Conflicts of fields and of deletions that the merge opens, those that stood before left out. */
  readonly opened: readonly Conflict[];
  /** How many that stand now the merge settles. */
  readonly settled: number;
  /** Writes that this version does not understand and keeps. */
  readonly pending: number;
  /** More than a fifth of the visible rows of an entity would go: to be looked at, and a backup taken first. */
  readonly massDeletions: readonly MassDeletion[];
}

const MASS = 0.2;

/** Counts row by row, so that whoever counts may pause in between. */
export class MergeTally {
  readonly #park: Park;
  readonly #log: ChangeLog;
  readonly #merge: Merge;
  readonly #counts = new Map<EntityName, { created: number; changed: number; deleted: number }>();
  readonly #opened: Conflict[] = [];
  #settled = 0;

  /** @param log of the park as it is, before the merge */
  constructor(park: Park, log: ChangeLog, merge: Merge) {
    this.#park = park;
    this.#log = log;
    this.#merge = merge;
  }

  /** Each of the rows that the merge touches is to be added once. */
  add({ table, before, after }: TouchedRow): void {
    const count = this.#counts.get(table) ?? { created: 0, changed: 0, deleted: 0 };
    this.#counts.set(table, count);
    const isVisible = !isHidden(after);
    const wasVisible = before !== undefined && !isHidden(before);
    if (wasVisible || isVisible) count[!wasVisible ? 'created' : isVisible ? 'changed' : 'deleted'] += 1;
    const stoodBefore = before === undefined ? [] : conflictsOfRow(table, before, this.#log);
    const standing = conflictsOfRow(table, after, this.#merge.log);
    if (stoodBefore.length === 0 && standing.length === 0) return;
    const stood = new Set(stoodBefore.map(keyOf));
    this.#opened.push(...standing.filter((conflict) => !stood.delete(keyOf(conflict))));
    this.#settled += stood.size;
  }

  preview(): MergePreview {
    const { fresh, pending } = this.#merge;
    const times = fresh.map((set) => set.at.ms);
    return {
      changeSets: fresh.length,
      ops: fresh.reduce((sum, set) => sum + set.ops.length, 0),
      authors: [...new Set(fresh.map((set) => set.author))].sort(),
      firstMs: times.length === 0 ? null : times.reduce((a, b) => Math.min(a, b)),
      lastMs: times.length === 0 ? null : times.reduce((a, b) => Math.max(a, b)),
      rows: Object.fromEntries(this.#counts),
      opened: this.#opened,
      settled: this.#settled,
      pending,
      massDeletions: massDeletions(this.#park, this.#counts),
    };
  }
}

function massDeletions(park: Park, counts: ReadonlyMap<EntityName, RowCounts>): MassDeletion[] {
  return ENTITY_NAMES.flatMap((table) => {
    const deleted = counts.get(table)?.deleted ?? 0;
    if (deleted === 0) return [];
    const of = [...park.tables[table].values()].filter((state) => !isHidden(state)).length;
    return deleted > of * MASS ? [{ table, deleted, of }] : [];
  });
}
