// A report as Markdown with the tables of GitHub. In two languages texts follow each other; the cells of tables hold both.
import { assertNever } from '../../domain/assert-never.ts';
import type { Language, Reading } from '../../domain/registry/language.ts';
import { translator } from '../../i18n/translator.ts';
import {
  type Block,
  type Cell,
  type Column,
  type Fact,
  inLanguage,
  type ReportDocument,
  type ReportLanguages,
  type Table,
  type TableRow,
  type Timeline,
  type Wording,
} from '../document.ts';
import { cellReadings } from './cell-text.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** The same document gives the same text, byte for byte. */
export function renderMarkdown(document: ReportDocument): string {
  const { languages, cover } = document;
  const parts = [
    headline(1, document.title, languages),
    `**${inOneLine(document.subject, languages)}**`,
    inOneLine(cover.issuer, languages),
    factsTable(cover.facts, languages),
    ...cover.remarks.map((remark) => quote(remark, languages)),
    ...document.sections.flatMap((section) => [
      headline(2, section.heading, languages, `${section.number}. `),
      ...section.blocks.map((block) => blockMarkdown(block, languages)),
    ]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blockMarkdown(block: Block, languages: ReportLanguages): string {
  switch (block.kind) {
    case 'paragraph':
      return block.tone === 'warning' ? quote(block.text, languages) : paragraphs(block.text, languages);
    case 'subheading':
      return headline(3, block.text, languages);
    case 'facts':
      return factsTable(block.facts, languages);
    case 'bullets':
      return bullets(block.items, languages);
    case 'health':
      return `**${inOneLine(block.word, languages)}**\n\n${bullets(block.reasons, languages)}`;
    case 'table':
      return tableMarkdown(block, languages);
    case 'timeline':
      return timelineMarkdown(block, languages);
    case 'trend':
      // Its dates stand in the table that comes with it.
      return '';
    case 'signatures': {
      const columns = [{ role: {}, party: {} }, ...block.parties].map(({ role, party }) =>
        [inOneLine(role, languages), inOneLine(party, languages)].filter(isSaid).join(': '),
      );
      return gridMarkdown(
        columns,
        block.lines.map((line) => [inOneLine(line, languages), ...block.parties.map(() => '')]),
      );
    }
    default:
      return assertNever(block);
  }
}

function headline(level: number, wording: Wording, languages: ReportLanguages, before = ''): string {
  return `${'#'.repeat(level)} ${before}${inOneLine(wording, languages)}`;
}

function paragraphs(wording: Wording, languages: ReportLanguages): string {
  return distinct(languages.map((language) => marked(inLanguage(wording, language), language))).join('\n\n');
}

function quote(wording: Wording, languages: ReportLanguages): string {
  return distinct(languages.map((language) => `> ${marked(inLanguage(wording, language), language)}`)).join('\n>\n');
}

function bullets(items: readonly Wording[], languages: ReportLanguages): string {
  return items.map((item) => `- ${inOneLine(item, languages)}`).join('\n');
}

function factsTable(facts: readonly Fact[], languages: ReportLanguages): string {
  const rows = facts.map(({ label, value }) => [inOneLine(label, languages), cellMarkdown(value, languages)]);
  return gridMarkdown(['', ''], rows);
}

function tableMarkdown(table: Table, languages: ReportLanguages): string {
  const head = table.columns.map(({ heading }) => stackedCell([heading], languages));
  const rows = table.rows.map((row) => rowMarkdown(row, table.columns, languages));
  const caption = table.caption === null ? [] : [headline(3, table.caption, languages)];
  return [...caption, gridMarkdown(head, rows, table.columns), ...table.notes.map((note) => paragraphs(note, languages))].join('\n\n');
}

function rowMarkdown(row: TableRow, columns: readonly Column[], languages: ReportLanguages): string[] {
  const cells = row.cells.map((cell, at) => indent(row.depth, columns, at) + cellMarkdown(cell, languages));
  return row.heads === true ? [`**${cells[0] ?? ''}**`, ...columns.slice(1).map(() => '')] : cells;
}

/** A line of time cannot be drawn in text: its dates stand in a table. */
function timelineMarkdown({ caption, rows, legend }: Timeline, languages: ReportLanguages): string {
  const head = ['', '', ...[legend.baseline, legend.forecast, legend.actual].map((word) => stackedCell([word], languages))];
  const cellOf = (date: string | null) => cellMarkdown(date === null ? { kind: 'empty' } : { kind: 'date', date }, languages);
  const lines = rows.map((row) => [
    escapeMarkdown(row.code),
    stackedCell([row.title], languages),
    cellOf(row.baseline),
    cellOf(row.forecast),
    cellOf(row.actual),
  ]);
  return `${headline(3, caption, languages)}\n\n${gridMarkdown(head, lines)}`;
}

function gridMarkdown(head: readonly string[], rows: readonly (readonly string[])[], columns: readonly Column[] = []): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, at) => (isNumeric(columns[at]) ? '---:' : '---'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

function isNumeric(column: Column | undefined): boolean {
  return column !== undefined && ['number', 'money', 'percent'].includes(column.type);
}

function cellMarkdown(cell: Cell, languages: ReportLanguages): string {
  const lines = languages.map((language) =>
    cellReadings(cell, language)
      .map((reading) => marked(reading, language))
      .join('<br>'),
  );
  return distinct(lines).join('<br>') || '—';
}

function stackedCell(wordings: readonly Wording[], languages: ReportLanguages): string {
  return distinct(languages.flatMap((language) => wordings.map((wording) => marked(inLanguage(wording, language), language)))).join('<br>');
}

function inOneLine(wording: Wording, languages: ReportLanguages): string {
  return distinct(languages.map((language) => marked(inLanguage(wording, language), language))).join(' / ');
}

/** The text, and the name of its language where it is not the one expected. */
function marked({ text, language: printed }: Reading, language: Language): string {
  const escaped = escapeMarkdown(text);
  if (printed === null || printed === language) return escaped;
  return `${escaped} \\[${translator(language)(`report:gaps.mark.${printed}`)}\\]`;
}

/** No-break spaces, since Markdown drops plain ones. */
function indent(depth: number, columns: readonly Column[], at: number): string {
  return columns.findIndex(({ type }) => type === 'text') === at ? '&nbsp;&nbsp;'.repeat(Math.min(depth, 6)) : '';
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter(isSaid);
}

function isSaid(text: string): boolean {
  return text !== '';
}
