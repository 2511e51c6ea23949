import { describe, expect, it } from 'vitest';
import { create } from '../../renderer/changes/edit.ts';
import { composeFundingReport, type FundingReportInput } from '../../renderer/reports/compose/funding-report.ts';
import { type Cell, inLanguage, type ReportDocument, type Table } from '../../renderer/reports/document.ts';
import { renderReport } from '../../renderer/reports/reports.ts';
import { idOf, type ParkBuilder } from './park-builder.ts';
import { CONCEPT, PROJECT, smallPark } from './small-park.ts';

const OTHER = idOf(11);

/** Roubles planned and late, some spent before the first rate; another project, whose money has no day. */
function parkWithRoubles(): ParkBuilder {
  return smallPark()
    .on('2026-03-21', [
      create('tranche', idOf(402), {
        project: PROJECT,
        source: { en: 'Seed fund', ru: 'Посевной фонд', zh: '种子基金' },
        milestone: CONCEPT,
        planned: { amount: '1000000', currency: 'RUB' },
        plannedOn: '2026-03-20',
      }),
      create('expense', idOf(412), {
        project: PROJECT,
        title: { en: 'Travel' },
        category: 'travel',
        amount: { amount: '500', currency: 'RUB' },
        on: '2026-02-01',
      }),
      create('project', OTHER, { code: 'UWR', name: { en: 'Underwater robot' } }),
      create('tranche', idOf(404), { project: OTHER, source: { en: 'Grant' }, received: { amount: '7', currency: 'RUB' } }),
    ])
    .on('2026-03-22', [rate(451, '2026-03-01', '12.5'), rate(452, '2026-03-20', '10')]);
}

const rate = (id: number, on: string, value: string) =>
  create('exchangeRate', idOf(id), { from: 'CNY', to: 'RUB', on, rate: value, source: 'Bank' });

function inputOf(park: ParkBuilder, more: Partial<FundingReportInput> = {}): FundingReportInput {
  const base = { log: park.log, parkName: 'Silk Road', projectId: PROJECT, languages: ['en'], author: 'Lu Min', number: '' } as const;
  return { ...base, cutOffDate: '2026-04-30', since: '2026-03-31', ...more };
}

function reportOf(park: ParkBuilder, more: Partial<FundingReportInput> = {}): ReportDocument {
  const made = composeFundingReport(inputOf(park, more));
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}

function tableOf(document: ReportDocument, key: string): Table | undefined {
  return document.sections.flatMap(({ blocks }) => blocks).find((block): block is Table => block.kind === 'table' && block.key === key);
}

const rowsOf = (document: ReportDocument, key: string) => tableOf(document, key)?.rows.map(({ cells }) => cells.map(textOf));
const notesOf = (document: ReportDocument, key: string) => tableOf(document, key)?.notes.map((note) => plain(inLanguage(note, 'en').text));
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function textOf(cell: Cell): string {
  if (cell.kind === 'money') return `${cell.money.amount} ${cell.money.currency}`;
  if (cell.kind === 'date') return cell.date;
  if (cell.kind === 'code') return cell.text;
  if (cell.kind === 'list') return cell.items.map((item) => plain(inLanguage(item, 'en').text)).join(' | ');
  return cell.kind === 'text' ? plain(inLanguage(cell.text, 'en').text) : '';
}

describe('the funding report', () => {
  it('tells of each tranche what was planned and received, by which milestone it is released, and that it is late', () => {
    const late = rowsOf(reportOf(parkWithRoubles()), 'tranches')?.find(([source]) => source === 'Seed fund');
    expect(late?.[1]).toMatch(/\| Accepted, /);
    expect(late?.slice(2)).toEqual(['1000000 RUB', '2026-03-20', '', '', expect.stringMatching(/41 calendar days/)]);
  });

  it('states amounts in both currencies at the rate of their day, with the rate, and says where there is none', () => {
    const report = reportOf(parkWithRoubles());
    expect(rowsOf(report, 'tranchesInBoth')?.find(([source]) => source === 'Seed fund')).toEqual([
      'Seed fund',
      '100000 CNY',
      '1000000 RUB',
      '',
      '',
      '1 CNY = 10 RUB, 20 March 2026 (Bank)',
    ]);
    expect(rowsOf(report, 'spending')?.find(([category]) => category === 'Travel')).toEqual(['Travel', '500 RUB', 'no rate', '500 RUB']);
    expect(notesOf(report, 'spending')).toEqual(['Not in the sums in CNY, for want of a rate or a date: RUB 500.']);
  });

  it('lists the rates that it used, and every row that has none', () => {
    const report = reportOf(parkWithRoubles());
    expect(rowsOf(report, 'rates')).toEqual([
      ['2026-03-01', '1 CNY = 12.5 RUB', 'Bank'],
      ['2026-03-20', '1 CNY = 10 RUB', 'Bank'],
    ]);
    expect(rowsOf(report, 'missing')).toEqual([['LRF', 'Travel, Travel', '2026-02-01', '500 RUB', 'CNY']]);
  });

  it('adds the quarters up to the same totals as the summary', () => {
    const report = reportOf(parkWithRoubles());
    const summary = rowsOf(report, 'converted');
    expect(rowsOf(report, 'quartersCNY')?.at(-1)?.slice(1)).toEqual(summary?.[0]?.slice(1));
    expect(rowsOf(report, 'quartersRUB')?.at(-1)?.slice(1)).toEqual(summary?.[1]?.slice(1));
  });

  it('of the whole park has the sections of every project that has money, and names what lacks a day', () => {
    const report = reportOf(parkWithRoubles(), { projectId: null });
    const headings = report.sections.map(({ heading }) => inLanguage(heading, 'en').text);
    expect(headings).toEqual(expect.arrayContaining([expect.stringMatching(/^LRF · .*: /), expect.stringMatching(/^UWR · .*: /)]));
    expect(rowsOf(report, 'missing')?.at(-1)).toEqual(['UWR', 'Grant (Received)', '', '7 RUB', 'CNY']);
  });

  it('knows only what was entered by the cut-off date', () => {
    expect(tableOf(reportOf(parkWithRoubles(), { cutOffDate: '2026-03-20', since: '2026-03-01' }), 'rates')).toBeUndefined();
  });

  it('comes in every format and language without a hole in its words', () => {
    for (const languages of [['zh'], ['ru'], ['en'], ['zh', 'ru'], ['ru', 'en']] as const) {
      const report = reportOf(parkWithRoubles(), { languages });
      for (const format of ['html', 'md', 'csv'] as const) expect(renderReport(report, format)).not.toMatch(/\{\{|fundingReport|undefined/);
    }
    expect(renderReport(reportOf(parkWithRoubles()), 'csv')).toContain('Seed fund');
  });

  it('is refused for a project without money, for one that was not there, and for a period that runs backwards', () => {
    const codeOf = (more: Partial<FundingReportInput>) => {
      const made = composeFundingReport(
        inputOf(smallPark().on('2026-04-02', [create('project', OTHER, { code: 'UWR', name: { en: 'Underwater robot' } })]), more),
      );
      return made.ok ? null : made.problem.code;
    };
    expect(codeOf({ projectId: OTHER })).toBe('report.noMoney');
    expect(codeOf({ projectId: idOf(99) })).toBe('report.noProject');
    expect(codeOf({ since: '2026-04-30' })).toBe('report.periodBackwards');
  });
});
