// Section 3: every milestone with what was promised, what is expected, what was reached, and the evidence.
import type { Row } from '../../domain/registry/registry.ts';
import { baselineDateOf, currentBaseline } from '../../domain/rules/baselines.ts';
import { milestonesInOrder, type PlacedMilestone } from '../../domain/rules/milestone-order.ts';
import { isOverdue } from '../../domain/rules/milestone-state.ts';
import { varianceOf } from '../../domain/rules/variance.ts';
import type { TableRow, Wording } from '../document.ts';
import { evidenceOf } from './evidence.ts';
import type { ReportContext } from './report-context.ts';
import { column, row, type SectionDraft, section, table } from './section.ts';
import {
  codeCell,
  dateCell,
  datesIn,
  enumWord,
  listCell,
  milestoneTitle,
  nameOf,
  numberCell,
  personName,
  read,
  say,
  siteName,
  textCell,
  withColon,
  withCommas,
} from './wordings.ts';

export function composeMilestoneTable(context: ReportContext): SectionDraft | null {
  const rows = milestonesInOrder(context.park, context.project.id).map((placed) => milestoneRow(context, placed));
  const columns = [
    column(context, 'code', 'report:columns.code', 'code', 15),
    column(context, 'milestone', 'report:columns.milestone', 'text', 48),
    column(context, 'owner', 'report:columns.owner', 'text', 24),
    column(context, 'site', 'report:columns.site', 'text', 23),
    column(context, 'baseline', 'report:columns.baseline', 'date', 18),
    column(context, 'forecast', 'report:columns.forecast', 'date', 18),
    column(context, 'actual', 'report:columns.actual', 'date', 18),
    column(context, 'calendarDays', 'report:columns.calendarDays', 'number', 15),
    column(context, 'workingDays', 'report:columns.workingDays', 'number', 15),
    column(context, 'status', 'report:columns.status', 'text', 20),
    column(context, 'meansOfVerification', 'report:columns.meansOfVerification', 'text', 50),
    column(context, 'evidence', 'report:columns.evidence', 'text', 32),
  ];
  const milestones = table('milestones', columns, rows, { notes: [baselineNote(context), say(context, 'report:milestones.varianceNote')] });
  const nothing = { kind: 'paragraph', text: say(context, 'report:milestones.none'), tone: 'normal' } as const;
  return section('milestones', say(context, 'report:milestones.heading'), [milestones ?? nothing], milestones !== null);
}

function milestoneRow(context: ReportContext, { milestone, depth }: PlacedMilestone): TableRow {
  const { park, calendars, cutOffDate } = context;
  const variance = varianceOf(park, milestone, calendars);
  const cells = [
    codeCell(milestone.code),
    textCell(milestoneTitle(context, milestone.id)),
    textCell(personName(context, milestone.owner)),
    textCell(siteName(context, milestone.site)),
    dateCell(baselineDateOf(park, milestone)),
    dateCell(milestone.forecastDate),
    dateCell(milestone.actualDate),
    numberCell(variance?.calendarDays ?? null, true),
    numberCell(variance?.workingDays ?? null, true),
    textCell(statusWord(context, milestone)),
    textCell(
      read(
        context,
        { table: 'milestone', row: milestone.code || nameOf(milestone.title), field: 'meansOfVerification' },
        milestone.meansOfVerification,
      ),
    ),
    listCell(evidenceOf(context, milestone)),
  ];
  return row(cells, milestone.status === 'cancelled' ? 'muted' : isOverdue(park, milestone, cutOffDate) ? 'warning' : 'none', depth);
}

function statusWord(context: ReportContext, milestone: Row<'milestone'>): Wording {
  const status = enumWord(context, 'milestone', 'status', milestone.status);
  return isOverdue(context.park, milestone, context.cutOffDate)
    ? withCommas(context, [status, say(context, 'report:milestones.overdue')])
    : status;
}

function baselineNote(context: ReportContext): Wording {
  const baseline = currentBaseline(context.park, context.project.id);
  if (baseline === null) return say(context, 'report:milestones.noBaseline');
  const name = read(context, { table: 'baseline', row: nameOf(baseline.name), field: 'name' }, baseline.name);
  const approved = baseline.approvedOn === null ? {} : say(context, 'report:milestones.approvedOn', datesIn({ date: baseline.approvedOn }));
  return withColon(context, say(context, 'report:milestones.baseline'), withCommas(context, [name, approved]));
}
