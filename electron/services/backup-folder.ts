// Where backups are kept: a folder beside the host's other data, or one that the user chose in a dialog of the host's. The
// page is told the folder to show it, and can never name one.
import { mkdir, mkdtemp, readFile, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { failure, type Result, success } from '../../renderer/domain/result.ts';
import { fileProblem } from './file-problem.ts';
import { writeFileWhole } from './write-file-whole.ts';

export interface BackupFolder {
  /** The folder's path, absolute, whether it is there or not. */
  path(): Promise<string>;
  /** Its path, once it is there. Problems: backup.noFolder (folder), backup.notPermitted (folder), backup.noSpace. */
  ready(): Promise<Result<string>>;
  /** Takes another one from now on, if files can be written there; what the old one holds stays there. Problems as of `ready`, and file.*. */
  choose(folder: string): Promise<Result<string>>;
}

const SETTINGS_FILE = 'backup-settings.json';

/** Never trusted further than this: the file is on a disk where anyone may edit it. */
const settingsSchema = z.object({ version: z.literal(1), folder: z.string().refine((folder) => path.isAbsolute(folder)) });

/** @param dataFolder where the host keeps its own files. */
export function createBackupFolder(dataFolder: string): BackupFolder {
  const ownFolder = path.join(path.resolve(dataFolder), 'backups');
  const settingsFile = path.join(path.resolve(dataFolder), SETTINGS_FILE);
  const chosenFolder = () => readChosen(settingsFile);
  return {
    path: async () => (await chosenFolder()) ?? ownFolder,
    ready: async () => {
      const chosen = await chosenFolder();
      return chosen === null ? makeFolder(ownFolder) : existingFolder(chosen);
    },
    async choose(folder) {
      const resolved = path.resolve(folder);
      const writable = await writableFolder(resolved);
      if (!writable.ok) return writable;
      const made = await makeFolder(path.dirname(settingsFile));
      if (!made.ok) return made;
      const text = `${JSON.stringify({ version: 1, folder: resolved })}\n`;
      const kept = await writeFileWhole(settingsFile, new TextEncoder().encode(text));
      return kept.ok ? success(resolved) : kept;
    },
  };
}

/** What an error of the system means for a folder of backups. */
export function folderProblem(error: unknown, folder: string): ReturnType<typeof failure> {
  const { code } = fileProblem(error, '', 'write');
  if (code === 'file.notPermitted') return failure('backup.notPermitted', { folder });
  if (code === 'file.noSpace') return failure('backup.noSpace');
  return failure('backup.noFolder', { folder });
}

/** A folder of our own is made where it is missing, for nobody but the user: what it will hold is as private as the park. */
export async function makeFolder(folder: string): Promise<Result<string>> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return success(folder);
  } catch (error) {
    return folderProblem(error, folder);
  }
}

/** A chosen folder is never made anew: in place of a disk that is not there, it would grow on the wrong one. */
async function existingFolder(folder: string): Promise<Result<string>> {
  try {
    return (await stat(folder)).isDirectory() ? success(folder) : failure('backup.noFolder', { folder });
  } catch (error) {
    return folderProblem(error, folder);
  }
}

/** Found out by writing: Windows and network folders do not tell it truly otherwise. */
async function writableFolder(folder: string): Promise<Result<string>> {
  try {
    await rmdir(await mkdtemp(path.join(folder, '.caravan-')));
    return success(folder);
  } catch (error) {
    return folderProblem(error, folder);
  }
}

/** Null if none was chosen. Settings that cannot be read are as none: backups go on, in the host's own folder. */
async function readChosen(file: string): Promise<string | null> {
  try {
    return settingsSchema.parse(JSON.parse(await readFile(file, 'utf8'))).folder;
  } catch {
    return null;
  }
}
