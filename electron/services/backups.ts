// The backups of each park: files in a folder of that park's own. Names come from the page and are nothing but names; a link
// is never followed, and nothing is touched that is not a file with the name of a backup.
import { type FileHandle, lstat, opendir, rm, unlink } from 'node:fs/promises';
import path from 'node:path';
import { failure, type Result, success } from '../../renderer/domain/result.ts';
import { isBackupName } from '../bridge/calls/backups.ts';
import { MAX_FILE_BYTES } from '../bridge/calls/kinds.ts';
import type { BridgeArgument, BridgeHandlers, BridgeValue } from '../bridge/contract.ts';
import { type BackupFolder, folderProblem, makeFolder } from './backup-folder.ts';
import { fileProblem } from './file-problem.ts';
import { openForReading, readPart, regularSize } from './regular-file.ts';
import { isTemporaryName, writeFileWhole } from './write-file-whole.ts';

type BackupCall = 'describeBackups' | 'listBackups' | 'writeBackup' | 'readBackup' | 'removeBackup';

type Backup = BridgeValue<'listBackups'>[number];

/** As many are listed: the rotation keeps some forty or fifty, the others someone has put there. */
export const MAX_LISTED = 1000;

/** A folder with more entries than this is not ours alone, and is not read to its end. */
const MAX_SCANNED = 100_000;

/** What a write left that was killed is taken away after this time; one that goes on is younger. */
const TEMPORARY_LIFE_MS = 60 * 60 * 1000;

/**
 * The handlers that are alike in every host.
 * Problems of all: those of `BackupFolder.ready`. Of reading: file.gone, file.tooLarge, file.unreadable. Of writing and
 * removing: file.notPermitted, file.inUse, file.writeFailed. To remove what is gone already is no problem.
 * @param now milliseconds since 1970.
 */
export function backupHandlers(folder: BackupFolder, now: () => number = Date.now): Pick<BridgeHandlers, BackupCall> {
  return {
    describeBackups: async () => success({ folder: await folder.path() }),
    async listBackups({ park }) {
      const own = await parkFolder(folder, park);
      if (!own.ok) return own;
      return own.value.exists ? list(own.value.path) : success([]);
    },
    async writeBackup(request) {
      const own = await parkFolder(folder, request.park);
      if (!own.ok) return own;
      const made = own.value.exists ? success(own.value.path) : await makeFolder(own.value.path);
      return made.ok ? write(made.value, request, now()) : made;
    },
    async readBackup({ park, name }) {
      const own = await parkFolder(folder, park);
      return own.ok ? read(path.join(own.value.path, name)) : own;
    },
    async removeBackup({ park, name }) {
      const own = await parkFolder(folder, park);
      return own.ok ? remove(path.join(own.value.path, name)) : own;
    },
  };
}

interface ParkFolder {
  readonly path: string;
  readonly exists: boolean;
}

/** A link in its place may lead anywhere, and is as good as no folder. */
async function parkFolder(folder: BackupFolder, park: string): Promise<Result<ParkFolder>> {
  const base = await folder.ready();
  if (!base.ok) return base;
  // Some file systems tell letters apart, others do not; ids are written small.
  const own = path.join(base.value, park.toLowerCase());
  try {
    return (await lstat(own)).isDirectory() ? success({ path: own, exists: true }) : failure('backup.noFolder', { folder: own });
  } catch (error) {
    return isAbsent(error) ? success({ path: own, exists: false }) : folderProblem(error, own);
  }
}

async function list(folder: string): Promise<Result<Backup[]>> {
  try {
    // Names begin with the time, so that the newest are listed where there are too many.
    const names = (await namesIn(folder)).filter(isBackupName).toSorted().reverse().slice(0, MAX_LISTED);
    const backups = await Promise.all(names.map((name) => describe(folder, name)));
    return success(backups.filter((backup) => backup !== null).toSorted((a, b) => b.savedAt - a.savedAt));
  } catch (error) {
    return folderProblem(error, folder);
  }
}

async function namesIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  for await (const entry of await opendir(folder)) {
    if (names.length === MAX_SCANNED) break;
    if (entry.isFile()) names.push(entry.name);
  }
  return names;
}

/** Null for what is no file, or was taken away meanwhile. */
async function describe(folder: string, name: string): Promise<Backup | null> {
  const stat = await lstat(path.join(folder, name)).catch(() => null);
  return stat?.isFile() ? { name, size: stat.size, savedAt: Math.max(0, Math.trunc(stat.mtimeMs)) } : null;
}

async function write(
  folder: string,
  { name, bytes }: BridgeArgument<'writeBackup'>,
  now: number,
): Promise<Result<BridgeValue<'writeBackup'>>> {
  const written = await writeFileWhole(path.join(folder, name), bytes, { followsLink: false });
  await removeTemporary(folder, now);
  if (written.ok) return success({ name });
  if (written.problem.code === 'file.gone') return failure('backup.noFolder', { folder });
  return written.problem.code === 'file.noSpace' ? failure('backup.noSpace') : written;
}

/** Each may be as large as a backup. What cannot be removed now waits for the next time. */
async function removeTemporary(folder: string, now: number): Promise<void> {
  const names = await namesIn(folder).catch(() => []);
  for (const file of names.filter(isTemporaryName).map((name) => path.join(folder, name))) {
    const stat = await lstat(file).catch(() => null);
    if (stat !== null && now - stat.mtimeMs > TEMPORARY_LIFE_MS) await rm(file, { force: true }).catch(() => undefined);
  }
}

async function read(file: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const name = path.basename(file);
  let opened: FileHandle | undefined;
  try {
    // Beside the flag of opening, because Windows has none.
    if ((await lstat(file)).isSymbolicLink()) return failure('file.unreadable', { name, system: 'ELOOP' });
    opened = await openForReading(file, false);
    const size = await regularSize(opened);
    if (size > MAX_FILE_BYTES) return failure('file.tooLarge', { name, size, limit: MAX_FILE_BYTES });
    return success(await readPart(opened, 0, size));
  } catch (error) {
    return { ok: false, problem: fileProblem(error, name, 'read') };
  } finally {
    await opened?.close();
  }
}

async function remove(file: string): Promise<Result<null>> {
  const name = path.basename(file);
  try {
    if (!(await lstat(file)).isFile()) return failure('file.notPermitted', { name });
    await unlink(file);
    return success(null);
  } catch (error) {
    return isAbsent(error) ? success(null) : { ok: false, problem: fileProblem(error, name, 'write') };
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
