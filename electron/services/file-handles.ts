// Files that the user showed to Caravan in this run. The page knows them by a random handle and never learns or names a path.
import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { failure, type Result, success } from '../../renderer/domain/result.ts';
import { MAX_FILE_BYTES } from '../bridge/calls/kinds.ts';
import type { OpenedFileHandle } from '../bridge/contract.ts';
import { fileProblem } from './file-problem.ts';
import { openForReading, readPart, regularSize } from './regular-file.ts';

export interface FileHandles {
  /** Makes a handle for a path that a dialog, the command line or the system gave. */
  admit(file: string): Promise<Result<OpenedFileHandle>>;
  /** Reads a part, or the whole. Problems: file.unknownHandle, file.tooLarge (name, size, limit: bytes), and those of fileProblem. */
  read(request: ReadRequest): Promise<Result<Uint8Array<ArrayBuffer>>>;
}

export interface ReadRequest {
  readonly handle: string;
  readonly offset?: number | undefined;
  readonly length?: number | undefined;
}

/** @param limit bytes that are read in one piece at most. */
export function createFileHandles(limit = MAX_FILE_BYTES): FileHandles {
  const paths = new Map<string, string>();
  return {
    async admit(file) {
      const resolved = path.resolve(file);
      const size = await withFile(resolved, async (opened) => success(await regularSize(opened)));
      if (!size.ok) return size;
      const handle = randomBytes(16).toString('hex');
      paths.set(handle, resolved);
      return success({ handle, name: path.basename(resolved), size: size.value });
    },
    async read({ handle, offset = 0, length }) {
      const file = paths.get(handle);
      if (file === undefined) return failure('file.unknownHandle');
      return withFile(file, async (opened) => {
        const size = await regularSize(opened);
        const wanted = Math.max(0, Math.min(length ?? Number.POSITIVE_INFINITY, size - offset));
        if (wanted > limit) return failure('file.tooLarge', { name: path.basename(file), size, limit });
        return success(await readPart(opened, offset, wanted));
      });
    },
  };
}

async function withFile<T>(file: string, use: (opened: FileHandle) => Promise<Result<T>>): Promise<Result<T>> {
  let opened: FileHandle | undefined;
  try {
    opened = await openForReading(file);
    return await use(opened);
  } catch (error) {
    return { ok: false, problem: fileProblem(error, path.basename(file), 'read') };
  } finally {
    await opened?.close();
  }
}
