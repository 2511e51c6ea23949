// Writes a file whole or not at all: until the new content is safely on the disk, the old file stays as it was.
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Result, success } from '../../renderer/domain/result.ts';
import { fileProblem } from './file-problem.ts';

export interface WriteOptions {
  /** Whether a link in the file's place is followed, as it is where a person named the file; otherwise the link is replaced. */
  readonly followsLink: boolean;
  /** Asked last, once the new content is on the disk: where it is wanted no more, the file stays as it is. */
  readonly isWanted?: () => boolean;
}

/** Problems as in fileProblem; whatever happens, no half-written file is left, and none of its own temporary files unless it is killed. */
export async function writeFileWhole(file: string, bytes: Uint8Array, options: WriteOptions = FOLLOWING): Promise<Result<null>> {
  const { followsLink, isWanted } = options;
  const target = followsLink ? await followLink(path.resolve(file)) : path.resolve(file);
  // Beside the target, because a rename is atomic only within one file system.
  const temporary = path.join(path.dirname(target), `.caravan-${randomBytes(8).toString('hex')}.tmp`);
  try {
    await writeDurably(temporary, bytes, followsLink ? await modeOf(target) : undefined);
    if (isWanted?.() === false) await rm(temporary, { force: true });
    else await rename(temporary, target);
    await syncFolder(path.dirname(target));
    return success(null);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return { ok: false, problem: fileProblem(error, path.basename(target), 'write') };
  }
}

const FOLLOWING: WriteOptions = { followsLink: true };

/** Whether a file was left by a write that was killed half-way (or belongs to one that goes on). */
export function isTemporaryName(name: string): boolean {
  return /^\.caravan-[0-9a-f]{16}\.tmp$/.test(name);
}

/** A link to a file stays a link: the file behind it is replaced. */
async function followLink(file: string): Promise<string> {
  return realpath(file).catch(() => file);
}

/** The rights of the file that is replaced; 0o666 less the umask for a new one. */
async function modeOf(file: string): Promise<number | undefined> {
  return stat(file).then(
    ({ mode }) => mode & 0o777,
    () => undefined,
  );
}

async function writeDurably(file: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const opened: FileHandle = await open(file, 'wx');
  try {
    await opened.writeFile(bytes);
    if (mode !== undefined) await opened.chmod(mode);
    await opened.sync();
  } finally {
    await opened.close();
  }
}

/** Makes the rename itself durable. Windows and some network file systems cannot sync a folder; the file is complete there too. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const opened = await open(folder, 'r').catch(() => null);
  await opened?.sync().catch(() => undefined);
  await opened?.close();
}
