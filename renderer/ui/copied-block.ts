// Rows of a table as a block of cells: what the clipboard hands to a spreadsheet, a letter or a chat.
import { formatTsv, spreadsheetText } from './block/format-tsv.ts';
import type { Column } from './column.ts';

export interface CopiedBlock {
  /** Cells between tabs, rows between line ends. */
  readonly text: string;
  /** A table, for what can show one. */
  readonly html: string;
}

/** The columns that say what is copied of them, under their names. */
export function copiedBlock<RowType>(columns: readonly Column<RowType>[], rows: readonly RowType[]): CopiedBlock {
  const copied = columns.flatMap(({ header, copied: read }) => (read === undefined ? [] : [{ header, read }]));
  const headers = copied.map(({ header }) => header);
  const lines = rows.map((row) => copied.map(({ read }) => read(row)));
  const body = lines.map((cells) => htmlRow('td', cells.map(spreadsheetText))).join('');
  return { text: formatTsv([headers, ...lines]), html: `<table><thead>${htmlRow('th', headers)}</thead><tbody>${body}</tbody></table>` };
}

function htmlRow(tag: 'th' | 'td', cells: readonly string[]): string {
  return `<tr>${cells.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('')}</tr>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
}
