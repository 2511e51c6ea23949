import { describe, expect, it } from 'vitest';
import type { Row } from '../../../renderer/domain/registry/registry.ts';
import { formatTsv } from '../../../renderer/ui/block/format-tsv.ts';
import { parseTsv } from '../../../renderer/ui/block/parse-tsv.ts';
import { planBlock } from '../../../renderer/ui/block/plan-block.ts';
import { lackingField } from '../../../renderer/views/block/block-cells.ts';
import { expenseColumns, REQUIRED, rateColumns, trancheColumns } from '../../../renderer/views/money/block-columns.ts';
import { idOf } from '../../reports/park-builder.ts';
import { CONCEPT, PROJECT, smallPark } from '../../reports/small-park.ts';

const park = smallPark().view;
const milestones = park.referring('milestone', 'project', PROJECT);
const reader = (language: 'zh' | 'ru' | 'en', currency = 'CNY') => ({ language, today: '2026-05-01', currency });

function expenses(block: string, language: 'zh' | 'ru' | 'en') {
  const target = { rows: [], first: 0, none: {}, lacking: () => null };
  return planBlock<Row<'expense'>, object>(parseTsv(block), { ...target, columns: expenseColumns(reader(language)) });
}

describe('a block pasted into the expenses', () => {
  it.each([
    ['ru', '01.02.2026\tПлаты\tМатериалы\t1 234,50 руб.'],
    ['zh', '2026/2/1\t电路板\t材料费\t1,234.50 RUB'],
    ['en', '2026-02-01\tBoards\tMaterials\tRUB 1234.5'],
  ] as const)('is read as people write in %s', (language, block) => {
    const { created, refused } = expenses(block, language);
    expect(refused).toEqual([]);
    expect(created).toMatchObject([{ on: '2026-02-01', category: 'materials', amount: { amount: '1234.5', currency: 'RUB' } }]);
  });

  it('is refused cell by cell: days that do not exist, amounts that could be read twice, unknown categories', () => {
    const { created, refused } = expenses('30.02.2026\tПлаты\tНечто\t1.234', 'ru');
    expect(created).toMatchObject([{ title: { ru: 'Платы' } }]);
    expect(refused.map(({ column, why }) => [column, typeof why === 'object' && why.code])).toEqual([
      ['on', 'date.impossible'],
      ['category', 'edit.invalid'],
      ['amount', 'amount.ambiguous'],
    ]);
  });
});

it('ties a tranche to its milestone by code, title or both, and takes the currency planned for what came', () => {
  const target = { rows: [], first: 0, none: {}, lacking: (values: object) => lackingField('tranche', REQUIRED.tranche, values) };
  const code = park.row('milestone', CONCEPT)?.code ?? '';
  const columns = trancheColumns(reader('en'), milestones);
  const block = [
    ['Fund', code, '100 RUB', '2026-02-01', '90'],
    ['', code],
  ];
  const { created, refused } = planBlock<Row<'tranche'>, object>(block, { ...target, columns });
  expect(created).toMatchObject([{ milestone: CONCEPT, received: { amount: '90', currency: 'RUB' } }]);
  expect(refused).toMatchObject([{ line: 2, column: null, why: { code: 'edit.required' } }]);
});

it('makes no rate without its day and its currencies', () => {
  const target = { rows: [], first: 0, none: {}, lacking: (values: object) => lackingField('exchangeRate', REQUIRED.exchangeRate, values) };
  const block = [
    ['2026-02-01', 'cny', 'RUB', '11,52', 'Bank'],
    ['2026-02-02', 'CNY', 'XXQ', '11'],
  ];
  const { created, refused } = planBlock<Row<'exchangeRate'>, object>(block, { ...target, columns: rateColumns(reader('ru')) });
  expect(created).toEqual([{ on: '2026-02-01', from: 'CNY', to: 'RUB', rate: '11.52', source: 'Bank' }]);
  expect(refused.map(({ column }) => column)).toEqual(['to', null]);
});

it('copies what it reads back the same, in every language', () => {
  const row = {
    id: idOf(1),
    notes: {},
    project: PROJECT,
    title: { zh: '退款', ru: 'Возврат', en: 'Refund' },
    category: 'travel',
    amount: { amount: '-1234.5', currency: 'RUB' },
    on: '2026-02-01',
  } as const;
  for (const language of ['zh', 'ru', 'en'] as const) {
    const columns = expenseColumns(reader(language));
    const block = formatTsv([columns.map(({ copied }) => copied(row))]);
    const { created, refused } = expenses(block, language);
    expect(refused).toEqual([]);
    expect(created).toEqual([{ on: row.on, title: { [language]: row.title[language] }, category: 'travel', amount: row.amount }]);
  }
});
