// Files that commands read and write. Problems are those of `fileProblem`.
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { failure, type Result, success } from '../../renderer/domain/result.ts';
import { MAX_FILE_BYTES } from '../bridge/calls/kinds.ts';
import { fileProblem } from '../services/file-problem.ts';
import { writeFileWhole } from '../services/write-file-whole.ts';
import type { CommandContext } from './command.ts';

/** The output that is standard output. */
export const STANDARD_OUTPUT = '-';

/** Says of a file of so many bytes why it is not read, or null. */
export type RefuseBySize = (size: number, name: string) => ReturnType<typeof failure> | null;

/** The file's bytes. Refuses by size before it reads. */
export async function readInput(file: string, refuse: RefuseBySize = refuseTooLarge): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const name = path.basename(file);
  try {
    const refusal = refuse((await stat(file)).size, name);
    if (refusal !== null) return refusal;
    return success(new Uint8Array(await readFile(file)));
  } catch (error) {
    return { ok: false, problem: fileProblem(error, name, 'read') };
  }
}

function refuseTooLarge(size: number, name: string): ReturnType<RefuseBySize> {
  return size > MAX_FILE_BYTES ? failure('file.tooLarge', { name, size, limit: MAX_FILE_BYTES }) : null;
}

/** The same; null where there is no such file. */
export async function readInputIfThere(file: string): Promise<Result<Uint8Array<ArrayBuffer> | null>> {
  const isThere = await stat(file).then(
    () => true,
    // A folder that is missing, or not to be entered, is told by reading.
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
  return isThere ? readInput(file) : success(null);
}

/** Whole or not at all, and says so; to standard output nothing but the content goes. */
export async function writeOutput(out: string, content: Uint8Array, context: CommandContext): Promise<Result<null>> {
  const written = await writeQuietly(out, content, context);
  if (written.ok && out !== STANDARD_OUTPUT) context.write(`${context.t('cli:written', { file: out })}\n`);
  return written;
}

/** The same without a word, for commands that have more to say. */
export async function writeQuietly(out: string, content: Uint8Array, { write }: Pick<CommandContext, 'write'>): Promise<Result<null>> {
  if (out !== STANDARD_OUTPUT) return (await isStream(out)) ? writeStream(out, content) : writeFileWhole(out, content);
  write(content);
  return success(null);
}

/** A pipe or a device, such as the shell's `>(…)` or `/dev/null`: it takes bytes, and must not be replaced by a file. */
async function isStream(out: string): Promise<boolean> {
  return stat(out).then(
    (found) => !found.isFile() && !found.isDirectory(),
    () => false,
  );
}

async function writeStream(out: string, content: Uint8Array): Promise<Result<null>> {
  try {
    await writeFile(out, content);
    return success(null);
  } catch (error) {
    return { ok: false, problem: fileProblem(error, path.basename(out), 'write') };
  }
}
