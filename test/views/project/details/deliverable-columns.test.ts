import { expect, it } from 'vitest';
import { create } from '../../../../renderer/changes/edit.ts';
import type { Row } from '../../../../renderer/domain/registry/registry.ts';
import { parseTsv } from '../../../../renderer/ui/block/parse-tsv.ts';
import { planBlock } from '../../../../renderer/ui/block/plan-block.ts';
import { deliverableColumns } from '../../../../renderer/views/project/details/deliverable-columns.ts';
import { Replica, testId } from '../../../helpers/replica.ts';

const [project, milestone] = [testId('p', 1), testId('m', 1)];
const replica = new Replica();
replica.commit([
  create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } }),
  create('milestone', milestone, { project, title: { en: 'Prototype' } }),
  create('deliverable', testId('d', 1), { milestone, code: 'D01', title: { en: 'Report' }, status: 'inProgress' }),
]);
const rows = replica.view.rows('deliverable');

function planned(block: string, language: 'zh' | 'ru' | 'en', onto: readonly Row<'deliverable'>[] = []) {
  const columns = deliverableColumns({ language, today: '2026-05-01' });
  return planBlock<Row<'deliverable'>, object>(parseTsv(block), { rows: onto, first: 0, none: {}, lacking: () => null, columns });
}

it.each([
  ['en', 'D02\tTest record\tTest record\t2026-02-01'],
  ['ru', 'D02\tПротокол\tПротокол испытаний\t01.02.2026'],
  ['zh', 'D02\t试验记录\t试验记录\t2026/2/1'],
] as const)('reads a line as people write in %s', (language, block) => {
  const { created, refused } = planned(block, language);
  expect(refused).toEqual([]);
  expect(created).toMatchObject([{ code: 'D02', type: 'testRecord', due: '2026-02-01' }]);
});

it('names each cell that cannot be: days that do not exist, unknown kinds', () => {
  const { created, refused } = planned('D02\tReport\tPoem\t30.02.2026', 'ru');
  expect(created).toMatchObject([{ code: 'D02' }]);
  expect(refused.map(({ column }) => column)).toEqual(['type', 'due']);
});

it('takes a new one as its list says, and one that is here no further than a step', () => {
  const line = 'D01\tReport\tReport\t\tAccepted';
  expect(planned(line, 'en')).toMatchObject({ created: [{ status: 'accepted' }], refused: [] });
  expect(planned(line, 'en', rows).refused.map(({ column }) => column)).toEqual(['status']);
  expect(planned('D01\tReport\tReport\t\tSubmitted', 'en', rows)).toMatchObject({ updated: [{ values: { status: 'submitted' } }] });
});

it('reads back what it copies', () => {
  const columns = deliverableColumns({ language: 'zh', today: '2026-05-01' });
  const copied = rows.map((row) => columns.map((column) => column.copied(row)).join('\t')).join('\n');
  expect(planned(copied, 'zh', rows)).toMatchObject({ refused: [], updated: [{ values: { code: 'D01', status: 'inProgress' } }] });
});
