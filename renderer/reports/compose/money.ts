// Section 11: funding as planned and received, and what was spent, each in its own currency and all together at dated rates.
import type { CalendarDate, Money } from '../../domain/registry/fields.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { convertedSum, type DatedMoney } from '../../domain/rules/exchange-rates.ts';
import { subtractByCurrency, sumByCurrency } from '../../domain/rules/money-sums.ts';
import { inPlanOrder } from '../../domain/rules/tranche-state.ts';
import type { Cell, Table, TableRow } from '../document.ts';
import { balanceColumns } from './funding/balance.ts';
import { missingWording, REPORT_CURRENCIES, rateWording } from './funding/both-currencies.ts';
import type { ReportContext } from './report-context.ts';
import { column, row, type SectionDraft, section, table } from './section.ts';
import { codeCell, dateCell, enumWord, moneyCell, nameOf, read, say, textCell } from './wordings.ts';

export function composeMoney(context: ReportContext): SectionDraft | null {
  const tranches = context.park.referring('tranche', 'project', context.project.id).toSorted(inPlanOrder);
  const expenses = context.park
    .referring('expense', 'project', context.project.id)
    .filter(({ on }) => on === null || on <= context.cutOffDate);
  return section('money', say(context, 'report:money.heading'), [
    funding(context, tranches),
    spending(context, expenses),
    balance(context, tranches, expenses),
    converted(context, tranches, expenses),
  ]);
}

function funding(context: ReportContext, tranches: readonly Row<'tranche'>[]): Table | null {
  const columns = [
    column(context, 'source', 'report:columns.source', 'text', 54),
    column(context, 'milestone', 'report:columns.milestoneCode', 'code', 18),
    column(context, 'planned', 'report:columns.planned', 'money', 36),
    column(context, 'plannedOn', 'report:columns.plannedOn', 'date', 22),
    column(context, 'received', 'report:columns.received', 'money', 36),
    column(context, 'receivedOn', 'report:columns.receivedOn', 'date', 22),
  ];
  return table(
    'funding',
    columns,
    tranches.map((tranche) => trancheRow(context, tranche)),
    { caption: say(context, 'report:money.funding') },
  );
}

function trancheRow(context: ReportContext, tranche: Row<'tranche'>): TableRow {
  const isLate = tranche.received === null && tranche.plannedOn !== null && tranche.plannedOn < context.cutOffDate;
  const cells = [
    textCell(read(context, { table: 'tranche', row: nameOf(tranche.source), field: 'source' }, tranche.source)),
    codeCell(context.park.row('milestone', tranche.milestone)?.code ?? ''),
    moneyCell(tranche.planned),
    dateCell(tranche.plannedOn),
    moneyCell(tranche.received),
    // The colour of the row says it to the eye alone, and is lost in black and white.
    isLate ? textCell(say(context, 'report:money.late')) : dateCell(tranche.receivedOn),
  ];
  return row(cells, isLate ? 'warning' : 'none');
}

/** What was spent by category and currency. */
function spending(context: ReportContext, expenses: readonly Row<'expense'>[]): Table | null {
  const columns = [
    column(context, 'category', 'report:columns.category', 'text', 80),
    column(context, 'spent', 'report:columns.spent', 'money', 40),
  ];
  const categories = [...new Set(expenses.map(({ category }) => category))].sort();
  const rows = categories.flatMap((category) =>
    sumByCurrency(expenses.filter((expense) => expense.category === category).map(({ amount }) => amount)).map((spent) =>
      row([textCell(enumWord(context, 'expense', 'category', category)), moneyCell(spent)]),
    ),
  );
  return table('spending', columns, rows, { caption: say(context, 'report:money.spending') });
}

/** Planned, received, spent and remaining of what was received, a row a currency. */
function balance(context: ReportContext, tranches: readonly Row<'tranche'>[], expenses: readonly Row<'expense'>[]): Table | null {
  const [planned, received, spent] = [
    tranches.map((each) => each.planned),
    tranches.map((each) => each.received),
    expenses.map((each) => each.amount),
  ];
  const sums = [sumByCurrency(planned), sumByCurrency(received), sumByCurrency(spent), subtractByCurrency(received, spent)];
  const currencies = [...new Set(sums.flat().map(({ currency }) => currency))].sort();
  const rows = currencies.map((currency) => row([codeCell(currency), ...sums.map((sum) => sumCell(sum, currency))], 'total'));
  return table('balance', balanceColumns(context), rows, {
    caption: say(context, 'report:money.balance'),
    notes: [say(context, 'report:money.note')],
  });
}

/** The same with every currency together, in each of the park's two, at the rates that people entered; null where nothing needs converting. */
function converted(context: ReportContext, tranches: readonly Row<'tranche'>[], expenses: readonly Row<'expense'>[]): Table | null {
  const planned = tranches.flatMap((each) => dated(each.planned, each.plannedOn));
  const received = tranches.flatMap((each) => dated(each.received, each.receivedOn));
  const spent = expenses.flatMap((each) => dated(each.amount, each.on));
  const all = [...planned, ...received, ...spent];
  const rates = context.park.rows('exchangeRate');
  if (rates.length === 0 || new Set(all.map(({ money }) => money.currency)).size < 2) return null;
  const sums = REPORT_CURRENCIES.map((currency) => ({
    currency,
    cells: [planned, received, spent].map((amounts) => convertedSum(amounts, currency, rates).sum),
    whole: convertedSum(all, currency, rates),
  }));
  const rows = sums.map(({ currency, cells: [plan, got, gone] }) => {
    const rest = subtractByCurrency([got ?? null], [gone ?? null])[0] ?? null;
    return row([codeCell(currency), ...[plan, got, gone, rest].map((each) => moneyCell(each ?? null))], 'total');
  });
  const used = [...new Set(sums.flatMap(({ whole }) => whole.rates))].sort((one, other) => ((one.on ?? '') < (other.on ?? '') ? -1 : 1));
  const lacking = sums.flatMap(({ currency, whole }) =>
    whole.missing.length > 0 ? [missingWording(context, currency, whole.missing)] : [],
  );
  const notes = [say(context, 'report:money.rates'), ...used.map((rate) => rateWording(context, rate)), ...lacking];
  return table('converted', balanceColumns(context), rows, { caption: say(context, 'report:money.converted'), notes });
}

function dated(money: Money | null, on: CalendarDate | null): DatedMoney[] {
  return money === null ? [] : [{ money, on }];
}

function sumCell(sums: readonly Money[], currency: string): Cell {
  return moneyCell(sums.find((sum) => sum.currency === currency) ?? { amount: '0', currency });
}
