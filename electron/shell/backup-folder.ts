// The folder of the backups, as the user chooses and sees it.
import { shell } from 'electron';
import { failure, type Result, success } from '../../renderer/domain/result.ts';
import type { BridgeValue } from '../bridge/contract.ts';
import type { BackupFolder } from '../services/backup-folder.ts';
import { chooseFolder } from './dialogs.ts';

/** null: cancelled. Problems as of BackupFolder.choose; the folder then stays the one that it was. */
export async function chooseBackupFolder(folder: BackupFolder): Promise<Result<BridgeValue<'chooseBackupFolder'>>> {
  const picked = await chooseFolder(await folder.path());
  if (picked === null) return success(null);
  const chosen = await folder.choose(picked);
  return chosen.ok ? success({ folder: chosen.value }) : chosen;
}

/** In the system's file manager. Problems as of BackupFolder.ready; backup.notShown where the system has nothing to show it with. */
export async function showBackupFolder(folder: BackupFolder): Promise<Result<null>> {
  const ready = await folder.ready();
  if (!ready.ok) return ready;
  // Electron answers with what went wrong, in the system's words; an empty text is success.
  const refusal = await shell.openPath(ready.value);
  return refusal === '' ? success(null) : failure('backup.notShown', { folder: ready.value });
}
