// The system's open and save dialogs. Paths stay on this side: the page gets handles and names.
import path from 'node:path';
import { app, dialog, type FileFilter, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import { type Result, success } from '../../renderer/domain/result.ts';
import type { BridgeArgument, BridgeValue } from '../bridge/contract.ts';
import type { FileHandles } from '../services/file-handles.ts';
import { writeFileWhole } from '../services/write-file-whole.ts';
import { mainWindow } from './window.ts';

type FileKind = BridgeArgument<'chooseFileToOpen'>['kind'];

/** null: cancelled. Problems as in fileProblem. */
export async function chooseFileToOpen(kind: FileKind, handles: FileHandles): Promise<Result<BridgeValue<'chooseFileToOpen'>>> {
  const { canceled, filePaths } = await showOpen({ properties: ['openFile'], filters: filters(EXTENSIONS[kind]) });
  const [file] = filePaths;
  return canceled || file === undefined ? success(null) : handles.admit(file);
}

/** null: cancelled. @param start the folder that is shown first. */
export async function chooseFolder(start: string): Promise<string | null> {
  const { canceled, filePaths } = await showOpen({ defaultPath: start, properties: ['openDirectory', 'createDirectory'] });
  return canceled ? null : (filePaths[0] ?? null);
}

/** The folder of a file that the user picks; null: cancelled. @param start the folder that is shown first. */
export async function folderOfChosenFile(start: string, extensions: readonly string[]): Promise<string | null> {
  const { canceled, filePaths } = await showOpen({ defaultPath: start, properties: ['openFile'], filters: filters(extensions) });
  const [file] = filePaths;
  return canceled || file === undefined ? null : path.dirname(file);
}

/** null: cancelled. Problems as in fileProblem; the file that was there stays as it was. */
export async function saveFile({ suggestedName, bytes }: BridgeArgument<'saveFile'>): Promise<Result<BridgeValue<'saveFile'>>> {
  const { canceled, filePath } = await showSave({
    // A bare name, whatever the page sent.
    defaultPath: path.join(app.getPath('documents'), path.basename(suggestedName)),
    filters: filters([path.extname(suggestedName).slice(1)]),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return success(null);
  const written = await writeFileWhole(filePath, bytes);
  return written.ok ? success({ name: path.basename(filePath) }) : written;
}

const EXTENSIONS: Readonly<Record<FileKind, readonly string[]>> = {
  plan: ['xml', 'mpp', 'mpx', 'pod', 'xlsx', 'csv', 'tsv', 'json', 'ics', 'gan', 'planner'],
  bundle: ['caravan'],
  calendar: ['csv', 'tsv', 'txt', 'json'],
  any: [],
};

/** Named by the extensions themselves, which need no translation. */
function filters(extensions: readonly string[]): FileFilter[] {
  const all = { name: '*.*', extensions: ['*'] };
  return extensions.length === 0
    ? [all]
    : [{ name: extensions.map((extension) => `*.${extension}`).join(', '), extensions: [...extensions] }, all];
}

/** A dialog belongs to its window, and blocks nothing but that. */
function showOpen(options: OpenDialogOptions): Promise<Electron.OpenDialogReturnValue> {
  const window = mainWindow();
  return window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options);
}

function showSave(options: SaveDialogOptions): Promise<Electron.SaveDialogReturnValue> {
  const window = mainWindow();
  return window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options);
}
