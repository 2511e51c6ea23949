// Backups of the open park: how one is taken, when the next is due, what stands in the folder and why it stays.
import type { ChangeLog } from '../changes/log.ts';
import { type Result, success } from '../domain/result.ts';
import type { ExchangeChange } from '../store/exchange-state.ts';
import { type BackupState, isBackupDue, newestBackup, nextBackupAt } from '../sync/backup/backup-due.ts';
import { type BackupFacts, type BackupReason, backupName, parseBackupName } from '../sync/backup/backup-name.ts';
import { type KeptBecause, rotation } from '../sync/backup/rotation.ts';

export type { BackupFacts, BackupReason } from '../sync/backup/backup-name.ts';
export { KEPT, type KeptBecause } from '../sync/backup/rotation.ts';

/** What is needed of the open park. */
export interface BackupSource {
  readonly id: string;
  readonly log: ChangeLog;
  readonly unsaved: number;
  readonly settled: () => Promise<void>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly changeExchange: (change: ExchangeChange) => Promise<Result<null>>;
}

export interface FileInFolder {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/** What is needed of the host's folder. */
export interface Shelf {
  readonly list: (park: string) => Promise<Result<readonly FileInFolder[]>>;
  readonly write: (backup: { readonly park: string; readonly name: string; readonly bytes: Uint8Array }) => Promise<Result<unknown>>;
  readonly remove: (park: string, name: string) => Promise<Result<null>>;
}

export interface BackupWorld {
  readonly shelf: Shelf;
  /** A checkpoint of what is on the disk, made away from the page. */
  readonly bytesOf: () => Promise<Result<Uint8Array>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Backup extends BackupFacts {
  readonly name: string;
}

/**
 * Writes what is on the disk to a file of its own, and then removes the old files that the rotation has no place for.
 * Problems: those of `bytesOf` and of the folder. That an old file could not be removed is none: the next backup tries again.
 */
export async function takeBackup(source: BackupSource, why: BackupReason, { shelf, bytesOf, now }: BackupWorld): Promise<Result<Backup>> {
  await source.settled();
  const length = durableLength(source); // before the bytes: they may hold more than the name says, never less
  const bytes = await bytesOf();
  if (!bytes.ok) return bytes;
  const savedAt = now();
  const facts = { savedAt, why, length };
  const name = backupName(facts);
  const written = await shelf.write({ park: source.id, name, bytes: bytes.value });
  if (!written.ok) return written;
  await source.changeExchange({ marks: { backup: { savedAt, length } } });
  await tidy(source.id, shelf, savedAt);
  return success({ name, ...facts });
}

/** The newest of the backups, those from the future passed over; null where there is none. */
export function newestIn(files: readonly FileInFolder[], now: number): Backup | null {
  const facts = newestBackup(files, now);
  return facts === null ? null : { ...facts, name: backupName(facts) };
}

/** How many change sets are on the disk: what stands in the log after them may have to be taken back. */
export function durableLength({ log, unsaved }: Pick<BackupSource, 'log' | 'unsaved'>): number {
  return log.length - unsaved;
}

export interface DueContext extends BackupState {
  /** Nothing was backed up yet since the park was opened. */
  readonly isOpening: boolean;
  /** The calendar day at the user's place. */
  readonly dayOf: (instant: number) => string;
}

/** Whether a backup is due: by the hour and by the number of changes, and where there are any at the first opening of a day. */
export function isDue(context: DueContext): boolean {
  const { isOpening, dayOf, now, lastSavedAt, lastLength, length } = context;
  const isFirstOfDay = isOpening && lastSavedAt !== null && lastLength !== length && dayOf(lastSavedAt) !== dayOf(now);
  return isFirstOfDay || isBackupDue(context);
}

/** When the next one is due, in milliseconds since 1970; null until something changes. */
export function dueAt(state: BackupState): number | null {
  return nextBackupAt(state);
}

export interface KeptBackup extends Backup {
  /** In bytes. */
  readonly size: number;
  /** The rule that keeps it; null where the next backup makes room by removing it. */
  readonly because: KeptBecause | null;
}

/** The backups among the files of the folder, the newest first. */
export function backupsIn(files: readonly FileInFolder[], now: number): readonly KeptBackup[] {
  const kept = new Map(rotation(files, now).keep.map(({ backup, because }) => [backup.name, because]));
  return files
    .flatMap(({ name, size }): KeptBackup[] => {
      const facts = parseBackupName(name);
      return facts === null ? [] : [{ name, size, ...facts, because: kept.get(name) ?? null }];
    })
    .sort((a, b) => b.savedAt - a.savedAt);
}

async function tidy(park: string, shelf: Shelf, now: number): Promise<void> {
  const files = await shelf.list(park);
  if (!files.ok) return;
  for (const { name } of rotation(files.value, now).remove) await shelf.remove(park, name);
}
