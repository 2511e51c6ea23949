// The tranches of a project: planned, due and received, the milestone that each waits for, and the same in both currencies.
import type { Row } from '../../../domain/registry/registry.ts';
import { dueDateOf } from '../../../domain/rules/milestone-state.ts';
import { trancheStateOf } from '../../../domain/rules/tranche-state.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { trancheStateText } from '../../../i18n/tranche-state-text.ts';
import { translator } from '../../../i18n/translator.ts';
import type { Table, TableRow, Wording } from '../../document.ts';
import type { ReportContext } from '../report-context.ts';
import { column, row, table } from '../section.ts';
import {
  codeCell,
  dateCell,
  enumWord,
  isSilent,
  listCell,
  milestoneCaption,
  moneyCell,
  nameOf,
  read,
  say,
  textCell,
  withCommas,
  wordingOf,
} from '../wordings.ts';
import { inBoth, missingNotes, ratesOf, rateWording, sumsInBoth } from './both-currencies.ts';
import { amountsOf, dated, type ProjectFunding } from './project-funding.ts';

export const TRANCHES = 'tranches';

export function tranchesTable(context: ReportContext, { tranches }: ProjectFunding): Table | null {
  const columns = [
    column(context, 'source', 'report:columns.source', 'text', 52),
    column(context, 'milestone', 'report:columns.milestone', 'text', 66),
    column(context, 'planned', 'report:columns.planned', 'money', 32),
    column(context, 'plannedOn', 'report:columns.plannedOn', 'date', 23),
    column(context, 'received', 'report:columns.received', 'money', 32),
    column(context, 'receivedOn', 'report:columns.receivedOn', 'date', 23),
    column(context, 'state', 'report:columns.status', 'text', 39),
  ];
  const rows = tranches.map((tranche) => trancheRow(context, tranche));
  return table(TRANCHES, columns, rows, { caption: say(context, 'report:money.funding') });
}

function trancheRow(context: ReportContext, tranche: Row<'tranche'>): TableRow {
  const state = trancheStateOf(context.park, tranche, context.cutOffDate);
  const words = wordingOf(context, (language) => ({ text: trancheStateText(translator(language), state), language }));
  const cells = [
    textCell(sourceOf(context, tranche)),
    listCell([milestoneCaption(context, tranche.milestone), milestoneDay(context, tranche)]),
    moneyCell(tranche.planned),
    dateCell(tranche.plannedOn),
    moneyCell(tranche.received),
    dateCell(tranche.receivedOn),
    textCell(words),
  ];
  return row(cells, state.kind === 'late' ? 'warning' : 'none');
}

/** How the milestone stands, and its day. */
function milestoneDay(context: ReportContext, tranche: Row<'tranche'>): Wording {
  const milestone = context.park.row('milestone', tranche.milestone);
  if (milestone === null) return {};
  const status = enumWord(context, 'milestone', 'status', milestone.status);
  const date = milestone.actualDate ?? dueDateOf(context.park, milestone);
  return date === null
    ? status
    : withCommas(context, [status, wordingOf(context, (language) => ({ text: formatDate(date, language, 'short'), language }))]);
}

/** Each amount in both currencies, with the rates that were used; null where there is no amount. */
export function tranchesInBoth(context: ReportContext, funding: ProjectFunding): Table | null {
  const rates = context.park.rows('exchangeRate');
  const columns = [
    column(context, 'source', 'report:columns.source', 'text', 52),
    column(context, 'plannedCny', 'report:fundingReport.plannedCny', 'money', 36),
    column(context, 'plannedRub', 'report:fundingReport.plannedRub', 'money', 38),
    column(context, 'receivedCny', 'report:fundingReport.receivedCny', 'money', 36),
    column(context, 'receivedRub', 'report:fundingReport.receivedRub', 'money', 38),
    column(context, 'rates', 'report:fundingReport.rates', 'text', 67),
  ];
  const filled = funding.tranches.filter(({ planned, received }) => planned !== null || received !== null);
  const rows = filled.map((tranche) => {
    const [planned, received] = [dated(tranche.planned, tranche.plannedOn), dated(tranche.received, tranche.receivedOn)];
    const used = ratesOf([planned, received], rates).map((rate) => rateWording(context, rate));
    return row([
      textCell(sourceOf(context, tranche)),
      ...inBoth(context, planned, rates),
      ...inBoth(context, received, rates),
      listCell(used),
    ]);
  });
  const amounts = amountsOf([funding]);
  const sums = [sumsInBoth(amounts.planned, rates), sumsInBoth(amounts.received, rates)];
  const totals = sums.flatMap(({ CNY, RUB }) => [moneyCell(CNY.sum), moneyCell(RUB.sum)]);
  const total = row([textCell(say(context, 'report:fundingReport.total')), ...totals, codeCell('')], 'total');
  return table('tranchesInBoth', columns, rows.length === 0 ? [] : [...rows, total], {
    caption: say(context, 'report:fundingReport.tranchesInBoth'),
    notes: missingNotes(context, sums),
  });
}

export function sourceOf(context: ReportContext, { source }: Row<'tranche'>): Wording {
  const words = read(context, { table: 'tranche', row: nameOf(source), field: 'source' }, source);
  return isSilent(words) ? say(context, 'common:untitled') : words;
}
