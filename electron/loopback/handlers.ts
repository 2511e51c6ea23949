// What the bridge's calls do on the loopback host. It has no window of its own, so the page uses the browser's means for
// dialogs and links; the capabilities say so.
import { success } from '../../renderer/domain/result.ts';
import type { BridgeHandlers } from '../bridge/contract.ts';
import type { BackupFolder } from '../services/backup-folder.ts';
import { backupHandlers } from '../services/backups.ts';
import type { FileHandles } from '../services/file-handles.ts';
import type { OpenedFiles } from '../services/opened-files.ts';
import { printWithChromium } from '../services/print-with-chromium.ts';

export interface LoopbackServices {
  readonly version: string;
  readonly handles: FileHandles;
  readonly openedFiles: OpenedFiles;
  /** The browser that prints; null if none is installed. */
  readonly chromium: string | null;
  /** As installationMark makes it. */
  readonly installation: string;
  readonly backupFolder: BackupFolder;
}

export function loopbackHandlers(services: LoopbackServices): Partial<BridgeHandlers> {
  const { version, handles, openedFiles, chromium, installation, backupFolder } = services;
  return {
    describeHost: () =>
      success({
        kind: 'loopback',
        version,
        platform: process.platform,
        installation,
        capabilities: {
          print: chromium !== null,
          fileDialogs: false,
          openedFiles: true,
          openExternal: false,
          backups: true,
          chooseBackupFolder: false,
          showBackupFolder: false,
          menu: false,
          updates: false,
        },
      }),
    readFile: (request) => handles.read(request),
    printToPdf: (document) => printWithChromium(document, chromium),
    takeOpenedFiles: () => success(openedFiles.take()),
    ...backupHandlers(backupFolder),
  };
}
