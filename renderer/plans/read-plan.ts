// From a file's bytes to a plan: picks the reader that knows the format.
import { failure, type Result } from '../domain/result.ts';
import { mspdiReader } from './mspdi/mspdi-reader.ts';
import type { PlanReader, SourcePlan } from './source-plan.ts';

/** Formats in the order in which they are tried. */
const PLAN_READERS: readonly PlanReader[] = [mspdiReader];

/** Real plans are far smaller; what is larger would only fill the memory. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Reads a plan. Problems: `plan.tooLarge`, `plan.empty`, `plan.unknownFormat`, and those of the format's reader.
 * @param fileName folders before it are left out
 * @param options.encoding the user's choice, against what the file says of itself
 */
export async function readPlan(bytes: Uint8Array, fileName: string, options: { encoding?: string } = {}): Promise<Result<SourcePlan>> {
  const name = fileName.replace(/^.*[/\\]/, '');
  const refusal = refuseBySize(bytes.length, name);
  if (refusal !== null) return refusal;
  const reader = readerFor(bytes, name);
  return reader === undefined ? failure('plan.unknownFormat', { file: name }) : reader.read(bytes, { fileName: name, ...options });
}

/** The refusal of a file of so many bytes, or null: lets a caller that knows the size refuse before it reads. */
export function refuseBySize(size: number, fileName: string): ReturnType<typeof failure> | null {
  if (size === 0) return failure('plan.empty', { file: fileName });
  if (size <= MOST_BYTES) return null;
  return failure('plan.tooLarge', { file: fileName, megabytes: Math.ceil(size / 2 ** 20), most: MOST_BYTES / 2 ** 20 });
}

function readerFor(bytes: Uint8Array, name: string): PlanReader | undefined {
  const lower = name.toLowerCase();
  return (
    PLAN_READERS.find((reader) => reader.recognises(bytes, name)) ??
    PLAN_READERS.find((reader) => reader.extensions.some((extension) => lower.endsWith(extension)))
  );
}
