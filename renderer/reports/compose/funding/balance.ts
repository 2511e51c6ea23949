// What was planned, received and spent, and what remains: each currency by itself, and all of it in both currencies of the park.
import type { CalendarDate } from '../../../domain/registry/fields.ts';
import type { DatedMoney } from '../../../domain/rules/exchange-rates.ts';
import { subtractByCurrency, sumByCurrency } from '../../../domain/rules/money-sums.ts';
import type { Column, Table, TableRow } from '../../document.ts';
import type { ReportContext } from '../report-context.ts';
import { column, row, table } from '../section.ts';
import { codeCell, datesIn, moneyCell, say } from '../wordings.ts';
import { missingNotes, REPORT_CURRENCIES, sumsInBoth } from './both-currencies.ts';
import type { FundingAmounts } from './project-funding.ts';

type Words = Pick<ReportContext, 'languages' | 'park'>;

/** A row a currency, without conversion. */
export function balanceTable(context: Words, { planned, received, spent }: FundingAmounts): Table | null {
  const [plan, got, gone] = [moneyIn(planned), moneyIn(received), moneyIn(spent)];
  const sums = [sumByCurrency(plan), sumByCurrency(got), sumByCurrency(gone), subtractByCurrency(got, gone)];
  const currencies = [...new Set(sums.flat().map(({ currency }) => currency))].sort();
  const rows = currencies.map((currency) =>
    row([codeCell(currency), ...sums.map((sum) => moneyCell(sum.find((each) => each.currency === currency) ?? { amount: '0', currency }))]),
  );
  return table('balance', balanceColumns(context), rows, {
    caption: say(context, 'report:money.balance'),
    notes: [say(context, 'report:money.note')],
  });
}

/** The same with every currency together, stated in each of the park's two. */
export function convertedTable(context: Words, { planned, received, spent }: FundingAmounts): Table | null {
  const rates = context.park.rows('exchangeRate');
  const sums = [planned, received, spent].map((amounts) => sumsInBoth(amounts, rates));
  const rows = REPORT_CURRENCIES.map((currency): TableRow => {
    const [plan, got, gone] = sums.map((sum) => sum[currency].sum);
    const rest = subtractByCurrency([got ?? null], [gone ?? null]).find((each) => each.currency === currency);
    return row([codeCell(currency), ...[plan, got, gone, rest].map((each) => moneyCell(each ?? null))], 'total');
  });
  return table('converted', balanceColumns(context), rows, {
    caption: say(context, 'report:money.converted'),
    notes: [say(context, 'report:fundingReport.rule'), ...missingNotes(context, sums)],
  });
}

/** What came and went in the reporting period, a row a currency; null where nothing did. */
export function periodTable(
  context: Words,
  { received, spent }: FundingAmounts,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): Table | null {
  const inPeriod = (amounts: readonly DatedMoney[]) => moneyIn(amounts.filter(({ on }) => on !== null && on >= from && on <= to));
  const [got, gone] = [sumByCurrency(inPeriod(received)), sumByCurrency(inPeriod(spent))];
  const currencies = [...new Set([...got, ...gone].map(({ currency }) => currency))].sort();
  const rows = currencies.map((currency) =>
    row([
      codeCell(currency),
      ...[got, gone].map((sum) => moneyCell(sum.find((each) => each.currency === currency) ?? { amount: '0', currency })),
    ]),
  );
  const columns = balanceColumns(context).filter(({ key }) => ['currency', 'received', 'spent'].includes(key));
  return table('period', columns, rows, { caption: say(context, 'report:fundingReport.period', datesIn({ from, to })) });
}

/** A row tells of one currency what was planned, received and spent, and what remains. */
export function balanceColumns(context: Words): readonly Column[] {
  return [
    column(context, 'currency', 'report:columns.currency', 'code', 28),
    column(context, 'planned', 'report:columns.planned', 'money', 38),
    column(context, 'received', 'report:columns.received', 'money', 38),
    column(context, 'spent', 'report:columns.spent', 'money', 38),
    column(context, 'remaining', 'report:columns.remaining', 'money', 38),
  ];
}

function moneyIn(amounts: readonly DatedMoney[]) {
  return amounts.map(({ money }) => money);
}
