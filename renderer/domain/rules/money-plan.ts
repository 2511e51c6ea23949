// Plan against actual: the money of a project as planned, received and spent, grouped in one of three ways.
import type { CalendarDate, Id } from '../registry/fields.ts';
import type { ParkReader } from '../registry/park-reader.ts';
import type { Row } from '../registry/registry.ts';
import type { DatedMoney } from './exchange-rates.ts';
import { decimalOf, unitsOf } from './money-sums.ts';
import { inPlanOrder } from './tranche-state.ts';

export const MONEY_GROUPS = ['tranche', 'category', 'quarter'] as const;
export type MoneyGroup = (typeof MONEY_GROUPS)[number];

/** What a column of a grouping adds up. `inHand`: received less spent up to the end of the quarter; `toCome`: planned less received. */
export type MoneyColumn = 'planned' | 'received' | 'spent' | 'toCome' | 'inHand';

export interface MoneyLine {
  /** The tranche's id, the category, or the quarter (`2026-Q3`); empty: money without a date. */
  readonly key: string;
  /** One a column: what is to be added. */
  readonly cells: readonly (readonly DatedMoney[])[];
}

export interface MoneyTable {
  readonly columns: readonly MoneyColumn[];
  readonly lines: readonly MoneyLine[];
  readonly total: MoneyLine['cells'];
}

export interface ProjectMoney {
  readonly planned: readonly DatedMoney[];
  readonly received: readonly DatedMoney[];
  readonly spent: readonly DatedMoney[];
}

/** All of a project's money. */
export function moneyOf(park: ParkReader, project: Id): ProjectMoney {
  return {
    ...fundingOf(park.referring('tranche', 'project', project)),
    spent: spendingOf(park.referring('expense', 'project', project)),
  };
}

/** Plan against actual in one of three groupings. Expenses belong to no tranche, and tranches to no category: those columns are left out. */
export function moneyTable(park: ParkReader, project: Id, group: MoneyGroup): MoneyTable {
  const all = moneyOf(park, project);
  if (group === 'quarter') return moneyByQuarter(all);
  if (group === 'category') {
    const lines = byCategory(park.referring('expense', 'project', project));
    return { columns: ['spent'], lines, total: [all.spent] };
  }
  const tranches = park.referring('tranche', 'project', project).toSorted(inPlanOrder);
  const lines = tranches.map((tranche) => ({ key: tranche.id, cells: fundingCells(fundingOf([tranche])) }));
  return { columns: ['planned', 'received', 'toCome'], lines, total: fundingCells(all) };
}

/** `2026-Q3`. */
export function quarterOf(date: CalendarDate): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

function fundingCells({ planned, received }: Pick<ProjectMoney, 'planned' | 'received'>): MoneyLine['cells'] {
  return [planned, received, [...planned, ...received.map(negated)]];
}

function byCategory(expenses: readonly Row<'expense'>[]): readonly MoneyLine[] {
  const categories = [...new Set(expenses.map(({ category }) => category))].sort();
  return categories.map((key) => ({ key, cells: [spendingOf(expenses.filter(({ category }) => category === key))] }));
}

/** Quarters in their order; money without a date comes last and counts in the total. */
export function moneyByQuarter({ planned, received, spent }: ProjectMoney): MoneyTable {
  const parts = [planned, received, spent].map((amounts) => Map.groupBy(amounts, ({ on }) => (on === null ? '' : quarterOf(on))));
  const keys = [...new Set(parts.flatMap((part) => [...part.keys()]))].sort((one, other) => ((one || '~') < (other || '~') ? -1 : 1));
  const inHand: DatedMoney[] = [];
  const lines = keys.map((key) => {
    const cells = parts.map((part) => part.get(key) ?? []);
    inHand.push(...(cells[1] ?? []), ...(cells[2] ?? []).map(negated));
    return { key, cells: [...cells, [...inHand]] };
  });
  return { columns: ['planned', 'received', 'spent', 'inHand'], lines, total: [planned, received, spent, inHand] };
}

function negated({ money, on }: DatedMoney): DatedMoney {
  return { money: { ...money, amount: decimalOf(-unitsOf(money.amount)) }, on };
}

function fundingOf(tranches: readonly Row<'tranche'>[]): Pick<ProjectMoney, 'planned' | 'received'> {
  return {
    planned: tranches.flatMap(({ planned, plannedOn }) => (planned === null ? [] : [{ money: planned, on: plannedOn }])),
    received: tranches.flatMap(({ received, receivedOn }) => (received === null ? [] : [{ money: received, on: receivedOn }])),
  };
}

function spendingOf(expenses: readonly Row<'expense'>[]): readonly DatedMoney[] {
  return expenses.flatMap(({ amount, on }) => (amount === null ? [] : [{ money: amount, on }]));
}
