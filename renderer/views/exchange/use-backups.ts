// How views watch the backups of the open park.
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { BackupKeeper, BackupStatus } from '../../actions/backup-keeper.ts';
import { backupsIn, type KeptBackup } from '../../actions/backups.ts';
import { type Result, success } from '../../domain/result.ts';
import type { BackupFolder } from '../../platform/platform.ts';
import { usePlatform } from '../park/app-services.ts';
import { useParkStore } from '../park/use-park.ts';
import { backupKeeperOf } from './backup-keeper-of.ts';

/** null where the host has no folder for backups. */
export function useBackupKeeper(): BackupKeeper | null {
  return backupKeeperOf(useParkStore(), usePlatform());
}

/** How the backups go; null where there are none. */
export function useBackupStatus(): BackupStatus | null {
  const keeper = useBackupKeeper();
  return useSyncExternalStore(keeper?.subscribe ?? subscribeToNothing, () => keeper?.status ?? null);
}

/** Backups are taken while the component is on screen. */
export function useKeptBackups(): void {
  const keeper = useBackupKeeper();
  useEffect(() => keeper?.watch(), [keeper]);
}

export interface BackupList {
  /** null until the folder has been read. */
  readonly backups: Result<readonly KeptBackup[]> | null;
  readonly reload: () => void;
}

/** What is in the folder, read anew after every backup. */
export function useBackupList(folder: BackupFolder): BackupList {
  const store = useParkStore();
  const status = useBackupStatus();
  const newest = status?.newest?.savedAt ?? null;
  const [backups, setBackups] = useState<BackupList['backups']>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isShown = true;
    void folder.list(store.id).then((files) => {
      if (isShown) setBackups(files.ok ? success(backupsIn(files.value, Date.now())) : files);
    });
    return () => {
      isShown = false;
    };
    // biome-ignore lint/correctness/useExhaustiveDependencies: a new backup, and whoever asks, are reasons to read anew
  }, [folder, store, newest, turn]);
  return { backups, reload: useCallback(() => setTurn((before) => before + 1), []) };
}

const subscribeToNothing = () => () => undefined;
