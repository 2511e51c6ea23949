// Undo takes back one intent by writing, as a new change set, what stood before it. Nothing is ever removed from the log.
import { DELETED } from '../domain/registry/entity.ts';
import { entityOf, isEntityName } from '../domain/registry/registry.ts';
import type { ChangeSet, DeviceId, Dot, Intent, Op, Value } from './change-set.ts';
import { type ChangeLog, dotOf, type Stamp } from './log.ts';
import { opAt } from './op-at.ts';
import type { Park } from './park.ts';
import { headsOf, isHidden } from './row-state.ts';
import { atOnce, type Steps, stepsOver } from './steps.ts';
import type { Write } from './write.ts';

/**
 * What this device's next undo takes back, or its next redo makes again; null where there is nothing. It is read from the end of the
 * device's own change sets, as far back as it takes: it survives a restart, and a long log costs nothing.
 */
export function nextStep(log: ChangeLog, device: DeviceId, key: 'undo' | 'redo'): Dot | null {
  return key === 'undo' ? nextUndo(log, device) : nextRedo(log, device);
}

/** The last change set that no undo took back; a redo is one that can be undone like any other. */
function nextUndo(log: ChangeLog, device: DeviceId): Dot | null {
  const undone = new Set<number>();
  for (const set of log.latestBy(device)) {
    if (set.intent.key === 'undo') noteOwn(undone, set);
    else if (!undone.has(set.seq)) return dotOf(set);
  }
  return null;
}

/** The last undo that no redo made again, since the last new intent. */
function nextRedo(log: ChangeLog, device: DeviceId): Dot | null {
  const redone = new Set<number>();
  for (const set of log.latestBy(device)) {
    if (set.intent.key === 'redo') noteOwn(redone, set);
    else if (set.intent.key !== 'undo') return null;
    else if (!redone.has(set.seq)) return dotOf(set);
  }
  return null;
}

/** A step is about a change set of its own device, or, in a log that was rejoined, about one that is not in it. */
function noteOwn(seqs: Set<number>, { device, intent }: ChangeSet): void {
  if (intent.of?.device === device) seqs.add(intent.of.seq);
}

/** The intent that an undo or redo is about, through any number of undos of undos. */
export function originalIntent(log: ChangeLog, set: ChangeSet): Intent {
  const { key, of } = set.intent;
  const earlier = of === undefined || (key !== 'undo' && key !== 'redo') ? null : log.find(of);
  return earlier === null ? set.intent : originalIntent(log, earlier);
}

/**
 * The writes that take back a change set. A field that someone has written since keeps what they wrote. A row that the change
 * set created is deleted, whatever it holds by now: deletion is soft.
 */
export function inverseWrites(park: Park, log: ChangeLog, dot: Dot): Write[] {
  return atOnce(inverseInSteps(park, log, dot));
}

/** The same, in steps. */
export function* inverseInSteps(park: Park, log: ChangeLog, dot: Dot): Steps<Write[]> {
  const set = log.find(dot);
  const stamp = log.stampOf(dot);
  if (set === null || stamp === null) return [];
  const born = new Set(set.ops.filter(isBirth).map((op) => op.id));
  const writes: Write[] = [];
  yield* stepsOver(set.ops, (op) => {
    if (!isEntityName(op.table) || (born.has(op.id) && op.field !== DELETED)) return;
    const leaf = entityOf(op.table).leafAt.get(op.field);
    const state = park.tables[op.table].get(op.id);
    if (leaf === undefined || state === undefined) return;
    const heads = headsOf(state, leaf);
    if (heads.length !== 1 || standsFor(log, heads[0]?.stamp ?? 0, op) !== standsFor(log, stamp, op)) return;
    writes.push({ table: op.table, id: op.id, leaf, value: inverseOf(log, op) });
  });
  return withoutRevivals(park, writes);
}

/** What is written into a row that is deleted would bring it back: it is left out, unless these writes say whether the row is deleted. */
function withoutRevivals(park: Park, writes: readonly Write[]): Write[] {
  const decided = new Set(writes.filter(({ leaf }) => leaf.fieldName === DELETED).map(({ id }) => id));
  return writes.filter(({ table, id }) => {
    const state = park.tables[table].get(id);
    return decided.has(id) || state === undefined || !isHidden(state);
  });
}

/** A row that was deleted was to be seen before, even where someone else had deleted it too: a disputed deletion leaves it in sight. */
function inverseOf(log: ChangeLog, op: Op): Value {
  if (isBirth(op)) return true;
  return op.field === DELETED && op.value === true ? false : valueBefore(log, op);
}

/** What stood in an op's field before it: the latest of the writes that it replaced; null where there was none. */
export function valueBefore(log: ChangeLog, op: Op): Value {
  return writeBefore(log, op)?.value ?? null;
}

function writeBefore(log: ChangeLog, op: Op): { readonly stamp: Stamp; readonly value: Value } | null {
  const earlier = op.supersedes.flatMap((dot) => {
    const stamp = log.stampOf(dot);
    const write = stamp === null ? undefined : opAt(log.at(stamp), op);
    return stamp === null || write === undefined ? [] : [{ stamp, value: write.value }];
  });
  return earlier.sort((a, b) => log.compare(b.stamp, a.stamp))[0] ?? null;
}

/** The write whose value a head shows: an undo or redo stands for the write that it brought back. 0: it brought back an empty field. */
function standsFor(log: ChangeLog, head: Stamp, op: Op): Stamp {
  const { key, of } = head === 0 ? { key: '', of: undefined } : log.at(head).intent;
  if (of === undefined || (key !== 'undo' && key !== 'redo')) return head;
  const set = log.find(of);
  const undone = set === null ? undefined : opAt(set, op);
  const before = undone === undefined ? null : writeBefore(log, undone);
  return before === null ? 0 : standsFor(log, before.stamp, op);
}

/** The first word on whether a row is deleted: before it there was no row. */
function isBirth(op: Op): boolean {
  return op.field === DELETED && op.supersedes.length === 0;
}
