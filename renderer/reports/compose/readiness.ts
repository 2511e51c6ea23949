// Section 8: how ready the technology and its manufacture are, element by element.
import { type ReadinessElement, readinessElements } from '../../domain/rules/readiness.ts';
import type { Cell, TableRow } from '../document.ts';
import type { ReportContext } from './report-context.ts';
import { column, row, type SectionDraft, section, table } from './section.ts';
import { codeCell, dateCell, nameOf, numberCell, personName, read, say, textCell } from './wordings.ts';

export function composeReadiness(context: ReportContext): SectionDraft | null {
  const columns = [
    column(context, 'scale', 'report:columns.scale', 'code', 14),
    column(context, 'element', 'report:columns.element', 'text', 44),
    column(context, 'start', 'report:columns.startLevel', 'number', 17),
    column(context, 'current', 'report:columns.currentLevel', 'number', 17),
    column(context, 'target', 'report:columns.targetLevel', 'number', 17),
    column(context, 'assessedOn', 'report:columns.assessedOn', 'date', 21),
    column(context, 'assessor', 'report:columns.assessor', 'text', 26),
    column(context, 'evidence', 'report:columns.evidence', 'text', 40),
  ];
  const rows = readinessElements(context.park, context.project.id).map((element) => elementRow(context, element));
  return section('readiness', say(context, 'report:readiness.heading'), [
    table('readiness', columns, rows, { notes: [say(context, 'report:readiness.scales')] }),
  ]);
}

function elementRow(context: ReportContext, { assessments, start, current, target }: ReadinessElement): TableRow {
  const latest = assessments.at(-1);
  if (latest === undefined) return row([]);
  const source = { table: 'readinessAssessment', row: nameOf(latest.element) } as const;
  const cells: Cell[] = [
    codeCell(latest.scale),
    textCell(read(context, { ...source, field: 'element' }, latest.element)),
    numberCell(start),
    numberCell(current),
    numberCell(target),
    dateCell(latest.assessedOn),
    textCell(personName(context, latest.assessor)),
    textCell(read(context, { ...source, field: 'evidence' }, latest.evidence)),
  ];
  // A level may go down; a reader must see it.
  return row(cells, current < start ? 'warning' : 'none');
}
