// From an intent to the change set that the log takes.
import { type Result, success } from '../domain/result.ts';
import type { ChangeSet, DeviceId, Dot, Intent } from './change-set.ts';
import { nextHlc } from './clock.ts';
import { type Edit, writesInSteps } from './edit.ts';
import type { ChangeLog, Stamp } from './log.ts';
import type { Park } from './park.ts';
import { atOnce, partOf, type Steps } from './steps.ts';
import { inverseInSteps } from './undo.ts';
import { opsInSteps, type Write } from './write.ts';

/** Where a change set is made: on which park, by whom, and when. */
export interface Authorship {
  readonly park: Park;
  readonly log: ChangeLog;
  readonly device: DeviceId;
  readonly author: string;
  /** Wall clock, milliseconds since 1970. */
  readonly wallMs: number;
}

/** The change set of an intent, not yet in the log; null where its edits change nothing; a problem where they cannot be made. */
export function nextChangeSet(by: Authorship, intent: Intent, edits: readonly Edit[]): Result<ChangeSet | null> {
  return atOnce(changeInSteps(by, intent, edits));
}

/** The same, in steps. The park must not change in between. */
export function* changeInSteps(by: Authorship, intent: Intent, edits: readonly Edit[]): Steps<Result<ChangeSet | null>> {
  const writes = yield* partOf(0, 0.6, writesInSteps(by.park, edits));
  if (!writes.ok) return writes;
  const set = yield* partOf(0.6, 1, setInSteps(by, intent, writes.value));
  return success(set.ops.length === 0 ? null : set);
}

/** The same from writes that are known to be sound. */
export function changeSetOfWrites(by: Authorship, intent: Intent, writes: readonly Write[]): ChangeSet | null {
  const set = atOnce(setInSteps(by, intent, writes));
  return set.ops.length === 0 ? null : set;
}

/**
 * The next undo or redo. It is a change set even where it writes nothing, because everything was written since or stands so already:
 * the next undo then goes on to the intent before.
 */
export function undoSetOf(by: Authorship, key: 'undo' | 'redo', of: Dot): ChangeSet {
  return atOnce(undoInSteps(by, key, of)).set;
}

export interface UndoStep {
  readonly set: ChangeSet;
  /** Others have written since all that it takes back. */
  readonly isSuperseded: boolean;
}

/** The same, in steps. The park must not change in between. */
export function* undoInSteps(by: Authorship, key: 'undo' | 'redo', of: Dot): Steps<UndoStep> {
  const writes = yield* partOf(0, 0.5, inverseInSteps(by.park, by.log, of));
  const set = yield* partOf(0.5, 1, setInSteps(by, { key, of }, writes));
  return { set, isSuperseded: writes.length === 0 };
}

/**
 * The change set as by someone who saw the first `seen` change sets of the log, and those of this device: of what others brought since it
 * replaces nothing, so that both show as a conflict.
 */
export function asSeen(log: ChangeLog, set: ChangeSet, seen: Stamp): ChangeSet {
  if (log.length === seen) return set;
  const isSeen = (dot: Dot) => dot.device === set.device || (log.stampOf(dot) ?? 0) <= seen;
  return { ...set, ops: set.ops.map((op) => ({ ...op, supersedes: op.supersedes.filter(isSeen) })) };
}

function* setInSteps(by: Authorship, intent: Intent, writes: readonly Write[]): Steps<ChangeSet> {
  return {
    device: by.device,
    seq: by.log.lastSeq(by.device) + 1,
    at: nextHlc(by.log.lastHlc, by.wallMs),
    author: by.author,
    intent,
    ops: yield* opsInSteps(by.park, by.log, writes),
  };
}
