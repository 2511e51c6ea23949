// A report as an Excel workbook: a sheet a section, with dates and numbers as dates and numbers. Charts are given as their numbers.
import { strToU8, zipSync } from 'fflate';
import { assertNever } from '../../domain/assert-never.ts';
import {
  type Block,
  type Cell,
  type Fact,
  inLanguage,
  type ReportDocument,
  type ReportLanguages,
  type Section,
  type Table,
  type Wording,
} from '../document.ts';
import { cellReadings } from './cell-text.ts';
import { columnName, type Sheet, type SheetCell, sheetXml } from './xlsx/sheet.ts';
import { type CellStyle, Styles } from './xlsx/styles.ts';
import { escapeXml } from './xlsx/xml.ts';

type Line = readonly SheetCell[];

/** The same document gives the same bytes. */
export function renderXlsx(document: ReportDocument): Uint8Array {
  const styles = new Styles(dateFormatOf(document.languages));
  const sheets = withOwnNames([coverSheet(document), ...document.sections.map((section) => sectionSheet(section, document.languages))]);
  const files = sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, styles)] as const);
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    ...Object.fromEntries(files),
    'xl/styles.xml': styles.xml(),
  };
  const zipped = Object.entries(parts).map(([name, xml]) => [name, strToU8(`${DECLARATION}${xml}`)] as const);
  return zipSync(Object.fromEntries(zipped), { mtime: '1980-01-01T00:00:00' });
}

