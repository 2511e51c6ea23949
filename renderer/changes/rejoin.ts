// The way back after a fork. A restored backup or a copied profile went on writing under a device id that others know with other
// content. Its laptop takes over the log of the others and writes again, under a new device id, what they do not have: as concurrent
// change sets, so that what was written on both sides meets as a conflict that people settle. Nothing typed is lost.
import type { ChangeSet, DeviceId, Dot, Intent } from './change-set.ts';
import { type Hlc, laterHlc, nextHlc, ZERO_HLC } from './clock.ts';
import { type ChangeLog, dotOf } from './log.ts';

/**
 * The others' log, followed by what only `mine` has. Change sets that do not build on the branch that is given up stay as they are; the
 * others are written anew by `device`, with their authors, their intents and, as far as causes allow, their times.
 * @param device a new id that no log knows
 */
export function rejoin(mine: ChangeLog, theirs: ChangeLog, device: DeviceId): ChangeLog {
  const result = theirs.copy();
  const rewritten = new Map<string, Dot>();
  for (const set of mine) {
    if (isSame(mine, theirs, set)) continue;
    if (canStay(mine, result, set)) result.append(set);
    else rewritten.set(nameOf(set), append(mine, result, rewritten, set, device));
  }
  return result;
}

/** Whether a log has the change set, with the same content and the same past. */
function isSame(mine: ChangeLog, other: ChangeLog, { device, seq }: Dot): boolean {
  return other.chainAt(device, seq) !== null && other.chainAt(device, seq) === mine.chainAt(device, seq);
}

/** Whether the change set follows on, and everything that it refers to is the same there. */
function canStay(mine: ChangeLog, result: ChangeLog, set: ChangeSet): boolean {
  const { device, seq, ops, intent } = set;
  const follows = result.lastSeq(device) === seq - 1 && result.chainAt(device, seq - 1) === mine.chainAt(device, seq - 1);
  const references = [...ops.flatMap((op) => op.supersedes), ...(intent.of === undefined ? [] : [intent.of])];
  return follows && references.every((dot) => isSame(mine, result, dot));
}

function append(mine: ChangeLog, result: ChangeLog, rewritten: ReadonlyMap<string, Dot>, set: ChangeSet, device: DeviceId): Dot {
  const moved = (dot: Dot): Dot | null => rewritten.get(nameOf(dot)) ?? (isSame(mine, result, dot) ? dot : null);
  const ops = set.ops.map((op) => ({ ...op, supersedes: distinct(op.supersedes.flatMap((dot) => moved(dot) ?? [])) }));
  const causes = ops.flatMap((op) => op.supersedes);
  const written: ChangeSet = {
    device,
    seq: result.lastSeq(device) + 1,
    at: nextHlc(latest(result, device, causes), set.at.ms),
    author: set.author,
    intent: movedIntent(set.intent, moved),
    ops,
  };
  result.append(written);
  return dotOf(written);
}

/** The clock of whatever must come before: the causes, and the device's own last change set. */
function latest(log: ChangeLog, device: DeviceId, causes: readonly Dot[]): Hlc {
  const own = { device, seq: log.lastSeq(device) };
  return [own, ...causes].reduce<Hlc>((last, dot) => laterHlc(last, log.find(dot)?.at ?? ZERO_HLC), ZERO_HLC);
}

function movedIntent({ of, ...intent }: Intent, moved: (dot: Dot) => Dot | null): Intent {
  const dot = of === undefined ? null : moved(of);
  return dot === null ? intent : { ...intent, of: dot };
}

function distinct(dots: readonly Dot[]): Dot[] {
  return [...new Map(dots.map((dot) => [nameOf(dot), dot])).values()];
}

function nameOf({ device, seq }: Dot): string {
  return `${device}/${seq}`;
}
