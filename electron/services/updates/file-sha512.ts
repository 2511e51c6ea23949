// The SHA-512 of a file, in base64 as the lists of electron-builder have it.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Rejects if the file cannot be read to its end. */
export async function fileSha512(file: string): Promise<string> {
  const hash = createHash('sha512');
  for await (const part of createReadStream(file, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Uint8Array>) hash.update(part);
  return hash.digest('base64');
}
