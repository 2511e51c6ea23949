import { expect, it } from 'vitest';
import { create } from '../../renderer/changes/edit.ts';
import { PARK_SETTINGS_ID } from '../../renderer/domain/rules/tolerances.ts';
import { type Block, inLanguage, type ReportDocument, type Table } from '../../renderer/reports/document.ts';
import { idOf } from './park-builder.ts';
import { PROJECT, reportOf, smallPark } from './small-park.ts';

const blocksOf = (document: ReportDocument, key: string): readonly Block[] =>
  document.sections.find((section) => section.key === key)?.blocks ?? [];
const converted = (document: ReportDocument) =>
  blocksOf(document, 'money').find((block): block is Table => block.kind === 'table' && block.key === 'converted');

/** 1,000,000 roubles come on 20 March; some are spent on a day before the first rate. */
function parkWithRoubles() {
  return smallPark().on('2026-03-21', [
    create('tranche', idOf(402), {
      project: PROJECT,
      source: { en: 'Seed fund' },
      received: { amount: '1000000', currency: 'RUB' },
      receivedOn: '2026-03-20',
    }),
    create('expense', idOf(412), {
      project: PROJECT,
      title: { en: 'Travel' },
      amount: { amount: '500', currency: 'RUB' },
      on: '2026-02-01',
    }),
  ]);
}
const rate = (id: number, on: string, value: string) =>
  create('exchangeRate', idOf(id), { from: 'CNY', to: 'RUB', on, rate: value, source: 'Bank' });

it('adds all currencies at the rate of each day, and names the rates and what has none', () => {
  const table = converted(
    reportOf(parkWithRoubles().on('2026-03-22', [rate(451, '2026-03-01', '12.5'), rate(452, '2026-03-20', '10')]), ['en']),
  );
  // 1,200,000.50 yuan at 12.5 and a million roubles; 350,000 yuan at 10.
  expect(
    table?.rows.map(({ cells }) => cells.map((cell) => (cell.kind === 'money' ? cell.money?.amount : cell.kind === 'code' && cell.text))),
  ).toEqual([
    ['CNY', '1200000', '1300000.5', '350000', '950000.5'],
    ['RUB', '15000000', '16000006.25', '3500500', '12499506.25'],
  ]);
  expect(table?.notes.map((note) => inLanguage(note, 'en').text.replace(/\u00a0/g, ' '))).toEqual([
    'Every amount is converted at the latest rate on or before its own date. Rates used:',
    '1 CNY = 12.5 RUB, 1 March 2026 (Bank)',
    '1 CNY = 10 RUB, 20 March 2026 (Bank)',
    'Not in the sums in CNY, for want of a rate or a date: RUB 500.',
  ]);
});

it('converts nothing without rates, and nothing where there is one currency', () => {
  expect(converted(reportOf(parkWithRoubles(), ['en']))).toBeUndefined();
  expect(converted(reportOf(smallPark().on('2026-03-22', [rate(451, '2026-03-01', '12.5')]), ['en']))).toBeUndefined();
});

it('knows only rates that were entered by the cut-off date', () => {
  const park = parkWithRoubles().on('2026-05-02', [rate(451, '2026-03-01', '12.5')]);
  expect(converted(reportOf(park, ['en'], { cutOffDate: '2026-04-30' }))).toBeUndefined();
});

it('states the limits of health that the park has set', () => {
  const park = smallPark().on('2026-03-22', [create('parkSettings', PARK_SETTINGS_ID, { greenSlip: 3, amberSlip: 12, highRisk: 16 })]);
  const rule = blocksOf(reportOf(park, ['en']), 'summary').find((block) => block.kind === 'paragraph' && block.tone === 'note');
  expect(rule?.kind === 'paragraph' && inLanguage(rule.text, 'en').text).toMatch(
    /more than 3 working days .* up to 12 working days.* of 16 or more/,
  );
});

it('says in words that a tranche is late: the colour of its row is lost in black and white', () => {
  const park = smallPark().on('2026-03-21', [
    create('tranche', idOf(403), {
      project: PROJECT,
      source: { en: 'Late fund' },
      planned: { amount: '100', currency: 'CNY' },
      plannedOn: '2026-03-02',
    }),
  ]);
  const funding = blocksOf(reportOf(park, ['en']), 'money').find(
    (block): block is Table => block.kind === 'table' && block.key === 'funding',
  );
  const late = funding?.rows.filter(({ emphasis }) => emphasis === 'warning') ?? [];
  expect(late.length).toBeGreaterThan(0);
  for (const { cells } of late) {
    const last = cells.at(-1);
    expect(last?.kind === 'text' && inLanguage(last.text, 'en').text).toBe('late');
  }
});
