// The platform of a page that has a host: what the host is capable of goes over the bridge, the rest is done as any web page
// would.
import type { BridgeClient, HostDescription, OpenedFileHandle } from '../../electron/bridge/contract.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { bridgedBackups } from './bridged-backups.ts';
import { bridgedDesktop, bridgedDiagnostics } from './bridged-desktop.ts';
import { bridgedMenu } from './bridged-menu.ts';
import { bridgedUpdates } from './bridged-updates.ts';
import { safeFileName } from './file-name.ts';
import type { FileKind, FileToSave, OpenedFile, Platform } from './platform.ts';
import { webPlatform } from './web-platform.ts';

export function bridgedPlatform(bridge: BridgeClient, { capabilities, ...host }: HostDescription): Platform {
  const web = webPlatform();
  return {
    host,
    capabilities,
    openFile: capabilities.fileDialogs ? (kind) => openWithDialog(bridge, kind) : web.openFile,
    saveFile: capabilities.fileDialogs ? (file) => saveWithDialog(bridge, file) : web.saveFile,
    printToPdf: (document) => (capabilities.print ? bridge.call('printToPdf', document) : Promise.resolve(failure('print.unavailable'))),
    printOnPaper: web.printOnPaper,
    openExternal: capabilities.openExternal ? (url) => bridge.call('openExternal', { url }) : web.openExternal,
    onFilesOpened: capabilities.openedFiles ? (listener) => listenForFiles(bridge, listener) : web.onFilesOpened,
    backups: capabilities.backups ? bridgedBackups(bridge) : null,
    menu: capabilities.menu ? bridgedMenu(bridge) : null,
    desktop: capabilities.desktop ? bridgedDesktop(bridge) : null,
    diagnostics: capabilities.diagnostics ? bridgedDiagnostics(bridge) : null,
    dragFile: capabilities.dragFile ? (file) => dragOut(bridge, file) : null,
    updates: capabilities.updates ? bridgedUpdates(bridge) : null,
  };
}

async function openWithDialog(bridge: BridgeClient, kind: FileKind): Promise<Result<OpenedFile | null>> {
  const chosen = await bridge.call('chooseFileToOpen', { kind });
  if (!chosen.ok) return chosen;
  return chosen.value === null ? success(null) : read(bridge, chosen.value);
}

async function read(bridge: BridgeClient, { handle, name }: OpenedFileHandle): Promise<Result<OpenedFile>> {
  const bytes = await bridge.call('readFile', { handle });
  return bytes.ok ? success({ name, bytes: bytes.value }) : bytes;
}

function saveWithDialog(bridge: BridgeClient, { suggestedName, bytes }: FileToSave): Promise<Result<{ name: string } | null>> {
  // A view into a larger buffer would take the whole of it across.
  return bridge.call('saveFile', { suggestedName: safeFileName(suggestedName), bytes: new Uint8Array(bytes) });
}

function dragOut(bridge: BridgeClient, { suggestedName, bytes }: FileToSave): Promise<Result<null>> {
  return bridge.call('dragFile', { suggestedName: safeFileName(suggestedName), bytes: new Uint8Array(bytes) });
}

function listenForFiles(bridge: BridgeClient, listener: (file: Result<OpenedFile>) => void): () => void {
  const takeAll = async (): Promise<void> => {
    const waiting = await bridge.call('takeOpenedFiles', {});
    if (!waiting.ok) return;
    for (const file of waiting.value) listener(await read(bridge, file));
  };
  const stop = bridge.on('filesOpened', () => void takeAll());
  void takeAll();
  return stop;
}
