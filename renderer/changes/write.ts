// From writes (this leaf shall have that value) to ops (which also say what they replace).
import { DELETED, type Leaf } from '../domain/registry/entity.ts';
import type { Id } from '../domain/registry/fields.ts';
import { type EntityName, entityOf } from '../domain/registry/registry.ts';
import type { Dot, Op, Value } from './change-set.ts';
import { type ChangeLog, dotOf } from './log.ts';
import type { Park } from './park.ts';
import { broughtAbout, type Head, headsOf, type RowState } from './row-state.ts';
import { isStep, type Steps } from './steps.ts';

export interface Write {
  readonly table: EntityName;
  readonly id: Id;
  readonly leaf: Leaf;
  readonly value: Value;
  /** Replaces every value that the leaf has, where an ordinary write replaces the one that its author saw. */
  readonly settles?: true;
}

/**
 * The ops of one change set, in steps. Of several writes to one leaf the last counts; a write of what already shows there
 * is left out, unless it settles a dispute.
 */
export function* opsInSteps(park: Park, log: ChangeLog, writes: readonly Write[]): Steps<Op[]> {
  const last = new Map<string, Write>();
  const touched = new Set<string>();
  for (const [at, write] of writes.entries()) {
    if (isStep(at)) yield at / writes.length / 3;
    last.set(`${rowOf(write)}/${write.leaf.path}`, write);
  }
  const all = [...last.values()];
  const isFresh: boolean[] = [];
  for (const [at, write] of all.entries()) {
    if (isStep(at)) yield (1 + at / all.length) / 3;
    isFresh.push(!stands(stateFor(park, write), write));
    if (isFresh[at] === true) touched.add(rowOf(write));
  }
  // A row that is deleted stays so when something else is written to it along with the word that it is: the word covers all of it.
  const isCovering = (write: Write) => write.leaf.fieldName === DELETED && write.value === true && touched.has(rowOf(write));
  const ops: Op[] = [];
  for (const [at, write] of all.entries()) {
    if (isStep(at)) yield (2 + at / all.length) / 3;
    if (isFresh[at] === true || isCovering(write)) ops.push(opOf(write, stateFor(park, write), log));
  }
  return ops;
}

function rowOf({ table, id }: Write): string {
  return `${table}/${id}`;
}

function stateFor(park: Park, { table, id }: Write): RowState | undefined {
  return park.tables[table].get(id);
}

export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a);
  const right = b as Readonly<Record<string, Value>>;
  return (
    left.length === Object.keys(b).length && left.every(([key, value]) => Object.hasOwn(right, key) && sameValue(value, right[key] ?? null))
  );
}

function stands(state: RowState | undefined, { leaf, value, settles }: Write): boolean {
  if (state === undefined) return false;
  const heads = headsOf(state, leaf);
  if (heads.length === 0) return value === null;
  const isDisputed = heads.length > 1 || (leaf.fieldName === DELETED && state.contested);
  return (
    !(isDisputed && settles === true) && !isRepeatedDeletion(state, leaf) && sameValue(heads[0]?.value ?? null, broughtAbout(leaf, value))
  );
}

/** Deleting what stays visible in spite of a deletion is a new word on it. */
function isRepeatedDeletion({ contested }: RowState, leaf: Leaf): boolean {
  return contested && leaf.fieldName === DELETED;
}

function opOf(write: Write, state: RowState | undefined, log: ChangeLog): Op {
  const { table, id, leaf, value } = write;
  return { table, id, field: leaf.path, value, supersedes: state === undefined ? [] : supersededBy(state, write, log) };
}

/** A deletion names every head of the row: whatever its author had not seen shows later as a conflict. */
function supersededBy(state: RowState, { table, leaf, value, settles }: Write, log: ChangeLog): Dot[] {
  const isDeletion = leaf.fieldName === DELETED && value === true;
  const heads = isDeletion
    ? entityOf(table).leaves.flatMap((each) => headsOf(state, each))
    : settles === true || leaf.fieldName === DELETED
      ? headsOf(state, leaf)
      : headsSeen(headsOf(state, leaf));
  return [...new Set(heads.map((head) => head.stamp))].sort((a, b) => a - b).map((stamp) => dotOf(log.at(stamp)));
}

/** The value that shows, by whomever it was written. Other values of the leaf were not on screen, and stay to be decided on. */
function headsSeen(heads: readonly Head[]): readonly Head[] {
  return heads.filter((head) => sameValue(head.value, heads[0]?.value ?? null));
}
