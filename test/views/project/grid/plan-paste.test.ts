import { describe, expect, it } from 'vitest';
import { create } from '../../../../renderer/changes/edit.ts';
import type { Row } from '../../../../renderer/domain/registry/registry.ts';
import type { ColumnKey } from '../../../../renderer/views/project/grid/grid-columns.ts';
import { columnsFrom, planPaste } from '../../../../renderer/views/project/grid/plan-paste.ts';
import { Replica, testId } from '../../../helpers/replica.ts';
import { readerFor } from './reader.ts';

const project = testId('p', 1);
const M1 = testId('m', 1);
const M2 = testId('m', 2);
const replica = new Replica();
replica.commit([
  create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } }),
  create('milestone', M1, {
    project,
    code: 'A',
    title: { en: 'First' },
    forecastDate: '2026-03-01',
    slipReason: { category: 'customs', text: 'before' },
  }),
  create('milestone', M2, { project, code: 'B', title: { en: 'Second' } }),
]);
const milestones = [M1, M2].map((id) => replica.view.row('milestone', id)).filter((row): row is Row<'milestone'> => row !== null);

function plan(block: string[][], from: ColumnKey, shown: (column: ColumnKey) => string = () => '') {
  let next = 10;
  const codes = [['A', M1] as const, ['B', M2] as const];
  const target = {
    milestones,
    columns: columnsFrom(from),
    baselineOf: () => '2026-02-01',
    shown: (_: unknown, column: ColumnKey) => shown(column),
    hindrance: ({ id }: Row<'milestone'>) => (id === M1 ? { code: 'acceptance.missing' as const } : null),
  };
  const steps = planPaste(block, target, readerFor('en', codes), () => testId('m', next++));
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

describe('a pasted block', () => {
  it('changes the rows it covers and adds the ones beyond them', () => {
    const { created, updated, refused } = plan(
      [
        ['A1', 'First, again'],
        ['B', 'Second'],
        ['C', 'Third'],
      ],
      'code',
    );
    expect(updated).toEqual([
      { id: M1, values: { code: 'A1', title: { en: 'First, again' } } },
      { id: M2, values: { code: 'B', title: { en: 'Second' } } },
    ]);
    expect(created).toEqual([{ id: testId('m', 10), values: { code: 'C', title: { en: 'Third' } } }]);
    expect(refused).toEqual([]);
  });

  it('refuses to call a milestone accepted that a party has not accepted, and takes the others', () => {
    const { updated, refused } = plan([['accepted'], ['accepted']], 'status');
    expect(updated).toEqual([{ id: M2, values: { status: 'accepted' } }]);
    expect(refused).toMatchObject([{ line: 1, column: 'status', text: 'accepted', why: { code: 'acceptance.missing' }, id: M1 }]);
  });

  it('says of each cell that it refuses where it is and why, and takes the rest', () => {
    const { updated, refused } = plan(
      [
        ['31.02.2026', '2026-02-03'],
        ['soon', ''],
      ],
      'forecast',
    );
    expect(updated).toEqual([
      { id: M1, values: { actualDate: '2026-02-03' } },
      { id: M2, values: { actualDate: null } },
    ]);
    expect(refused).toMatchObject([
      { line: 1, column: 'forecast', text: '31.02.2026', id: M1, why: { code: 'date.impossible' } },
      { line: 2, column: 'forecast', text: 'soon', id: M2, why: { code: 'date.unreadable' } },
    ]);
  });

  it('passes over a column that is worked out where the cell is empty or says the same', () => {
    const shown = (column: ColumnKey) => (column === 'baseline' ? '1 Feb 2026' : '');
    expect(
      plan(
        [
          ['1 Feb 2026', '2026-01-05'],
          ['', '2026-01-06'],
        ],
        'baseline',
        shown,
      ).refused,
    ).toEqual([]);
    expect(plan([['2 Feb 2026', '']], 'baseline', shown).refused).toMatchObject([{ column: 'baseline', why: 'readOnly' }]);
  });

  it('refuses what lies outside the table', () => {
    expect(plan([['held', 'beyond', '']], 'slipReason').refused).toMatchObject([{ text: 'beyond', why: 'outside', column: null }]);
  });

  it('refuses a code that another row has, or an earlier row of the block', () => {
    expect(plan([['B']], 'code').refused).toMatchObject([{ why: { code: 'edit.taken' } }]);
    expect(plan([['B'], ['A']], 'code').refused).toEqual([]);
    expect(plan([['X'], ['X']], 'code').refused).toMatchObject([{ line: 2, why: { code: 'edit.taken' } }]);
  });

  it('lets no title go and makes no milestone without one', () => {
    expect(plan([['']], 'title').refused).toEqual([]);
    expect(plan([['A', '']], 'code').refused).toMatchObject([{ column: 'title', why: { code: 'edit.required' } }]);
    const beyond = plan([['A'], ['B'], ['C']], 'code');
    expect(beyond.created).toEqual([]);
    expect(beyond.refused).toMatchObject([{ line: 3, column: null, text: 'C', why: { code: 'edit.required' }, id: null }]);
  });

  it('counts forecasts that move later without a reason, and drops the reason of the slip before', () => {
    const { updated, slips } = plan([['2026-04-01'], ['2026-01-15']], 'forecast');
    expect(slips).toBe(1);
    expect(updated).toEqual([
      { id: M1, values: { forecastDate: '2026-04-01', slipReason: { category: null, text: '' } } },
      { id: M2, values: { forecastDate: '2026-01-15' } },
    ]);
  });

  it('skips empty lines', () => {
    expect(plan([[''], ['B2']], 'code').updated).toEqual([{ id: M2, values: { code: 'B2' } }]);
  });
});
