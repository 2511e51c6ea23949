// What the bridge's calls do in Electron.
import { app } from 'electron';
import { failure, success } from '../../renderer/domain/result.ts';
import type { BridgeHandlers } from '../bridge/contract.ts';
import type { FileHandles } from '../services/file-handles.ts';
import type { OpenedFiles } from '../services/opened-files.ts';
import { chooseFileToOpen, saveFile } from './dialogs.ts';
import { printInHiddenWindow } from './print.ts';
import { openExternally } from './security.ts';

export function electronHandlers(handles: FileHandles, openedFiles: OpenedFiles): BridgeHandlers {
  return {
    describeHost: () =>
      success({
        kind: 'electron',
        version: app.getVersion(),
        platform: process.platform,
        capabilities: { print: true, fileDialogs: true, openedFiles: true, openExternal: true },
      }),
    chooseFileToOpen: ({ kind }) => chooseFileToOpen(kind, handles),
    readFile: (request) => handles.read(request),
    saveFile: (request) => saveFile(request),
    printToPdf: (document) => printInHiddenWindow(document),
    openExternal: async ({ url }) => ((await openExternally(url)) ? success(null) : failure('link.refused')),
    takeOpenedFiles: () => success(openedFiles.take()),
  };
}
