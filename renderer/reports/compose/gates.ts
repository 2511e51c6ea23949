// Section 9: what was decided at the stage gates, on which conditions, by whom.
import type { Row } from '../../domain/registry/registry.ts';
import type { TableRow, Wording } from '../document.ts';
import type { ReportContext } from './report-context.ts';
import { column, row, type SectionDraft, section, table } from './section.ts';
import { dateCell, enumWord, listCell, nameOf, personName, read, say, textCell } from './wordings.ts';

export function composeGates(context: ReportContext): SectionDraft | null {
  const columns = [
    column(context, 'gate', 'report:columns.gate', 'text', 38),
    column(context, 'heldOn', 'report:columns.heldOn', 'date', 21),
    column(context, 'decision', 'report:columns.decision', 'text', 27),
    column(context, 'criteria', 'report:columns.criteria', 'text', 24),
    column(context, 'conditions', 'report:columns.conditions', 'text', 44),
    column(context, 'participants', 'report:columns.participants', 'text', 36),
  ];
  const rows = context.park
    .referring('gateReview', 'project', context.project.id)
    .toSorted(byDate)
    .map((gate) => gateRow(context, gate));
  return section('gates', say(context, 'report:gates.heading'), [table('gates', columns, rows)]);
}

function gateRow(context: ReportContext, gate: Row<'gateReview'>): TableRow {
  const source = { table: 'gateReview', row: nameOf(gate.gate) } as const;
  const decision: Wording =
    gate.decision === null ? say(context, 'report:gates.undecided') : enumWord(context, 'gateReview', 'decision', gate.decision);
  return row([
    textCell(read(context, { ...source, field: 'gate' }, gate.gate)),
    dateCell(gate.heldOn),
    textCell(decision),
    textCell(criteriaMet(context, gate)),
    textCell(read(context, { ...source, field: 'conditions' }, gate.conditions)),
    listCell(gate.participants.map((id) => personName(context, id))),
  ]);
}

function criteriaMet(context: ReportContext, { criteria }: Row<'gateReview'>): Wording {
  if (criteria.length === 0) return {};
  return say(context, 'report:gates.criteriaMet', { part: criteria.filter(({ met }) => met).length, total: criteria.length });
}

function byDate(one: Row<'gateReview'>, other: Row<'gateReview'>): number {
  const [left, right] = [`${one.heldOn ?? '~'} ${one.id}`, `${other.heldOn ?? '~'} ${other.id}`];
  return left < right ? -1 : 1;
}
