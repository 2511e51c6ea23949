// Unpacks one entry, and stops as soon as it gives more than was announced.
import { Inflate } from 'fflate';
import type { ArchiveEntry } from './archive.ts';
import type { Bytes } from './format.ts';

/** Deflate packs at most 1032 to 1, so that one step gives at most 16 MiB before its size is looked at. */
const STEP = 16 * 1024;

/** The entry's bytes; null where they cannot be unpacked or are not `size` in number. The caller has checked `size` against its limit. */
export function inflateEntry(entry: ArchiveEntry, size: number): Bytes | null {
  if (entry.size !== size) return null;
  if (entry.stored) return entry.packed;
  const out = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new RangeError('more bytes than announced');
    out.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < entry.packed.length; at += STEP) {
      inflate.push(entry.packed.subarray(at, at + STEP), at + STEP >= entry.packed.length);
    }
  } catch {
    // fflate throws on damaged data, and so does the handler above.
    return null;
  }
  return filled === size ? out : null;
}
