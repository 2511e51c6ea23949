// Tables of a report as HTML.
import { type Cell, type Column, type Fact, inLanguage, type ReportLanguages, type Table, type TableRow } from '../../document.ts';
import { cellReadings } from '../cell-text.ts';
import { healthSign } from './health-sign.ts';
import { languageTag, parallelWording, readingHtml, stacked } from './wording.ts';

/** Millimetres between the margins of an upright page, and the share of it below which a table keeps to its own width. */
const PORTRAIT = 180;
const NARROW = 0.8;

export function tableHtml(table: Table, languages: ReportLanguages): string {
  const caption = table.caption === null ? '' : parallelWording('h3', languages, table.caption);
  const notes = table.notes.map((note) => `<div class="note">${parallelWording('p', languages, note)}</div>`).join('');
  const head = table.columns.map((column) => `<th scope="col" class="${column.type}">${headingHtml(column, languages)}</th>`).join('');
  const body = table.rows.map((row) => rowHtml(row, table.columns, languages)).join('\n');
  return `${caption}<table class="data"${tableWidth(table.columns)}>${columnWidths(table.columns)}<thead><tr>${head}</tr></thead>\n<tbody>${body}</tbody></table>${notes}`;
}

/** Names and values; in two languages a pair of columns each. */
export function factsHtml(facts: readonly Fact[], languages: ReportLanguages): string {
  const rows = facts.map((fact) => `<tr>${languages.map((language) => factHtml(fact, language)).join('')}</tr>`).join('\n');
  return `<table class="facts${languages.length === 2 ? ' double' : ''}"><tbody>${rows}</tbody></table>`;
}

function factHtml(fact: Fact, language: ReportLanguages[number]): string {
  const lang = languageTag(language);
  const items = cellReadings(fact.value, language).map((reading) => `<span class="line">${readingHtml(reading, language)}</span>`);
  return `<th scope="row" lang="${lang}">${readingHtml(inLanguage(fact.label, language), language)}</th><td lang="${lang}">${items.join('') || '—'}</td>`;
}

function headingHtml(column: Column, languages: ReportLanguages): string {
  return stacked(languages, (language) => [inLanguage(column.heading, language)]);
}

/** A table of few columns does not spread over the page. */
function tableWidth(columns: readonly Column[]): string {
  const share = columns.reduce((sum, { width }) => sum + width, 0) / PORTRAIT;
  return share < NARROW ? ` style="width:${(share * 100).toFixed(0)}%"` : '';
}

function columnWidths(columns: readonly Column[]): string {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return `<colgroup>${columns.map(({ width }) => `<col style="width:${((width / whole) * 100).toFixed(2)}%">`).join('')}</colgroup>`;
}

function rowHtml(row: TableRow, columns: readonly Column[], languages: ReportLanguages): string {
  const [head] = row.cells;
  if (row.heads === true && head !== undefined)
    return `<tr class="heads"><th scope="rowgroup" colspan="${columns.length}">${cellHtml(head, languages)}</th></tr>`;
  const cells = row.cells.map((cell, at) => {
    if (row.spreads !== undefined && at === row.spreads - 1) return '';
    const span = at === row.spreads ? ' colspan="2"' : '';
    const indent =
      row.depth > 0 && columns[at]?.type === 'text' && isFirstText(columns, at)
        ? ` style="padding-left:${Math.min(row.depth, 6) * 3 + 1.5}mm"`
        : '';
    return `<td${span} class="${classesOf(cell, columns[at])}"${indent}>${cellHtml(cell, languages)}</td>`;
  });
  return `<tr${row.emphasis === 'none' ? '' : ` class="${row.emphasis}"`}>${cells.join('')}</tr>`;
}

function isFirstText(columns: readonly Column[], at: number): boolean {
  return columns.findIndex(({ type }) => type === 'text') === at;
}

/** A code of so many characters stays on one line. */
const SHORT_CODE = 12;

function classesOf(cell: Cell, column: Column | undefined): string {
  const type = column?.type ?? 'text';
  if (cell.kind === 'code' && cell.text.length <= SHORT_CODE) return `${type} short`;
  if (cell.kind !== 'number' || !cell.signed || cell.value === 0) return type;
  return `${type} ${cell.value > 0 ? 'later' : 'earlier'}`;
}

function cellHtml(cell: Cell, languages: ReportLanguages): string {
  if (cell.kind === 'empty') return '<span class="empty">—</span>';
  const sign = cell.kind === 'health' ? healthSign(cell.health) : '';
  // Items of a list each in both languages, so that what they share stands once.
  if (cell.kind === 'list') return cell.items.map((item) => stacked(languages, (language) => [inLanguage(item, language)])).join('');
  return sign + stacked(languages, (language) => cellReadings(cell, language));
}
