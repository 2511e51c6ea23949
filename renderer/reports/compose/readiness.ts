// Section 8: how ready the technology and its manufacture are, element by element.
import type { Row } from '../../domain/registry/registry.ts';
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
  const rows = elementsOf(context).map((assessments) => elementRow(context, assessments));
  return section('readiness', say(context, 'report:readiness.heading'), [
    table('readiness', columns, rows, { notes: [say(context, 'report:readiness.scales')] }),
  ]);
}

/** The assessments of each element, the oldest first. An element is known by its scale and its name, in whichever language it has one. */
function elementsOf(context: ReportContext): Row<'readinessAssessment'>[][] {
  const elements = new Map<string, Row<'readinessAssessment'>[]>();
  const all = context.park.referring('readinessAssessment', 'project', context.project.id).filter(({ level }) => level !== null);
  for (const assessment of all.toSorted(byDate)) {
    const key = `${assessment.scale} ${nameOf(assessment.element)}`;
    elements.set(key, [...(elements.get(key) ?? []), assessment]);
  }
  // TRL before MRL, as the section's name has it.
  return [...elements]
    .sort(([one], [other]) => Number(one.startsWith('MRL')) - Number(other.startsWith('MRL')) || (one < other ? -1 : 1))
    .map(([, list]) => list);
}

function elementRow(context: ReportContext, assessments: readonly Row<'readinessAssessment'>[]): TableRow {
  const [first] = assessments;
  const latest = assessments.at(-1);
  if (first === undefined || latest === undefined) return row([]);
  const target = assessments.findLast(({ targetLevel }) => targetLevel !== null)?.targetLevel ?? null;
  const source = { table: 'readinessAssessment', row: nameOf(latest.element) } as const;
  const cells: Cell[] = [
    codeCell(latest.scale),
    textCell(read(context, { ...source, field: 'element' }, latest.element)),
    numberCell(first.level),
    numberCell(latest.level),
    numberCell(target),
    dateCell(latest.assessedOn),
    textCell(personName(context, latest.assessor)),
    textCell(read(context, { ...source, field: 'evidence' }, latest.evidence)),
  ];
  // A level may go down; a reader must see it.
  return row(cells, (latest.level ?? 0) < (first.level ?? 0) ? 'warning' : 'none');
}

function byDate(one: Row<'readinessAssessment'>, other: Row<'readinessAssessment'>): number {
  const [left, right] = [`${one.assessedOn ?? ''} ${one.id}`, `${other.assessedOn ?? ''} ${other.id}`];
  return left < right ? -1 : 1;
}
