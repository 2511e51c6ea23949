// Opening and saving with what any web page has: a file input, and a download.
import { failure, type Result, success } from '../domain/result.ts';
import { safeFileName } from './file-name.ts';
import type { FileKind, FileToSave, OpenedFile } from './platform.ts';

/** The same limit as the bridge's MAX_FILE_BYTES, whose code the page may not import. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;

const ACCEPT: Readonly<Record<FileKind, string>> = {
  plan: '.xml,.mpp,.mpx,.pod,.xlsx,.csv,.tsv,.json,.ics,.gan,.planner',
  bundle: '.caravan',
  calendar: '.csv,.tsv,.txt,.json',
  any: '',
};

/** Must be called from a click or a key press, as browsers ask for a user's act before they show the dialog. */
export async function openWithInput(kind: FileKind): Promise<Result<OpenedFile | null>> {
  const file = await pick(ACCEPT[kind]);
  return file === null ? success(null) : readBlob(file);
}

/** Problems: file.tooLarge (name, size, limit: bytes), file.unreadable (name, system). */
export async function readBlob(file: File): Promise<Result<OpenedFile>> {
  const { name, size } = file;
  if (size > MAX_FILE_BYTES) return failure('file.tooLarge', { name, size, limit: MAX_FILE_BYTES });
  try {
    return success({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch (error) {
    return failure('file.unreadable', { name, system: error instanceof DOMException ? error.name : 'unknown' });
  }
}

/** The browser decides where to; whether the user kept it is not told. */
export function saveAsDownload({ suggestedName, mediaType, bytes }: FileToSave): Result<{ readonly name: string }> {
  const name = safeFileName(suggestedName);
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it has begun; some browsers begin it late.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return success({ name });
}

function pick(accept: string): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.hidden = true;
  // Some browsers drop the events of an input that is not in the document.
  document.body.append(input);
  return new Promise<File | null>((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  }).finally(() => input.remove());
}
