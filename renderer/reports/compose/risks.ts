// Section 10: risks, the heaviest first, and what is done about them.
import type { Row } from '../../domain/registry/registry.ts';
import { isHighRisk, isOpenRisk, riskScore } from '../../domain/rules/risks.ts';
import { tolerancesOf } from '../../domain/rules/tolerances.ts';
import type { TableRow } from '../document.ts';
import type { ReportContext } from './report-context.ts';
import { column, row, type SectionDraft, section, table } from './section.ts';
import { enumWord, nameOf, numberCell, personName, read, say, textCell } from './wordings.ts';

export function composeRisks(context: ReportContext): SectionDraft | null {
  const columns = [
    column(context, 'risk', 'report:columns.risk', 'text', 47),
    column(context, 'likelihood', 'report:columns.likelihood', 'number', 23),
    column(context, 'impact', 'report:columns.impact', 'number', 19),
    column(context, 'score', 'report:columns.score', 'number', 16),
    column(context, 'response', 'report:columns.response', 'text', 47),
    column(context, 'owner', 'report:columns.owner', 'text', 28),
    column(context, 'status', 'report:columns.status', 'text', 23),
  ];
  const rows = context.park
    .referring('risk', 'project', context.project.id)
    .toSorted(heaviestFirst)
    .map((risk) => riskRow(context, risk));
  return section('risks', say(context, 'report:risks.heading'), [
    table('risks', columns, rows, { notes: [say(context, 'report:risks.scale', { high: tolerancesOf(context.park).highRisk })] }),
  ]);
}

function riskRow(context: ReportContext, risk: Row<'risk'>): TableRow {
  const source = { table: 'risk', row: nameOf(risk.title) } as const;
  const cells = [
    textCell(read(context, { ...source, field: 'title' }, risk.title)),
    numberCell(risk.likelihood),
    numberCell(risk.impact),
    numberCell(riskScore(risk)),
    textCell(read(context, { ...source, field: 'response' }, risk.response)),
    textCell(personName(context, risk.owner)),
    textCell(enumWord(context, 'risk', 'status', risk.status)),
  ];
  return row(cells, isHighRisk(risk, tolerancesOf(context.park)) ? 'warning' : isOpenRisk(risk) ? 'none' : 'muted');
}

function heaviestFirst(one: Row<'risk'>, other: Row<'risk'>): number {
  const byState = Number(isOpenRisk(other)) - Number(isOpenRisk(one));
  return byState || (riskScore(other) ?? 0) - (riskScore(one) ?? 0) || (one.id < other.id ? -1 : 1);
}
