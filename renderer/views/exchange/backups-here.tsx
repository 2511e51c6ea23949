// Backups in the folder of the host: how they go, where they are, which there are.
import { useCallback, useEffect, useState } from 'react';
import { KEPT } from '../../actions/backups.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { BackupFolder } from '../../platform/platform.ts';
import { BackupFolderLine } from './backups-folder.tsx';
import { BackupsSection } from './backups-section.tsx';
import { BackupsState } from './backups-state.tsx';
import { BackupsTable } from './backups-table.tsx';
import { useBackupKeeper, useBackupList } from './use-backups.ts';
import type { ReadFile } from './use-restore.ts';

interface BackupsHereProps {
  readonly folder: BackupFolder;
  readonly onRestore: (read: ReadFile) => void;
}

export function BackupsHere({ folder, onRestore }: BackupsHereProps) {
  const t = useTranslate();
  const keeper = useBackupKeeper();
  const { path, setPath } = usePath(folder);
  const backups = useBackupList(folder, path);
  const change = (next: string) => {
    setPath(next);
    void keeper?.startOver();
  };
  return (
    <>
      <BackupsSection title={t('backups:state.title')}>
        <BackupsState />
        <BackupFolderLine folder={folder} path={path} onChange={change} />
      </BackupsSection>
      <BackupsSection title={t('backups:list.title')} summary={t('backups:list.rule', KEPT)}>
        <BackupsTable folder={folder} backups={backups} onRestore={onRestore} />
      </BackupsSection>
    </>
  );
}

/** Where the folder is; null until the host has told it. */
function usePath(folder: BackupFolder) {
  const [path, setPath] = useState<string | null>(null);
  useEffect(() => {
    let isShown = true;
    void folder.describe().then((described) => isShown && described.ok && setPath(described.value.folder));
    return () => {
      isShown = false;
    };
  }, [folder]);
  return { path, setPath: useCallback((next: string) => setPath(next), []) };
}
