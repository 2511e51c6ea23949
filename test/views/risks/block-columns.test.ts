import { expect, it } from 'vitest';
import { create } from '../../../renderer/changes/edit.ts';
import type { Row } from '../../../renderer/domain/registry/registry.ts';
import { parseTsv } from '../../../renderer/ui/block/parse-tsv.ts';
import { planBlock } from '../../../renderer/ui/block/plan-block.ts';
import { lackingField } from '../../../renderer/views/block/block-cells.ts';
import { riskColumns } from '../../../renderer/views/risks/block-columns.ts';
import { Replica, testId } from '../../helpers/replica.ts';

const [lin, project] = [testId('a', 1), testId('p', 1)];
const replica = new Replica();
replica.commit([
  create('person', lin, { name: { en: 'Lin Zhiyuan', zh: '林志远' } }),
  create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } }),
  create('risk', testId('r', 1), { project, title: { en: 'Late motors' }, likelihood: 4, impact: 5, owner: lin }),
]);
const park = replica.view;

function planned(block: string, language: 'zh' | 'ru' | 'en', rows: readonly Row<'risk'>[] = []) {
  const lacking = (values: object) => lackingField('risk', ['title'], values);
  const columns = riskColumns(language, park.rows('person'));
  return planBlock<Row<'risk'>, object>(parseTsv(block), { rows, first: 0, none: {}, lacking, columns });
}

it.each([
  ['en', 'Late motors\t4\t5\tHigh · 20\tSecond supplier\tLin Zhiyuan\tOpen'],
  ['zh', '电机延迟\t４\t5\t\t第二供应商\t林志远\t待应对'],
  ['ru', 'Риск\t4\t5\t20\tВторой поставщик\tLin\tОткрыт'],
] as const)('reads a line of risks in %s, and passes over what is worked out', (language, block) => {
  const { created, refused } = planned(block, language);
  expect(refused).toEqual([]);
  expect(created).toMatchObject([{ likelihood: 4, impact: 5, owner: lin, status: 'open' }]);
});

it('names each cell that cannot be: marks beyond the scale, people and words that nobody knows, a risk without a name', () => {
  const { created, refused } = planned('Motors\t6\t4,5\t\t\tNobody\tGone\n\t3', 'en');
  expect(created).toMatchObject([{ title: { en: 'Motors' } }]);
  expect(refused.map(({ line, column }) => [line, column])).toEqual([
    [1, 'likelihood'],
    [1, 'impact'],
    [1, 'owner'],
    [1, 'status'],
    [2, null],
  ]);
});

it('reads back what it copies', () => {
  const rows = park.rows('risk');
  const columns = riskColumns('en', park.rows('person'));
  const copied = rows.map((row) => columns.map((column) => column.copied(row)).join('\t')).join('\n');
  const { updated, refused } = planned(copied, 'en', rows);
  expect(refused).toEqual([]);
  expect(updated).toMatchObject([{ values: { title: { en: 'Late motors' }, likelihood: 4, impact: 5, owner: lin, status: 'open' } }]);
});
