// Plan against actual over the quarters, in one currency of the park: what was planned, received and spent, and what was in hand at the end.
import { moneyByQuarter } from '../../../domain/rules/money-plan.ts';
import type { Table, Wording } from '../../document.ts';
import type { ReportContext } from '../report-context.ts';
import { column, row, table } from '../section.ts';
import { moneyCell, say, textCell } from '../wordings.ts';
import { type ReportCurrency, sumsInBoth } from './both-currencies.ts';
import { amountsOf, type ProjectFunding } from './project-funding.ts';

export function quartersTable(context: ReportContext, funding: ProjectFunding, currency: ReportCurrency): Table | null {
  const rates = context.park.rows('exchangeRate');
  const columns = [
    column(context, 'quarter', 'report:fundingReport.quarter', 'text', 34),
    column(context, 'planned', 'report:columns.planned', 'money', 36),
    column(context, 'received', 'report:columns.received', 'money', 36),
    column(context, 'spent', 'report:columns.spent', 'money', 36),
    column(context, 'inHand', 'report:fundingReport.inHand', 'money', 38),
  ];
  const { lines, total } = moneyByQuarter(amountsOf([funding]));
  const cellsOf = (cells: typeof total) => cells.map((amounts) => moneyCell(sumsInBoth(amounts, rates)[currency].sum));
  const rows = lines.map(({ key, cells }) => row([textCell(quarterName(context, key)), ...cellsOf(cells)]));
  const sum = row([textCell(say(context, 'report:fundingReport.total')), ...cellsOf(total)], 'total');
  return table(`quarters${currency}`, columns, rows.length === 0 ? [] : [...rows, sum], {
    caption: say(context, 'report:fundingReport.quartersIn', { currency }),
  });
}

function quarterName(context: ReportContext, key: string): Wording {
  if (key === '') return say(context, 'money:noDate');
  return say(context, 'money:quarterName', { year: key.slice(0, 4), quarter: key.slice(6) });
}
