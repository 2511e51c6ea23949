// The exchange rates that a report used, each with its day and source, and every row that has no rate: named, not guessed.
import type { Row } from '../../../domain/registry/registry.ts';
import { convert, type DatedMoney } from '../../../domain/rules/exchange-rates.ts';
import { formatDecimal } from '../../../i18n/formats.ts';
import type { Table, TableRow, Wording } from '../../document.ts';
import type { ReportContext } from '../report-context.ts';
import { column, row, table } from '../section.ts';
import { codeCell, dateCell, enumWord, isSilent, moneyCell, nameOf, read, say, textCell, withCommas, withNote } from '../wordings.ts';
import { REPORT_CURRENCIES, ratesOf } from './both-currencies.ts';
import { amountsOf, dated, type ProjectFunding } from './project-funding.ts';
import { sourceOf } from './tranches.ts';

export function ratesTable(context: ReportContext, fundings: readonly ProjectFunding[]): Table | null {
  const { planned, received, spent } = amountsOf(fundings);
  const used = ratesOf([...planned, ...received, ...spent], context.park.rows('exchangeRate'));
  const columns = [
    column(context, 'on', 'report:columns.on', 'date', 26),
    column(context, 'rate', 'report:fundingReport.rate', 'text', 84),
    column(context, 'source', 'report:fundingReport.rateSource', 'text', 70),
  ];
  const rows = used.map((rate) => row([dateCell(rate.on), textCell(rateAlone(context, rate)), codeCell(rate.source)]));
  return table('rates', columns, rows, {
    caption: say(context, 'report:fundingReport.ratesUsed'),
    notes: [say(context, 'report:fundingReport.rule')],
  });
}

/** `1 CNY = 11.02 RUB`: its day and source stand beside it. */
function rateAlone(context: ReportContext, { from, to, rate }: Row<'exchangeRate'>): Wording {
  return say(context, 'report:fundingReport.rateAlone', (language) => ({ from, to, rate: formatDecimal(rate ?? '', language) }));
}

/** Every planned, received or spent amount that cannot be stated in one of the currencies, and in which. */
export function missingTable(context: ReportContext, fundings: readonly ProjectFunding[]): Table | null {
  const columns = [
    column(context, 'project', 'report:cover.project', 'code', 24),
    column(context, 'what', 'report:fundingReport.what', 'text', 70),
    column(context, 'on', 'report:columns.on', 'date', 24),
    column(context, 'amount', 'report:fundingReport.amount', 'money', 34),
    column(context, 'lacks', 'report:fundingReport.lacks', 'text', 28),
  ];
  const rows = fundings.flatMap(({ project, tranches, expenses }) => [
    ...tranches.flatMap((tranche) => [
      ...missingRow(context, project, partOf(context, tranche, 'planned'), dated(tranche.planned, tranche.plannedOn)),
      ...missingRow(context, project, partOf(context, tranche, 'received'), dated(tranche.received, tranche.receivedOn)),
    ]),
    ...expenses.flatMap((expense) => missingRow(context, project, titleOf(context, expense), dated(expense.amount, expense.on))),
  ]);
  return table('missing', columns, rows, {
    caption: say(context, 'report:fundingReport.missing'),
    notes: [say(context, 'report:fundingReport.missingNote')],
  });
}

function missingRow(context: ReportContext, project: Row<'project'>, what: Wording, amount: DatedMoney | null): TableRow[] {
  if (amount === null) return [];
  const rates = context.park.rows('exchangeRate');
  const lacks = REPORT_CURRENCIES.filter((currency) => convert(amount, currency, rates) === null);
  if (lacks.length === 0) return [];
  return [row([codeCell(project.code), textCell(what), dateCell(amount.on), moneyCell(amount.money), codeCell(lacks.join(', '))])];
}

function partOf(context: ReportContext, tranche: Row<'tranche'>, part: 'planned' | 'received'): Wording {
  return withNote(context, sourceOf(context, tranche), say(context, `report:columns.${part}`));
}

function titleOf(context: ReportContext, { title, category }: Row<'expense'>): Wording {
  const kind = enumWord(context, 'expense', 'category', category);
  const words = read(context, { table: 'expense', row: nameOf(title), field: 'title' }, title);
  return isSilent(words) ? kind : withCommas(context, [words, kind]);
}
