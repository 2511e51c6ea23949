// One sheet of a workbook: lines of typed cells, the width of its columns, and what of it stays in sight.
import { type CalendarDate, dayNumber } from '../../../domain/calendar/calendar-date.ts';
import type { CellStyle, Styles } from './styles.ts';
import { escapeXml } from './xml.ts';

export type SheetCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string; readonly look: CellStyle['look'] }
  | { readonly kind: 'date'; readonly date: CalendarDate; readonly look: CellStyle['look'] }
  /** A decimal number as text, digit for digit; `format` as Excel writes it. */
  | { readonly kind: 'number'; readonly number: string; readonly format: string | null; readonly look: CellStyle['look'] };

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
  const rows = lines.map(
    (cells, at) =>
      `<row r="${at + 1}" ht="${heightOf(cells, widths)}" customHeight="1">${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${at + 1}`, cells.length > 1, styles)).join('')}</row>`,
  );
  const pane =
    table === null ? '' : `<pane ySplit="${table.head + 1}" topLeftCell="A${table.head + 2}" activePane="bottomLeft" state="frozen"/>`;
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>${rows.join('')}</sheetData>${filterXml(table)}<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

/** In points. */
const LINE = 15;
const TITLE_LINE = 22;

/** Not every program makes a row as high as its texts need: the lines that they take are reckoned. */
function heightOf(cells: readonly SheetCell[], widths: readonly number[]): number {
  if (cells.some((cell) => cell.kind === 'text' && cell.look === 'title')) return TITLE_LINE;
  if (cells.length < 2) return LINE;
  const lines = cells.map((cell, at) => (cell.kind === 'text' ? linesOf(cell.text, widths[at] ?? 16) : 1));
  return LINE * Math.max(1, ...lines);
}

/** A Chinese character is as wide as two Latin letters. */
function linesOf(text: string, width: number): number {
  const widthOf = (line: string) => line.length + (line.match(/[\u2E80-\u9FFF\uFF00-\uFFEF]/g)?.length ?? 0);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) * 1.1) / width)), 0);
}

function filterXml(table: Sheet['table']): string {
  if (table === null) return '';
  return `<autoFilter ref="A${table.head + 1}:${columnName(table.columns - 1)}${table.head + 1 + table.rows}"/>`;
}

function cellXml(cell: SheetCell, at: string, wraps: boolean, styles: Styles): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text': {
      const quoted = /^[=+\-@]/.test(cell.text);
      const style = styles.indexOf({ format: null, look: cell.look, wraps, ...(quoted && { quoted }) });
      return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.text)}</t></is></c>`;
    }
    case 'date':
      return `<c r="${at}" s="${styles.indexOf({ format: 'yyyy-mm-dd', look: cell.look, wraps: false })}"><v>${serialOf(cell.date)}</v></c>`;
    case 'number':
      return `<c r="${at}" s="${styles.indexOf({ format: cell.format, look: cell.look, wraps: false })}"><v>${cell.number}</v></c>`;
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
