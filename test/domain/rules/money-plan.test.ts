import { describe, expect, it } from 'vitest';
import { create } from '../../../renderer/changes/edit.ts';
import { outlookOf } from '../../../renderer/domain/rules/money-outlook.ts';
import { type MoneyGroup, moneyOf, moneyTable } from '../../../renderer/domain/rules/money-plan.ts';
import { subtractByCurrency, sumByCurrency } from '../../../renderer/domain/rules/money-sums.ts';
import { trancheStateOf } from '../../../renderer/domain/rules/tranche-state.ts';
import { idOf } from '../../reports/park-builder.ts';
import { milestoneId, type Planned, PROJECT, parkWith } from './park.ts';

const TODAY = '2026-03-02';
const cny = (amount: string) => ({ amount, currency: 'CNY' });
const rub = (amount: string) => ({ amount, currency: 'RUB' });
const tranche = (id: number, values: object) => create('tranche', idOf(id), { project: PROJECT, source: { en: `T${id}` }, ...values });
const expense = (id: number, values: object) => create('expense', idOf(id), { project: PROJECT, title: { en: `X${id}` }, ...values });

const park = parkWith(
  [],
  [
    tranche(201, { planned: cny('100'), plannedOn: '2026-01-15', received: cny('60'), receivedOn: '2026-01-20' }),
    tranche(202, { planned: rub('500'), plannedOn: '2026-05-15' }),
    expense(301, { category: 'travel', amount: cny('80.1'), on: '2026-02-10' }),
    expense(302, { category: 'staff', amount: cny('0.2'), on: '2026-04-01' }),
    expense(303, { category: 'staff', amount: rub('7'), on: null }),
  ],
);

describe('plan against actual', () => {
  const shown = (group: MoneyGroup) => {
    const { columns, lines, total } = moneyTable(park, PROJECT, group);
    const sums = (cells: (typeof lines)[number]['cells']) =>
      cells.map((amounts) =>
        sumByCurrency(amounts.map(({ money }) => money))
          .map(({ amount, currency }) => `${amount} ${currency}`)
          .join(', '),
      );
    return [['', ...columns], ...lines.map(({ key, cells }) => [key, ...sums(cells)]), ['total', ...sums(total)]];
  };

  it('by tranche tells what is still to come', () => {
    expect(shown('tranche')).toEqual([
      ['', 'planned', 'received', 'toCome'],
      [idOf(201), '100 CNY', '60 CNY', '40 CNY'],
      [idOf(202), '500 RUB', '', '500 RUB'],
      ['total', '100 CNY, 500 RUB', '60 CNY', '40 CNY, 500 RUB'],
    ]);
  });

  it('by category tells what was spent', () => {
    expect(shown('category')).toEqual([
      ['', 'spent'],
      ['staff', '0.2 CNY, 7 RUB'],
      ['travel', '80.1 CNY'],
      ['total', '80.3 CNY, 7 RUB'],
    ]);
  });

  it('by quarter tells what is in hand at its end; money without a date comes last', () => {
    expect(shown('quarter')).toEqual([
      ['', 'planned', 'received', 'spent', 'inHand'],
      ['2026-Q1', '100 CNY', '60 CNY', '80.1 CNY', '-20.1 CNY'],
      ['2026-Q2', '500 RUB', '', '0.2 CNY', '-20.3 CNY'],
      ['', '', '', '7 RUB', '-20.3 CNY, -7 RUB'],
      ['total', '100 CNY, 500 RUB', '60 CNY', '80.3 CNY, 7 RUB', '-20.3 CNY, -7 RUB'],
    ]);
  });

  it('ends with what was received less what was spent', () => {
    const { received, spent } = moneyOf(park, PROJECT);
    const inHand = moneyTable(park, PROJECT, 'quarter').total[3]?.map(({ money }) => money) ?? [];
    expect(sumByCurrency(inHand)).toEqual(
      subtractByCurrency(
        received.map(({ money }) => money),
        spent.map(({ money }) => money),
      ),
    );
  });
});

describe('a tranche', () => {
  const state = (values: object, milestones: readonly Planned[] = []) => {
    const made = parkWith(milestones, [tranche(201, { milestone: milestones.length > 0 ? milestoneId(0) : null, ...values })]);
    const [row] = made.rows('tranche');
    if (row === undefined) throw new Error('no tranche');
    return trancheStateOf(made, row, TODAY);
  };

  it('is received, or in part, by what was planned in the same currency', () => {
    expect(state({ planned: cny('10'), received: cny('10.0') })).toEqual({ kind: 'received' });
    expect(state({ planned: cny('10'), received: cny('9.99') })).toEqual({ kind: 'partly' });
    expect(state({ planned: cny('10'), received: rub('1') })).toEqual({ kind: 'received' });
  });

  it('is late from the day after the one planned', () => {
    expect(state({ plannedOn: '2026-03-01' })).toEqual({ kind: 'late', days: 1 });
    expect(state({ plannedOn: TODAY })).toEqual({ kind: 'planned' });
    expect(state({})).toEqual({ kind: 'unplanned' });
  });

  it('says when its milestone slips past the day planned, and when it is reached', () => {
    expect(state({ plannedOn: '2026-06-01' }, [{ forecastDate: '2026-06-11' }])).toEqual({ kind: 'milestoneLate', days: 10 });
    expect(state({ plannedOn: '2026-06-01' }, [{ forecastDate: '2026-06-01' }])).toEqual({ kind: 'planned' });
    expect(state({ plannedOn: '2026-06-01' }, [{ forecastDate: '2026-06-11', status: 'cancelled' }])).toEqual({ kind: 'planned' });
    expect(state({ plannedOn: '2026-06-01' }, [{ actualDate: '2026-02-20' }])).toEqual({ kind: 'released' });
  });
});

describe('the outlook', () => {
  // 100 spent in 100 days: one a day.
  const spent = [{ money: cny('100'), on: '2026-01-01' }];
  const outlook = (received: string, endsOn: string | null, toCome: string) =>
    outlookOf(
      { received: [{ money: cny(received), on: '2026-01-01' }], spent },
      { today: '2026-04-11', endsOn, currency: 'CNY', rates: [], toCome: [{ money: cny(toCome), on: '2026-05-01' }] },
    );

  it('is enough where what is left and to come covers spending as so far', () => {
    expect(outlook('120', '2026-05-11', '10')).toEqual({ kind: 'enough', over: cny('0') });
    expect(outlook('130', '2026-05-11', '10')).toEqual({ kind: 'enough', over: cny('10') });
  });

  it('is short by what lacks, from the day on which it runs out', () => {
    expect(outlook('110', '2026-05-11', '10')).toEqual({ kind: 'short', lack: cny('10'), until: '2026-05-01' });
    expect(outlook('80', '2026-05-11', '0')).toEqual({ kind: 'short', lack: cny('50'), until: '2026-04-11' });
  });

  it('is silent without an end ahead, without spending, and where a rate is missing', () => {
    expect(outlook('110', null, '0')).toBeNull();
    expect(outlook('110', '2026-04-11', '0')).toBeNull();
    const situation = { today: '2026-04-11', endsOn: '2026-05-11', currency: 'CNY', rates: [], toCome: [] };
    expect(outlookOf({ received: [], spent: [] }, situation)).toBeNull();
    expect(outlookOf({ received: [{ money: rub('1'), on: '2026-01-01' }], spent }, situation)).toBeNull();
  });
});
