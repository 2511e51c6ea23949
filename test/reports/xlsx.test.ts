import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { create } from '../../renderer/changes/edit.ts';
import { composeFundingReport } from '../../renderer/reports/compose/funding-report.ts';
import type { ReportDocument, ReportLanguages } from '../../renderer/reports/document.ts';
import { renderXlsx } from '../../renderer/reports/reports.ts';
import { idOf } from './park-builder.ts';
import { PROJECT, reportOf, smallPark } from './small-park.ts';

function funding(languages: ReportLanguages): ReportDocument {
  const park = smallPark().on('2026-03-21', [
    create('tranche', idOf(402), {
      project: PROJECT,
      source: { en: '=HYPERLINK("x")', zh: '基金 <一>' },
      planned: { amount: '1000000.25', currency: 'RUB' },
      plannedOn: '2026-03-20',
    }),
  ]);
  const made = composeFundingReport({
    log: park.log,
    parkName: '',
    projectId: PROJECT,
    languages,
    cutOffDate: '2026-04-30',
    since: '2026-03-31',
    author: 'Lu Min',
    number: '',
  });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}

const partsOf = (document: ReportDocument) =>
  Object.fromEntries(Object.entries(unzipSync(renderXlsx(document))).map(([name, bytes]) => [name, strFromU8(bytes)]));

/** The one sheet that has a text. */
const sheetWith = (parts: Readonly<Record<string, string>>, text: string) =>
  Object.entries(parts).find(([name, xml]) => name.includes('worksheets') && xml.includes(text))?.[1] ?? '';

describe('a report as a workbook', () => {
  it('is well-formed, with a sheet for the cover and each section, in every language', () => {
    for (const document of [funding(['zh', 'ru']), funding(['en']), reportOf(smallPark(), ['ru']), reportOf(smallPark(), ['zh', 'en'])]) {
      const parts = partsOf(document);
      for (const xml of Object.values(parts)) expect(XMLValidator.validate(xml)).toBe(true);
      const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name = '']) => name);
      expect(names).toHaveLength(document.sections.length + 1);
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => name === '' || name.length > 31)).toEqual([]);
    }
  });

  it('holds dates as days and money as numbers with their currency, digit for digit', () => {
    const parts = partsOf(funding(['en']));
    const sheet = sheetWith(parts, 'HYPERLINK');
    // 20 March 2026.
    expect(sheet).toMatch(/<c r="[A-Z]+\d+" s="\d+"><v>46101<\/v><\/c>/);
    expect(sheet).toContain('<v>1000000.25</v>');
    expect(parts['xl/styles.xml']).toContain('#,##0.00 &quot;RUB&quot;');
    expect(parts['xl/styles.xml']).toContain('yyyy-mm-dd');
    expect(partsOf(funding(['ru']))['xl/styles.xml']).toContain('dd.mm.yyyy');
    expect(partsOf(funding(['zh', 'ru']))['xl/styles.xml']).toContain('yyyy-mm-dd');
  });

  it('leaves no formula to Excel', () => {
    const parts = partsOf(funding(['en']));
    expect(Object.values(parts).join('')).not.toMatch(/<f>/);
    const style = / s="(\d+)" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK/.exec(sheetWith(parts, '=HYPERLINK'))?.[1];
    const styles = [...(parts['xl/styles.xml'] ?? '').matchAll(/<xf numFmtId[^>]*>/g)].slice(1);
    expect(styles[Number(style)]?.[0]).toContain('quotePrefix="1"');
  });

  it('keeps the headings of a table in sight and lets it be filtered, where a sheet has one table', () => {
    const sheets = Object.entries(partsOf(reportOf(smallPark(), ['en']))).filter(([name]) => name.includes('worksheets'));
    expect(sheets.some(([, xml]) => xml.includes('state="frozen"') && /<autoFilter ref="A\d+:[A-Z]\d+"\/>/.test(xml))).toBe(true);
  });

  it('gives each column that holds something a width: a day that has no room is shown as ###', () => {
    for (const [name, xml] of Object.entries(partsOf(reportOf(smallPark(), ['ru'])))) {
      if (!name.includes('worksheets')) continue;
      const filled = [...xml.matchAll(/<c r="([A-Z]+)\d/g)].map(([, column = '']) => column);
      const columns = [...xml.matchAll(/<col min="\d+" max="\d+" width="([\d.]+)"/g)].map(([, width]) => Number(width));
      expect(columns.length, name).toBeGreaterThanOrEqual(Math.max(...filled.map((column) => column.charCodeAt(0) - 64)));
      expect(Math.min(...columns), name).toBeGreaterThanOrEqual(12);
    }
  });

  it('spreads a text that stands alone over the line, and prints the headings on each page', () => {
    const parts = partsOf(reportOf(smallPark(), ['en']));
    const sheets = Object.entries(parts).filter(([name]) => name.includes('worksheets'));
    expect(sheets.every(([, xml]) => /<mergeCell ref="A1:[A-Z]+1"\/>/.test(xml))).toBe(true);
    expect(parts['xl/workbook.xml']).toMatch(/Print_Titles" localSheetId="\d+">'[^']+'!\$(\d+):\$\1</);
  });

  it('is the same bytes each time', () => {
    expect(renderXlsx(funding(['zh', 'ru']))).toEqual(renderXlsx(funding(['zh', 'ru'])));
  });
});
