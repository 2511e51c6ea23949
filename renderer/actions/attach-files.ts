// Attaching files: read in slices, kept once by content, then named by one intent.
import type { ChangeSet } from '../changes/change-set.ts';
import { create, update } from '../changes/edit.ts';
import type { Id } from '../domain/registry/fields.ts';
import { failure, type Result, success } from '../domain/result.ts';
import type { ActionContext } from './action-context.ts';
import { captionOfRow } from './rows.ts';

/**
 * Bytes of one file. A bundle refuses entries of more than 256 MiB and reads each of them whole; this leaves room on laptops with
 * little memory.
 */
export const ATTACHMENT_LIMIT = 100 * 1024 * 1024;

/** Where files hang: a milestone's evidence, or what a deliverable hands over. */
export type FileOwner = { readonly table: 'milestone' | 'deliverable'; readonly id: Id };

export interface AttachOptions {
  /** Bytes read so far, of all bytes. */
  readonly onProgress?: (read: number, total: number) => void;
  readonly signal?: AbortSignal;
}

interface ReadFile {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Blob;
}

/** What is read in one step. */
const SLICE = 4 * 1024 * 1024;
const MAX_NAME = 200;

/**
 * Attaches all of the files or none. The bytes are kept before the rows that name them: a row never lacks what was here. Undo takes
 * back the rows; bytes that nothing names are no part of a bundle.
 * @returns null: cancelled
 * Problems: `attachment.tooLarge` before anything is read; `attachment.changed`; those of storage and of edits.
 */
export async function attachFiles(
  context: ActionContext,
  owner: FileOwner,
  files: readonly File[],
  options: AttachOptions = {},
): Promise<Result<ChangeSet | null>> {
  const tooLarge = files.find(({ size }) => size > ATTACHMENT_LIMIT);
  if (tooLarge !== undefined) return failure('attachment.tooLarge', { file: cleanName(tooLarge.name) });
  const read = await readAll(files, options);
  if (!read.ok) return read;
  if (read.value === null) return success(null);
  const kept = await context.store.keepBlobs(read.value.map(({ sha256, bytes }) => ({ sha256, bytes })));
  return kept.ok ? nameFiles(context, owner, read.value) : kept;
}

/** Takes a file off; its row is deleted with the reference, and undo brings both back. */
export function detachFile(context: ActionContext, owner: FileOwner, attachment: Id): Promise<Result<ChangeSet | null>> {
  const rest = filesOf(context, owner).filter((id) => id !== attachment);
  const params = { caption: captionOfRow(context, owner.table, owner.id), file: captionOfRow(context, 'attachment', attachment) };
  return context.store.commit({ key: 'attachment.detach', params }, [
    reference(owner, rest),
    { kind: 'delete', table: 'attachment', id: attachment },
  ]);
}

/** A name as it is shown: without folders, without signs that nobody sees or that turn the writing round, and cut to length. */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, '').trim();
  return clean === '' ? 'file' : Array.from(clean).slice(-MAX_NAME).join('');
}

function nameFiles(context: ActionContext, owner: FileOwner, files: readonly ReadFile[]): Promise<Result<ChangeSet | null>> {
  const made = files.map((file) => ({ id: context.newId(), file }));
  const births = made.map(({ id, file: { sha256, name, mediaType, bytes } }) =>
    create('attachment', id, { sha256, name, mediaType, size: bytes.size }),
  );
  const params = {
    caption: captionOfRow(context, owner.table, owner.id),
    file: files
      .map(({ name }) => name)
      .join(', ')
      .slice(0, 500),
  };
  const ids = [...filesOf(context, owner), ...made.map(({ id }) => id)];
  return context.store.commit({ key: 'attachment.attach', params }, [...births, reference(owner, ids)]);
}

function filesOf({ store }: ActionContext, { table, id }: FileOwner): readonly Id[] {
  const ids = table === 'milestone' ? store.view.row('milestone', id)?.evidence : store.view.row('deliverable', id)?.files;
  return (ids ?? []).filter((each) => store.view.row('attachment', each) !== null);
}

function reference({ table, id }: FileOwner, ids: readonly Id[]) {
  return table === 'milestone' ? update('milestone', id, { evidence: [...ids] }) : update('deliverable', id, { files: [...ids] });
}

async function readAll(files: readonly File[], { onProgress, signal }: AttachOptions): Promise<Result<ReadFile[] | null>> {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const done: ReadFile[] = [];
  let before = 0;
  for (const file of files) {
    const read = await readOne(file, signal, (bytes) => onProgress?.(before + bytes, total));
    if (!read.ok) return read;
    if (read.value === null) return success(null);
    done.push(read.value);
    before += file.size;
  }
  return success(done);
}

async function readOne(file: File, signal: AbortSignal | undefined, onRead: (bytes: number) => void): Promise<Result<ReadFile | null>> {
  const name = cleanName(file.name);
  try {
    const whole = new Uint8Array(file.size);
    const parts: Blob[] = [];
    // Of an empty one, too: what cannot be read, as a folder, says that it is empty.
    for (let at = 0; at === 0 || at < file.size; at += SLICE) {
      if (signal?.aborted === true) return success(null);
      const slice = new Uint8Array(await file.slice(at, at + SLICE).arrayBuffer());
      if (slice.length !== Math.min(SLICE, file.size - at)) return failure('attachment.changed', { file: name });
      whole.set(slice, at);
      parts.push(new Blob([slice]));
      onRead(at + slice.length);
    }
    const mediaType = file.type.slice(0, MAX_NAME);
    // Without a type: the bytes are kept once, whatever others call them.
    return success({ sha256: hexOf(await crypto.subtle.digest('SHA-256', whole)), name, mediaType, bytes: new Blob(parts) });
  } catch (error) {
    // The system's word for a file that was changed, moved or locked since it was chosen.
    if (error instanceof DOMException) return failure('attachment.changed', { file: name });
    throw error;
  }
}

function hexOf(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
