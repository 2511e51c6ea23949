// One sheet of a workbook: lines of typed cells, the width of its columns, and what of it stays in sight.
import { type CalendarDate, dayNumber } from '../../../domain/calendar/calendar-date.ts';
import type { CellStyle, Styles } from './styles.ts';
import { escapeXml } from './xml.ts';

export type SheetCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string; readonly look: CellStyle['look']; readonly align?: 'right' }
  | { readonly kind: 'date'; readonly date: CalendarDate; readonly look: CellStyle['look'] }
  /** A decimal number as text, digit for digit; `format` as Excel writes it. */
  | {
      readonly kind: 'number';
      readonly number: string;
      readonly format: string | null;
      readonly look: CellStyle['look'];
      readonly align?: 'left';
    };

export interface Sheet {
  readonly name: string;
  readonly lines: readonly (readonly SheetCell[])[];
  /** In characters. */
  readonly widths: readonly number[];
  /** Its one table: the line of its headings, from 0, and how many lines and columns it has beside; null where there is none, or several. */
  readonly table: { readonly head: number; readonly rows: number; readonly columns: number } | null;
}

export function sheetXml({ lines, widths, table }: Sheet, styles: Styles): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('');
  const span = spanOf(widths);
  const rows = lines.map(
    (cells, at) =>
      `<row r="${at + 1}" ht="${heightOf(cells, widths, span)}" customHeight="1">${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${at + 1}`, styles)).join('')}</row>`,
  );
  const pane =
    table === null ? '' : `<pane ySplit="${table.head + 1}" topLeftCell="A${table.head + 2}" activePane="bottomLeft" state="frozen"/>`;
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>${rows.join('')}</sheetData>${filterXml(table)}${mergeXml(lines, span)}<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}

/** In points. */
const LINE = 15;
const TITLE_LINE = 22;

/** What a text that stands alone in its line spreads over, so that it is read and printed as a paragraph. */
interface Span {
  readonly columns: number;
  /** In characters. */
  readonly width: number;
}

/** As wide as a paragraph is read well, where the columns do not come to it. */
const PARAGRAPH = 100;
/** Of a column that nobody gave a width, in characters. */
const BARE = 8;

function spanOf(widths: readonly number[]): Span {
  const width = widths.reduce((sum, each) => sum + each, 0);
  const more = Math.max(0, Math.ceil((PARAGRAPH - width) / BARE));
  return { columns: widths.length + more, width: width + more * BARE };
}

function mergeXml(lines: Sheet['lines'], { columns }: Span): string {
  const merged = lines.flatMap((cells, at) =>
    isAlone(cells) ? [`<mergeCell ref="A${at + 1}:${columnName(columns - 1)}${at + 1}"/>`] : [],
  );
  return merged.length === 0 || columns < 2 ? '' : `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`;
}

function isAlone(cells: readonly SheetCell[]): boolean {
  return cells.length === 1 && cells[0]?.kind === 'text';
}

/** Not every program makes a row as high as its texts need: the lines that they take are reckoned. */
function heightOf(cells: readonly SheetCell[], widths: readonly number[], span: Span): number {
  const line = cells.some((cell) => cell.kind === 'text' && cell.look === 'title') ? TITLE_LINE : LINE;
  const widthAt = (at: number) => (isAlone(cells) ? (span.width * LINE) / line : (widths[at] ?? BARE));
  const lines = cells.map((cell, at) => (cell.kind === 'text' ? linesOf(cell.text, widthAt(at)) : 1));
  return line * Math.max(1, ...lines);
}

/** On how many lines a text stands: it breaks between words, and where one word is too long. */
function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, paragraph) => sum + wrapped(paragraph.split(' '), width), 0);
}

function wrapped(words: readonly string[], width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of words) {
    const wide = widthOf(word);
    const fits = used === 0 || used + 1 + wide <= width;
    if (!fits) lines += 1;
    used = (fits && used > 0 ? used + 1 : 0) + wide;
    if (used <= width) continue;
    lines += Math.ceil(used / width) - 1;
    used %= width;
  }
  return lines;
}

/** A Chinese character is as wide as two Latin letters; a little more for what is bold. */
function widthOf(word: string): number {
  return 1.1 * (word.length + (word.match(/[\u2E80-\u9FFF\uFF00-\uFFEF]/g)?.length ?? 0));
}

function filterXml(table: Sheet['table']): string {
  if (table === null) return '';
  return `<autoFilter ref="A${table.head + 1}:${columnName(table.columns - 1)}${table.head + 1 + table.rows}"/>`;
}

function cellXml(cell: SheetCell, at: string, styles: Styles): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text': {
      const quoted = /^[=+\-@]/.test(cell.text);
      const style = styles.indexOf({
        format: null,
        look: cell.look,
        wraps: true,
        ...(quoted && { quoted }),
        ...(cell.align && { align: cell.align }),
      });
      return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.text)}</t></is></c>`;
    }
    case 'date':
      return `<c r="${at}" s="${styles.indexOf({ format: styles.dateFormat, look: cell.look, wraps: false, align: 'left' })}"><v>${serialOf(cell.date)}</v></c>`;
    case 'number':
      return `<c r="${at}" s="${styles.indexOf({ format: cell.format, look: cell.look, wraps: false, align: cell.align ?? 'right' })}"><v>${cell.number}</v></c>`;
  }
}

/** Excel's days: 1 March 1900 is the 61st, since Excel takes 1900 for a leap year. */
function serialOf(date: CalendarDate): number {
  return dayNumber(date) - dayNumber('1900-03-01') + 61;
}

/** The name of a column, from 0: `A`, …, `Z`, `AA`, … */
export function columnName(at: number): string {
  const letter = String.fromCodePoint(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}
