// The folder in which the host keeps backups.
import { z } from 'zod';
import { boundedBytes, park } from './kinds.ts';

/** What a backup's file may be called: no folders, no hidden files, and none of the names that Windows keeps for devices. */
const backupName = z.string().regex(/^(?!(?:con|prn|aux|nul|com\d|lpt\d)\.)[0-9a-z-]{1,80}\.caravan$/i);

/** A folder of the host's, as it is shown to the user. The page never sends one. */
const shownFolder = z.strictObject({ folder: z.string().min(1) });

export const backupCalls = {
  describeBackups: {
    argument: z.strictObject({}),
    result: shownFolder,
  },
  chooseBackupFolder: {
    argument: z.strictObject({}),
    /** null: the user cancelled. */
    result: shownFolder.nullable(),
  },
  listBackups: {
    argument: z.strictObject({ park }),
    /** The newest first. */
    result: z.array(
      z.strictObject({
        name: backupName,
        /** In bytes. */
        size: z.int().nonnegative(),
        /** When the file was last written, in milliseconds since 1970; a copy of it may tell otherwise than its name. */
        savedAt: z.int().nonnegative(),
      }),
    ),
  },
  writeBackup: {
    argument: z.strictObject({ park, name: backupName, bytes: boundedBytes }),
    result: z.strictObject({ name: backupName }),
  },
  readBackup: {
    argument: z.strictObject({ park, name: backupName }),
    result: boundedBytes,
  },
  removeBackup: {
    argument: z.strictObject({ park, name: backupName }),
    result: z.null(),
  },
  showBackupFolder: {
    argument: z.strictObject({}),
    result: z.null(),
  },
} as const;

/** Whether a file of that name may be listed, read or removed as a backup. */
export function isBackupName(name: string): boolean {
  return backupName.safeParse(name).success;
}
