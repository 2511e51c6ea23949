// Reads what a spreadsheet puts on the clipboard: cells between tabs, rows between line ends, and quotes around a cell that holds
// either. A quote that does not begin a cell stands for itself.

/** The rows of a pasted block, each with its cells as they were typed. The line end after the last row is no row. */
export function parseTsv(text: string): readonly (readonly string[])[] {
  return [...tsvRows(text)];
}

/** The same one after another, for whoever has other things to do in between. */
export function* tsvRows(text: string): Generator<readonly string[], void> {
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    row.push(cell);
    const lineEnd = lengthOfLineEnd(text, end);
    if (text[end] === '\t') {
      at = end + 1;
      continue;
    }
    yield row;
    row = [];
    at = end + lineEnd;
    if (lineEnd === 0 || at >= text.length) return;
  }
}

/** Whether a text is a block of cells and not one cell. */
export function isBlock(text: string): boolean {
  const rows = tsvRows(text);
  const first = rows.next().value ?? [];
  return first.length > 1 || rows.next().done === false;
}

interface Read {
  readonly cell: string;
  /** Where the cell ends: at a tab, a line end, or the end of the text. */
  readonly end: number;
}

function plainCell(text: string, from: number): Read {
  let end = from;
  while (end < text.length && text[end] !== '\t' && lengthOfLineEnd(text, end) === 0) end += 1;
  return { cell: text.slice(from, end), end };
}

/** `""` within quotes is one quote. Without a closing quote right before the cell's end, the quote was meant as it stands. */
function quotedCell(text: string, from: number): Read {
  let cell = '';
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else {
      const end = at + 1;
      const closes = end === text.length || text[end] === '\t' || lengthOfLineEnd(text, end) > 0;
      return closes ? { cell: cell.replaceAll('\r\n', '\n'), end } : plainCell(text, from);
    }
  }
  return plainCell(text, from);
}

function lengthOfLineEnd(text: string, at: number): number {
  if (text[at] === '\r') return text[at + 1] === '\n' ? 2 : 1;
  return text[at] === '\n' ? 1 : 0;
}
