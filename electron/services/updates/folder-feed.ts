// Updates from a folder: on this machine, on a network drive or on a USB stick, for sites without a network.
import { type FileHandle, lstat } from 'node:fs/promises';
import path from 'node:path';
import { failure, type Result, success } from '../../../renderer/domain/result.ts';
import { openForReading, regularSize } from '../regular-file.ts';
import { type FeedFile, type FeedSource, isFeedFileName } from './feed.ts';

/** Regular files of that very folder; no others, and no links, which could lead out of it. */
export function folderSource(folder: string): FeedSource {
  return {
    async open(name) {
      if (!isFeedFileName(name)) return failure('update.badList');
      return (await isFolder(folder)) ? openFile(folder, name) : failure('update.noFolder', { folder });
    },
  };
}

async function openFile(folder: string, name: string): Promise<Result<FeedFile>> {
  const file = path.join(folder, name);
  let opened: FileHandle | undefined;
  try {
    // Beside the flag of opening, because Windows has none.
    if ((await lstat(file)).isSymbolicLink()) return failure('update.unreadable', { file: name });
    opened = await openForReading(file, false);
    const size = await regularSize(opened);
    // The stream closes the file.
    return success({ size, content: opened.createReadStream() });
  } catch (error) {
    await opened?.close();
    return isAbsent(error) ? failure('update.noFile', { file: name }) : failure('update.unreadable', { file: name });
  }
}

async function isFolder(folder: string): Promise<boolean> {
  try {
    // With a last separator, a link to a folder is the folder: the user may have chosen one.
    return (await lstat(folder + path.sep)).isDirectory();
  } catch {
    return false;
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
