// The tables of a report of one kind as one CSV file (RFC 4180, UTF-8 with a byte order mark), for spreadsheets and other programs.
import { dateOfDay } from '../../domain/calendar/calendar-date.ts';
import { csvText } from '../../domain/csv-text.ts';
import type { Language } from '../../domain/registry/language.ts';
import { translator } from '../../i18n/translator.ts';
import { type Cell, inLanguage, type ReportDocument, type ReportLanguages, type Table, type Wording } from '../document.ts';
import { cellReadings } from './cell-text.ts';

/**
 * All tables named `key`, which have the same columns, one after the other; the section and the heading row above it stand in columns of
 * their own. Dates are `YYYY-MM-DD`, moments `YYYY-MM-DDThh:mm:ss.sssZ`, money `1200.5 CNY`.
 */
export function renderCsv(document: ReportDocument, key: string): string {
  const { languages } = document;
  const sections = document.sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === 'table' && block.key === key ? [{ heading: section.heading, table: block }] : [])),
  );
  const head = [inEach(languages, (language) => translator(language)('report:csv.section'))];
  head.push(inEach(languages, (language) => translator(language)('report:csv.row')));
  const columns = sections[0]?.table.columns.map(({ heading }) => wordingText(heading, languages)) ?? [];
  const lines = [[...head, ...columns], ...sections.flatMap(({ heading, table }) => linesOf(heading, table, languages))];
  return csvText(lines);
}

function linesOf(heading: Wording, table: Table, languages: ReportLanguages): string[][] {
  let row = '';
  const lines: string[][] = [];
  for (const { cells, heads } of table.rows) {
    const texts = cells.map((cell) => cellText(cell, languages));
    if (heads === true) row = texts[0] ?? '';
    else lines.push([wordingText(heading, languages), row, ...texts]);
  }
  return lines;
}

function cellText(cell: Cell, languages: ReportLanguages): string {
  if (cell.kind === 'date') return cell.date;
  if (cell.kind === 'money') return `${cell.money.amount} ${cell.money.currency}`;
  if (cell.kind === 'instant') return isoInstant(cell.ms);
  if (cell.kind === 'number') return `${cell.value}`;
  return inEach(languages, (language) =>
    cellReadings(cell, language)
      .map(({ text }) => text)
      .join('\n'),
  );
}

function wordingText(wording: Wording, languages: ReportLanguages): string {
  return inEach(languages, (language) => inLanguage(wording, language).text);
}

function inEach(languages: ReportLanguages, textOf: (language: Language) => string): string {
  return [...new Set(languages.map(textOf))].join(' / ');
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/** ISO 8601, in UTC. */
function isoInstant(ms: number): string {
  const day = Math.floor(ms / DAY_MS);
  const part = (unit: number, count: number, digits: number) => `${Math.floor((ms - day * DAY_MS) / unit) % count}`.padStart(digits, '0');
  return `${dateOfDay(day)}T${part(3_600_000, 24, 2)}:${part(60_000, 60, 2)}:${part(1_000, 60, 2)}.${part(1, 1_000, 3)}Z`;
}
