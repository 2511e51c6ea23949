// What a project spent by category, each currency by itself and in both currencies of the park.
import type { Row } from '../../../domain/registry/registry.ts';
import { sumByCurrency } from '../../../domain/rules/money-sums.ts';
import type { Table } from '../../document.ts';
import type { ReportContext } from '../report-context.ts';
import { column, row, table } from '../section.ts';
import { codeCell, enumWord, moneyCell, say, textCell } from '../wordings.ts';
import { missingNotes, sumsInBoth } from './both-currencies.ts';
import { amountsOf, type ProjectFunding } from './project-funding.ts';

export function spendingTable(context: ReportContext, funding: ProjectFunding): Table | null {
  const rates = context.park.rows('exchangeRate');
  const byCategory = Map.groupBy(funding.expenses, ({ category }) => category);
  const rows = [...byCategory.keys()].sort().flatMap((category) => categoryRows(context, category, byCategory.get(category) ?? []));
  const sums = sumsInBoth(amountsOf([funding]).spent, rates);
  const total = row(
    [textCell(say(context, 'report:fundingReport.total')), codeCell(''), moneyCell(sums.CNY.sum), moneyCell(sums.RUB.sum)],
    'total',
  );
  const columns = [
    column(context, 'category', 'report:columns.category', 'text', 60),
    column(context, 'spent', 'report:columns.spent', 'money', 40),
    column(context, 'cny', 'report:fundingReport.inCny', 'money', 40),
    column(context, 'rub', 'report:fundingReport.inRub', 'money', 40),
  ];
  return table('spending', columns, rows.length === 0 ? [] : [...rows, total], {
    caption: say(context, 'report:money.spending'),
    notes: missingNotes(context, [sums]),
  });
}

/** A row a currency: what of it has no rate is not in the converted sums, and named below the table. */
function categoryRows(context: ReportContext, category: Row<'expense'>['category'], expenses: readonly Row<'expense'>[]) {
  const rates = context.park.rows('exchangeRate');
  return sumByCurrency(expenses.map(({ amount }) => amount)).map((spent) => {
    const amounts = expenses.flatMap(({ amount, on }) => (amount?.currency === spent.currency ? [{ money: amount, on }] : []));
    const { CNY, RUB } = sumsInBoth(amounts, rates);
    const stated = [CNY, RUB].map(({ sum, missing }) =>
      missing.length === 0 ? moneyCell(sum) : textCell(say(context, 'report:fundingReport.noRate')),
    );
    return row([textCell(enumWord(context, 'expense', 'category', category)), moneyCell(spent), ...stated]);
  });
}
