// From the bytes of `changes.json` to change sets, one line at a time.
import type { ChangeSet } from '../../changes/change-set.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import { decodeChunk, sizeOfChunk } from './decode-changes.ts';
import { type Bytes, CHANGES, LIMITS } from './format.ts';

const LINE_FEED = 10;
const COMMA = 44;

/** The change sets as they stand. Problems: `bundle.badContent`, `bundle.tooLarge`. */
export function readChanges(bytes: Bytes): Result<ChangeSet[]> {
  const lines = chunkLines(bytes);
  if (lines === null) return failure('bundle.badContent', { entry: CHANGES });
  const sets: ChangeSet[] = [];
  let size = 0;
  for (const line of lines) {
    if (line.length > LIMITS.line) return failure('bundle.tooLarge', { entry: CHANGES });
    const json = parseLine(line);
    size += sizeOfChunk(json);
    if (size > LIMITS.changes) return failure('bundle.tooLarge', { entry: CHANGES });
    const decoded = decodeChunk(json);
    if (decoded === null) return failure('bundle.badContent', { entry: CHANGES });
    for (const set of decoded) sets.push(set);
  }
  return success(sets);
}

/** The lines between `[` and `]`, without the commas that part them; null where the file has another form. */
function chunkLines(bytes: Bytes): Bytes[] | null {
  const lines: Bytes[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end === -1) return null;
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  const [first, ...rest] = lines;
  const last = rest.pop();
  if (!isText(first, '[') || !isText(last, ']')) return null;
  return rest.every((line, index) => (line.at(-1) === COMMA) === index < rest.length - 1) ? rest.map(withoutComma) : null;
}

function withoutComma(line: Bytes): Bytes {
  return line.at(-1) === COMMA ? line.subarray(0, -1) : line;
}

function isText(line: Bytes | undefined, text: string): boolean {
  return line?.length === 1 && line[0] === text.charCodeAt(0);
}

function parseLine(line: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line));
  } catch {
    return undefined;
  }
}
