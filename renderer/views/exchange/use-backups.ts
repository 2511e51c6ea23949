// How views watch the backups of the open park.
import { useEffect, useState, useSyncExternalStore } from 'react';
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

/**
 * What is in the folder, read anew after every backup; null until it has been read.
 * @param path of the folder, which the user may change
 */
export function useBackupList(folder: BackupFolder, path: string | null): Result<readonly KeptBackup[]> | null {
  const store = useParkStore();
  const newest = useBackupStatus()?.newest?.name ?? '';
  // Another backup, or another folder, is a reason to read anew.
  const reason = `${path ?? ''}/${newest}`;
  const [read, setRead] = useState<{ readonly reason: string; readonly backups: Result<readonly KeptBackup[]> } | null>(null);
  useEffect(() => {
    let isShown = true;
    void folder.list(store.id).then((files) => {
      if (isShown) setRead({ reason, backups: files.ok ? success(backupsIn(files.value, Date.now())) : files });
    });
    return () => {
      isShown = false;
    };
  }, [folder, store, reason]);
  return read?.backups ?? null;
}

const subscribeToNothing = () => () => undefined;
