// Section 7: what the milestones hand over.
import type { Row } from '../../domain/registry/registry.ts';
import { milestonesInOrder } from '../../domain/rules/milestone-order.ts';
import type { TableRow } from '../document.ts';
import type { ReportContext } from './report-context.ts';
import { column, row, type SectionDraft, section, table } from './section.ts';
import { codeCell, dateCell, enumWord, nameOf, read, say, textCell } from './wordings.ts';

export function composeDeliverables(context: ReportContext): SectionDraft | null {
  const rows = milestonesInOrder(context.park, context.project.id).flatMap(({ milestone }) =>
    context.park
      .referring('deliverable', 'milestone', milestone.id)
      .toSorted(byCode)
      .map((deliverable) => deliverableRow(context, milestone, deliverable)),
  );
  const columns = [
    column(context, 'code', 'report:columns.code', 'code', 18),
    column(context, 'deliverable', 'report:columns.deliverable', 'text', 52),
    column(context, 'type', 'report:columns.type', 'text', 24),
    column(context, 'milestone', 'report:columns.milestoneCode', 'code', 17),
    column(context, 'due', 'report:columns.due', 'date', 21),
    column(context, 'submitted', 'report:columns.submitted', 'date', 21),
    column(context, 'accepted', 'report:columns.accepted', 'date', 21),
    column(context, 'status', 'report:columns.status', 'text', 22),
  ];
  return section('deliverables', say(context, 'report:deliverables.heading'), [table('deliverables', columns, rows)]);
}

function deliverableRow(context: ReportContext, milestone: Row<'milestone'>, deliverable: Row<'deliverable'>): TableRow {
  const isLate =
    deliverable.submittedOn === null &&
    deliverable.due !== null &&
    deliverable.due < context.cutOffDate &&
    deliverable.status !== 'accepted';
  const source = { table: 'deliverable', row: deliverable.code || nameOf(deliverable.title), field: 'title' } as const;
  const cells = [
    codeCell(deliverable.code),
    textCell(read(context, source, deliverable.title)),
    textCell(enumWord(context, 'deliverable', 'type', deliverable.type)),
    codeCell(milestone.code),
    dateCell(deliverable.due),
    dateCell(deliverable.submittedOn),
    dateCell(deliverable.acceptedOn),
    textCell(enumWord(context, 'deliverable', 'status', deliverable.status)),
  ];
  return row(cells, isLate ? 'warning' : 'none');
}

function byCode(one: Row<'deliverable'>, other: Row<'deliverable'>): number {
  const [left, right] = [one.code || `~${one.id}`, other.code || `~${other.id}`];
  return left < right ? -1 : 1;
}
