// What the bridge's calls do on the loopback host. It has no window of its own, so the page uses the browser's means for
// dialogs and links; the capabilities say so.
import { success } from '../../renderer/domain/result.ts';
import type { BridgeHandlers, HostCapabilities } from '../bridge/contract.ts';
import type { BackupFolder } from '../services/backup-folder.ts';
import { backupHandlers } from '../services/backups.ts';
import { capabilityFacts, diagnosticsText, machineFacts } from '../services/diagnostics.ts';
import { faultHandler } from '../services/fault-reports.ts';
import type { FileHandles } from '../services/file-handles.ts';
import type { Log } from '../services/log.ts';
import type { LogFile } from '../services/log-file.ts';
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
  readonly log: Log;
  readonly logFile: LogFile;
}

export function loopbackHandlers(services: LoopbackServices): Partial<BridgeHandlers> {
  const { version, handles, openedFiles, chromium, installation, backupFolder, log, logFile } = services;
  const capabilities: HostCapabilities = {
    print: chromium !== null,
    fileDialogs: false,
    openedFiles: true,
    openExternal: false,
    backups: true,
    chooseBackupFolder: false,
    showBackupFolder: false,
    menu: false,
    desktop: false,
    diagnostics: true,
    updates: false,
    dragFile: false,
  };
  return {
    describeHost: () =>
      success({
        kind: 'loopback',
        version,
        platform: process.platform,
        installation,
        capabilities,
      }),
    readFile: (request) => handles.read(request),
    printToPdf: (document) => printWithChromium(document, chromium),
    takeOpenedFiles: () => success(openedFiles.take()),
    ...backupHandlers(backupFolder),
    describeDiagnostics: () => {
      const facts = {
        caravan: version,
        host: 'loopback',
        canPrint: chromium !== null,
        ...machineFacts(),
        ...capabilityFacts(capabilities),
      };
      return success({ text: diagnosticsText(facts, logFile) });
    },
    reportFault: faultHandler(log),
  };
}
