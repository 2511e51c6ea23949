// What the bridge's calls do in Electron.
import { app } from 'electron';
import { failure, success } from '../../renderer/domain/result.ts';
import type { BridgeHandlers, HostCapabilities } from '../bridge/contract.ts';
import type { BackupFolder } from '../services/backup-folder.ts';
import { backupHandlers } from '../services/backups.ts';
import { capabilityFacts } from '../services/diagnostics.ts';
import type { FileHandles } from '../services/file-handles.ts';
import type { OpenedFiles } from '../services/opened-files.ts';
import { updateHandlers } from '../services/updates/handlers.ts';
import type { UpdateSession } from '../services/updates/session.ts';
import { chooseBackupFolder, showBackupFolder } from './backup-folder.ts';
import { type DesktopNeeds, desktopHandlers } from './desktop.ts';
import { chooseFileToOpen, saveFile } from './dialogs.ts';
import type { Menus } from './menus.ts';
import { printInHiddenWindow } from './print.ts';
import { openExternally } from './security.ts';
import { chooseUpdateFolder } from './updates.ts';

export interface ElectronServices {
  readonly handles: FileHandles;
  readonly openedFiles: OpenedFiles;
  /** As installationMark makes it. */
  readonly installation: string;
  readonly backupFolder: BackupFolder;
  readonly menus: Menus;
  readonly updates: UpdateSession;
  /** As setUpDrag makes it. */
  readonly drag: Pick<BridgeHandlers, 'dragFile'>;
  readonly desktop: Omit<DesktopNeeds, 'hostFacts'>;
}

const CAPABILITIES: HostCapabilities = {
  print: true,
  fileDialogs: true,
  openedFiles: true,
  openExternal: true,
  backups: true,
  chooseBackupFolder: true,
  showBackupFolder: true,
  menu: true,
  desktop: true,
  diagnostics: true,
  updates: true,
  dragFile: true,
};

/** What diagnostics say of this host. */
export const HOST_FACTS = capabilityFacts(CAPABILITIES);

export function electronHandlers(services: ElectronServices): BridgeHandlers {
  const { handles, openedFiles, installation, backupFolder, menus, updates, desktop, drag } = services;
  return {
    describeHost: () =>
      success({
        kind: 'electron',
        version: app.getVersion(),
        platform: process.platform,
        installation,
        capabilities: CAPABILITIES,
      }),
    chooseFileToOpen: ({ kind }) => chooseFileToOpen(kind, handles),
    readFile: (request) => handles.read(request),
    saveFile: (request) => saveFile(request),
    printToPdf: (document) => printInHiddenWindow(document),
    openExternal: async ({ url }) => ((await openExternally(url)) ? success(null) : failure('link.refused')),
    takeOpenedFiles: () => success(openedFiles.take()),
    ...backupHandlers(backupFolder),
    chooseBackupFolder: () => chooseBackupFolder(backupFolder),
    showBackupFolder: () => showBackupFolder(backupFolder),
    ...drag,
    ...menus.handlers,
    ...desktopHandlers({ ...desktop, hostFacts: HOST_FACTS }),
    ...updateHandlers(updates, chooseUpdateFolder),
  };
}