/** As the languages of the report write a day; where they differ, as every reader takes it. */
function dateFormatOf(languages: ReportLanguages): string {
  return languages.every((language) => language === 'ru') ? 'dd.mm.yyyy' : 'yyyy-mm-dd';
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function coverSheet({ cover, title, subject, languages }: ReportDocument): Sheet {
  const lines = [
    [text(wordingText(cover.issuer, languages, ' / '))],
    [text(wordingText(title, languages, ' / '), 'title')],
    [text(wordingText(subject, languages, ' / '), 'strong')],
    [],
    ...cover.facts.map((fact) => factLine(fact, languages)),
    ...cover.remarks.map((remark) => [text(wordingText(remark, languages, ' / '))]),
  ];
  return { name: wordingText(title, [languages[0]]), lines, widths: [40, 70], table: null };
}

function sectionSheet(section: Section, languages: ReportLanguages): Sheet {
  const lines: Line[] = [[text(`${section.number}. ${wordingText(section.heading, languages, ' / ')}`, 'title')]];
  const tables: { head: number; table: Table }[] = [];
  for (const block of section.blocks) {
    lines.push([]);
    if (block.kind === 'table') {
      if (block.caption !== null) lines.push([text(wordingText(block.caption, languages, ' / '), 'strong')]);
      tables.push({ head: lines.length, table: block });
    }
    lines.push(...linesOf(block, languages));
  }
  const [first, second] = tables;
  const table =
    first === undefined || second !== undefined
      ? null
      : { head: first.head, rows: first.table.rows.length, columns: first.table.columns.length };
  return { name: `${section.number} ${wordingText(section.heading, [languages[0]])}`, lines, widths: widthsOf(section.blocks), table };
}

/** Each column as wide as the widest of the blocks wants it. */
function widthsOf(blocks: readonly Block[]): number[] {
  const wanted = blocks.map(blockWidths);
  const most = Math.max(3, ...wanted.map(({ length }) => length));
  return Array.from({ length: most }, (_, at) => Math.max(12, ...wanted.map((widths) => widths[at] ?? 0)));
}

/** In characters. */
function blockWidths(block: Block): readonly number[] {
  switch (block.kind) {
    case 'table':
      // A millimetre on paper is a little more than half a character.
      return block.columns.map(({ width }) => width * 0.6);
    case 'timeline':
    case 'trend':
      return [12, 48, 14, 14, 14];
    case 'facts':
    case 'signatures':
      return [32, 56];
    case 'paragraph':
    case 'subheading':
    case 'bullets':
    case 'health':
      return [];
  }
}

function linesOf(block: Block, languages: ReportLanguages): Line[] {
  const say = (wording: Wording, look: CellStyle['look'] = 'plain') => text(wordingText(wording, languages, ' / '), look);
  switch (block.kind) {
    case 'paragraph':
      return [[say(block.text, block.tone === 'warning' ? 'warning' : 'plain')]];
    case 'subheading':
      return [[say(block.text, 'strong')]];
    case 'facts':
      return block.facts.map((fact) => factLine(fact, languages));
    case 'bullets':
      return block.items.map((item) => [say(item)]);
    case 'health':
      return [[say(block.word, 'strong')], ...block.reasons.map((reason) => [say(reason)])];
    case 'table':
      return tableLines(block, languages);
    case 'timeline':
      return [
        [say(block.caption, 'strong')],
        [EMPTY, EMPTY, ...[block.legend.baseline, block.legend.forecast, block.legend.actual].map((word) => say(word, 'heading'))],
        ...block.rows.map(({ code, title, baseline, forecast, actual }) => [
          text(code),
          say(title),
          ...[baseline, forecast, actual].map((date): SheetCell => (date === null ? EMPTY : { kind: 'date', date, look: 'plain' })),
        ]),
      ];
    case 'trend':
      return [
        [say(block.caption, 'strong')],
        [EMPTY, EMPTY, say(block.legend.madeOn, 'heading'), say(block.legend.forecast, 'heading')],
        ...block.lines.flatMap(({ code, title, points }) =>
          points.map(({ madeOn, date }) => [
            text(code),
            say(title),
            { kind: 'date', date: madeOn, look: 'plain' } as const,
            date === null ? EMPTY : ({ kind: 'date', date, look: 'plain' } as const),
          ]),
        ),
      ];
    case 'signatures':
      return [...block.parties.map(({ role, party }) => [say(role, 'strong'), say(party)]), ...block.lines.map((line) => [say(line)])];
  }
}

/** A number beside its name stands where words would. */
function factLine({ label, value }: Fact, languages: ReportLanguages): Line {
  const cell = cellOf(value, languages, 'plain');
  return [text(wordingText(label, languages), 'strong'), cell.kind === 'number' ? { ...cell, align: 'left' } : cell];
}

function tableLines({ columns, rows, notes }: Table, languages: ReportLanguages): Line[] {
  const head = columns.map(({ heading, type }): SheetCell => {
    const words = text(wordingText(heading, languages), 'heading');
    return words.kind === 'text' && NUMBERS.has(type) ? { ...words, align: 'right' } : words;
  });
  const body = rows.map(({ cells, emphasis, heads }) => {
    const look = heads === true || emphasis === 'total' ? 'strong' : emphasis === 'warning' ? 'warning' : 'plain';
    return cells.map((cell) => cellOf(cell, languages, look));
  });
  return [head, ...body, ...notes.map((note) => [text(wordingText(note, languages, ' / '))])];
}

const NUMBERS: ReadonlySet<Table['columns'][number]['type']> = new Set(['number', 'money', 'percent']);

function cellOf(cell: Cell, languages: ReportLanguages, look: CellStyle['look']): SheetCell {
  switch (cell.kind) {
    case 'empty':
      return EMPTY;
    case 'date':
      return { kind: 'date', date: cell.date, look };
    case 'number':
      return { kind: 'number', number: String(cell.value), format: cell.signed ? '+0;-0;0' : null, look };
    case 'percent':
      return { kind: 'number', number: String(cell.fraction), format: '0%', look };
    case 'money':
      return { kind: 'number', number: cell.money.amount, format: `#,##0.00 "${cell.money.currency}"`, look };
    case 'text':
    case 'list':
    case 'code':
    case 'dates':
    case 'instant':
    case 'health':
      return text(cellText(cell, languages), look);
    default:
      return assertNever(cell);
  }
}

/** Each language on lines of its own. */
function cellText(cell: Cell, languages: ReportLanguages): string {
  const textIn = (language: ReportLanguages[number]) =>
    cellReadings(cell, language)
      .map((reading) => reading.text)
      .join('\n');
  return inEach(languages, textIn, '\n');
}

const EMPTY: SheetCell = { kind: 'empty' };

function text(words: string, look: CellStyle['look'] = 'plain'): SheetCell {
  return words === '' ? EMPTY : { kind: 'text', text: words, look };
}

function wordingText(wording: Wording, languages: ReportLanguages, between = '\n'): string {
  return inEach(languages, (language) => inLanguage(wording, language).text, between);
}

function inEach(languages: ReportLanguages, textOf: (language: ReportLanguages[number]) => string, between: string): string {
  return [...new Set(languages.map(textOf))].join(between);
}

/** Excel takes 31 characters, none of `[]:*?/\`, and no name twice. */
function withOwnNames(sheets: readonly Sheet[]): Sheet[] {
  return sheets.map((sheet, at) => {
    const name = sheet.name
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 31)
      .trim();
    // The number of a section keeps sections apart; the cover has none.
    return { ...sheet, name: at === 0 && name === '' ? '0' : name };
  });
}

function workbook(sheets: readonly Sheet[]): string {
  const list = sheets.map(({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('');
  const filters = sheets.flatMap(({ table, name }, at) => {
    if (table === null) return [];
    const last = columnName(table.columns - 1);
    const area = `'${escapeXml(name.replaceAll("'", "''"))}'!$A$${table.head + 1}:$${last}$${table.head + 1 + table.rows}`;
    const sheet = area.slice(0, area.lastIndexOf('!'));
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${area}</definedName>`,
      // The headings stand on each page that is printed.
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet}!$${table.head + 1}:$${table.head + 1}</definedName>`,
    ];
  });
  const names = filters.length === 0 ? '' : `<definedNames>${filters.join('')}</definedNames>`;
  return `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}/relationships"><sheets>${list}</sheets>${names}</workbook>`;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = Array.from(
    { length: sheets },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${kind}.worksheet+xml"/>`,
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>${parts.join('')}</Types>`;
}
