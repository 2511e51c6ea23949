// Section 9: what was decided at the stage gates, on which conditions, by whom.
import type { Row } from '../../domain/registry/registry.ts';
import { conditionsOfGate, gatesInOrder, votesOfGate } from '../../domain/rules/gates.ts';
import type { TableRow, Wording } from '../document.ts';
import type { ReportContext } from './report-context.ts';
import { column, row, type SectionDraft, section, table } from './section.ts';
import { dateCell, enumWord, listCell, milestoneCaption, nameOf, personName, read, say, textCell, withNote } from './wordings.ts';

export function composeGates(context: ReportContext): SectionDraft | null {
  const columns = [
    column(context, 'gate', 'report:columns.gate', 'text', 38),
    column(context, 'heldOn', 'report:columns.heldOn', 'date', 21),
    column(context, 'decision', 'report:columns.decision', 'text', 27),
    column(context, 'criteria', 'report:columns.criteria', 'text', 24),
    column(context, 'conditions', 'report:columns.conditions', 'text', 44),
    column(context, 'participants', 'report:columns.participants', 'text', 36),
  ];
  const rows = gatesInOrder(context.park, context.project.id).map((gate) => gateRow(context, gate));
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
    listCell([read(context, { ...source, field: 'conditions' }, gate.conditions), ...conditions(context, gate)]),
    listCell(voters(context, gate)),
  ]);
}

function criteriaMet(context: ReportContext, { criteria }: Row<'gateReview'>): Wording {
  if (criteria.length === 0) return {};
  return say(context, 'report:gates.criteriaMet', { part: criteria.filter(({ met }) => met).length, total: criteria.length });
}

/** The milestones that follow the decision up, each with its status. */
function conditions(context: ReportContext, gate: Row<'gateReview'>): Wording[] {
  return conditionsOfGate(context.park, gate.id).map(({ id, status }) =>
    withNote(context, milestoneCaption(context, id), enumWord(context, 'milestone', 'status', status)),
  );
}

/** Who took part, each with what he or she was for; one who voted is named, also when no longer a participant. */
function voters(context: ReportContext, gate: Row<'gateReview'>): Wording[] {
  const votes = votesOfGate(context.park, gate.id);
  return [...new Set([...gate.participants, ...votes.keys()])].map((id) => {
    const vote = votes.get(id)?.vote ?? null;
    const name = personName(context, id);
    return vote === null ? name : withNote(context, name, enumWord(context, 'gateVote', 'vote', vote));
  });
}
