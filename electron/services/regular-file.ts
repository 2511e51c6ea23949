// Reading of regular files alone: whatever else bears a file's name is refused, and never waited for.
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** @param followsLink false: a link in the file's place is an error (`ELOOP`), where the system can tell. */
export function openForReading(file: string, followsLink = true): Promise<FileHandle> {
  // Opening a pipe would otherwise wait for someone to write into it.
  const { O_RDONLY = 0, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = FLAGS;
  return open(file, O_RDONLY | O_NONBLOCK | (followsLink ? 0 : O_NOFOLLOW));
}

/** Windows lacks some of them, whatever the types say. */
const FLAGS: Partial<typeof constants> = constants;

/** Folders, devices and pipes are not files to read: a pipe would never end. */
export async function regularSize(opened: FileHandle): Promise<number> {
  const stat = await opened.stat();
  if (!stat.isFile()) throw Object.assign(new Error('not a regular file'), { code: 'EISDIR' });
  return stat.size;
}

/** What is there, should the file have shrunk since it was measured. */
export async function readPart(opened: FileHandle, offset: number, wanted: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(wanted);
  let filled = 0;
  while (filled < wanted) {
    const { bytesRead } = await opened.read(bytes, filled, wanted - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
