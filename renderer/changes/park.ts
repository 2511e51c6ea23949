// The park in memory: the fold of the change log.
import { ENTITY_NAMES } from '../domain/registry/registry.ts';
import type { ChangeSet } from './change-set.ts';
import { Drafts, type TouchedRow } from './drafts.ts';
import type { ChangeLog, Stamp } from './log.ts';
import type { Tables } from './row-state.ts';

export interface Park {
  readonly tables: Tables;
}

/** What a change set replaced, enough to take it back and to know which shards it touched. */
export type Journal = readonly TouchedRow[];

export function emptyPark(): Park {
  // Object.fromEntries loses the key type; every entity name is there by construction.
  return { tables: Object.fromEntries(ENTITY_NAMES.map((name) => [name, new Map()])) as unknown as Park['tables'] };
}

/** The park that a log tells of. */
export function foldLog(log: ChangeLog): Park {
  const park = emptyPark();
  const drafts = new Drafts(park, log);
  let stamp = 0;
  for (const set of log) drafts.apply(set, ++stamp);
  drafts.install();
  return park;
}

/**
 * Applies one change set that already stands in `log` under `stamp`. Changes `park` in place; row states are replaced, never
 * changed. The journal it returns takes it back with `revert`.
 */
export function applyChangeSet(park: Park, log: ChangeLog, set: ChangeSet, stamp: Stamp): Journal {
  const drafts = new Drafts(park, log);
  drafts.apply(set, stamp);
  drafts.install();
  return [...drafts.touched()];
}

/** Takes back the change set that was applied last. */
export function revert(park: Park, journal: Journal): void {
  for (const { table, id, before } of journal) {
    if (before === undefined) park.tables[table].delete(id);
    else park.tables[table].set(id, before);
  }
}
