// The list of a release, read from its source and believed only once its signature fits.
import type { KeyObject } from 'node:crypto';
import { failure, type Result, success } from '../../../renderer/domain/result.ts';
import type { FeedSource } from './feed.ts';
import { isSignedList } from './signature.ts';

/** A list names a handful of files; a real one takes less than 2 KiB. */
export const MAX_LIST_BYTES = 64 * 1024;
const MAX_SIGNATURE_BYTES = 1024;

/** What electron-updater asks for on each system; see Provider.getChannelFilePrefix there. */
export function listName(platform: NodeJS.Platform, arch: string): string {
  if (platform === 'darwin') return 'latest-mac.yml';
  if (platform === 'win32') return 'latest.yml';
  return arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${arch}.yml`;
}

/** Problems of its own: update.noList, update.noSignature, update.badSignature, update.badList (too long); others as of the source. */
export async function readSignedList(source: FeedSource, name: string, key: KeyObject): Promise<Result<Uint8Array>> {
  const list = await readWhole(source, name, MAX_LIST_BYTES);
  if (!list.ok) return list.problem.code === 'update.noFile' ? failure('update.noList', { file: name }) : list;
  const signature = await readWhole(source, `${name}.sig`, MAX_SIGNATURE_BYTES);
  if (!signature.ok) return signature.problem.code === 'update.noFile' ? failure('update.noSignature') : signature;
  return isSignedList(key, name, list.value, new TextDecoder().decode(signature.value)) ? list : failure('update.badSignature');
}

/** However long the source says it is, no more than the limit is read. */
async function readWhole(source: FeedSource, name: string, limit: number): Promise<Result<Uint8Array>> {
  const opened = await source.open(name);
  if (!opened.ok) return opened;
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    // Leaving the loop destroys the stream.
    for await (const part of opened.value.content as AsyncIterable<Uint8Array>) {
      size += part.byteLength;
      if (size > limit) return failure('update.badList');
      parts.push(part);
    }
  } catch {
    return failure('update.unreadable', { file: name });
  }
  return success(Buffer.concat(parts));
}
