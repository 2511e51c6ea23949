// Lines of cells out of a text: CSV with commas or semicolons, or what a spreadsheet puts on the clipboard (RFC 4180, with tabs).

export interface Line {
  /** The first of the lines that it stands on in the text, from 1. */
  readonly number: number;
  /** Without the spaces around them. */
  readonly cells: readonly string[];
}

/** The lines that hold anything. A cell in double quotes may hold separators and line ends; a quote within it is doubled. */
export function delimitedLines(text: string): readonly Line[] {
  const separator = separatorOf(text);
  const lines: Line[] = [];
  let [number, begun, cell, quoted] = [1, 1, '', false];
  let cells: string[] = [];
  const endLine = () => {
    cells.push(cell.trim());
    if (cells.some((each) => each !== '')) lines.push({ number: begun, cells });
    [cells, cell] = [[], ''];
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (letter === '\n') number += 1;
    if (letter === '"' && quoted && text[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1];
    else if (letter === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (quoted) cell += letter;
    else if (letter === separator) [cell] = ['', cells.push(cell.trim())];
    else if (letter === '\n') [begun] = [number, endLine()];
    else if (letter !== '\r') cell += letter;
  }
  endLine();
  return lines;
}

/** A tab anywhere decides; else the mark that the first line has most of. Chinese input methods type the full-width ones. */
function separatorOf(text: string): string {
  if (text.includes('\t')) return '\t';
  const first = text.trimStart().split('\n', 1)[0] ?? '';
  const often = (mark: string) => first.split(mark).length;
  return [',', ';', '，', '；'].reduce((best, mark) => (often(mark) > often(best) ? mark : best));
}
