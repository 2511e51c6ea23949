// When the next backup is due.
import { type BackupFacts, parseBackupName } from './backup-name.ts';
import { CLOCK_TOLERANCE_MS } from './rotation.ts';

const INTERVAL_MS = 60 * 60 * 1000;

/** So many change sets do not wait for the hour. */
const MANY_CHANGE_SETS = 200;

export interface BackupState {
  /** What the newest backup says, as `newestBackup` finds it; null where there is none. */
  readonly lastSavedAt: number | null;
  readonly lastLength: number | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Change sets in the log now. */
  readonly length: number;
}

/** There are changes since the last backup, and an hour has passed since, or they are many. A log that became shorter has changed too. */
export function isBackupDue({ lastSavedAt, lastLength, now, length }: BackupState): boolean {
  if (lastSavedAt === null || lastLength === null) return length > 0;
  const changeSets = Math.abs(length - lastLength);
  if (changeSets === 0) return false;
  // A backup from far in the future says nothing about how long ago it was.
  const isFromFuture = lastSavedAt > now + CLOCK_TOLERANCE_MS;
  return changeSets >= MANY_CHANGE_SETS || isFromFuture || now - lastSavedAt >= INTERVAL_MS;
}

/** When the next backup is due as things stand, in milliseconds since 1970: `now` where it is due already, null until something changes. */
export function nextBackupAt(state: BackupState): number | null {
  if (isBackupDue(state)) return state.now;
  const { lastSavedAt, lastLength, length } = state;
  return lastSavedAt === null || lastLength === length ? null : lastSavedAt + INTERVAL_MS;
}

/**
 * What the newest backup's name says of it, whatever order they come in. Those dated in the future are passed over, so that a
 * clock that was once ahead does not keep a backup due for ever.
 */
export function newestBackup(backups: readonly { readonly name: string }[], now: number): BackupFacts | null {
  const facts = backups.flatMap(({ name }) => parseBackupName(name) ?? []).filter(({ savedAt }) => savedAt <= now + CLOCK_TOLERANCE_MS);
  return facts.reduce<BackupFacts | null>((newest, one) => (newest === null || one.savedAt > newest.savedAt ? one : newest), null);
}
