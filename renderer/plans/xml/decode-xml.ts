// From the bytes of an XML file to text: byte order mark first, then the user's choice, then what the declaration says, then UTF-8.
import { failure, type Result, success } from '../../domain/result.ts';

const BYTES_OF_DECLARATION = 256;

/**
 * Decodes strictly: a byte that the encoding does not have is `plan.badEncoding`, an encoding that nobody knows is
 * `plan.unknownEncoding`. A character cut off by the end of the file is dropped: that the file is truncated shows later.
 */
export function decodeXml(bytes: Uint8Array, chosen?: string): Result<string> {
  const encoding = encodingOf(bytes, chosen);
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    return failure('plan.unknownEncoding', { encoding });
  }
  try {
    return success(decoder.decode(bytes, { stream: true }));
  } catch {
    return failure('plan.badEncoding', { encoding });
  }
}

/** The beginning of the file as text, for recognising it; never fails. */
export function peekXml(bytes: Uint8Array, length: number): string {
  const head = bytes.subarray(0, length);
  const encoding = encodingOf(head);
  try {
    return new TextDecoder(encoding).decode(head);
  } catch {
    return new TextDecoder('latin1').decode(head);
  }
}

function encodingOf(bytes: Uint8Array, chosen?: string): string {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // `<?` in two bytes each: UTF-16 whose writer forgot the mark (XML 1.0, appendix F).
  if (first === 0x3c && second === 0 && third === 0x3f && fourth === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c && third === 0 && fourth === 0x3f) return 'utf-16be';
  return chosen ?? declaredEncoding(bytes) ?? 'utf-8';
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, BYTES_OF_DECLARATION));
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase();
}
