// Section 12: what is planned next, what the parties said of what was handed over, and where they sign.
import { addDays, type CalendarDate, daysBetween } from '../../domain/calendar/calendar-date.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { baselineDateOf } from '../../domain/rules/baselines.ts';
import { milestonesInOrder } from '../../domain/rules/milestone-order.ts';
import { dueDateOf, isOpen } from '../../domain/rules/milestone-state.ts';
import type { SignatureLines, Table, Wording } from '../document.ts';
import { partiesOf } from './cover.ts';
import type { ReportContext } from './report-context.ts';
import { column, row, type SectionDraft, section, table } from './section.ts';
import {
  codeCell,
  dateCell,
  datesIn,
  enumWord,
  isSilent,
  milestoneTitle,
  nameOf,
  organizationName,
  personName,
  read,
  say,
  textCell,
} from './wordings.ts';

/** A next period is as long as this one, and at least so many days. */
const SHORTEST_PERIOD = 30;

export function composeNextPeriod(context: ReportContext): SectionDraft | null {
  const last = addDays(context.cutOffDate, Math.max(SHORTEST_PERIOD, daysBetween(context.since, context.cutOffDate)));
  const due = dueUntil(context, last);
  const period = datesIn({ from: addDays(context.cutOffDate, 1), to: last });
  return section('nextPeriod', say(context, 'report:next.heading'), [
    { kind: 'paragraph', text: say(context, due === null ? 'report:next.nothing' : 'report:next.due', period), tone: 'normal' },
    due,
  ]);
}

export function composeAcceptance(context: ReportContext): SectionDraft | null {
  return section('acceptance', say(context, 'report:acceptance.heading'), [
    verdicts(context),
    { kind: 'subheading', text: say(context, 'report:acceptance.signatures') },
    signatures(context),
  ]);
}

/** Open milestones due up to a day, overdue ones included, the nearest first. */
function dueUntil(context: ReportContext, last: CalendarDate): Table | null {
  const { park, cutOffDate } = context;
  const due = park
    .referring('milestone', 'project', context.project.id)
    .flatMap((milestone) => {
      const date = isOpen(milestone) ? dueDateOf(park, milestone) : null;
      return date === null || date > last ? [] : [{ milestone, date }];
    })
    .toSorted((one, other) => (`${one.date} ${one.milestone.code}` < `${other.date} ${other.milestone.code}` ? -1 : 1));
  const columns = [
    column(context, 'code', 'report:columns.code', 'code', 16),
    column(context, 'milestone', 'report:columns.milestone', 'text', 66),
    column(context, 'owner', 'report:columns.owner', 'text', 34),
    column(context, 'baseline', 'report:columns.baseline', 'date', 22),
    column(context, 'due', 'report:columns.due', 'date', 22),
    column(context, 'status', 'report:columns.status', 'text', 24),
  ];
  const rows = due.map(({ milestone, date }) =>
    row(
      [
        codeCell(milestone.code),
        textCell(milestoneTitle(context, milestone.id)),
        textCell(personName(context, milestone.owner)),
        dateCell(baselineDateOf(park, milestone)),
        dateCell(date),
        textCell(enumWord(context, 'milestone', 'status', milestone.status)),
      ],
      date < cutOffDate ? 'warning' : 'none',
    ),
  );
  return table('nextPeriod', columns, rows);
}

function verdicts(context: ReportContext): Table | null {
  const columns = [
    column(context, 'code', 'report:columns.milestoneCode', 'code', 18),
    column(context, 'party', 'report:columns.party', 'text', 48),
    column(context, 'signatory', 'report:columns.signatory', 'text', 34),
    column(context, 'on', 'report:columns.on', 'date', 22),
    column(context, 'verdict', 'report:columns.verdict', 'text', 28),
    column(context, 'remarks', 'report:columns.remarks', 'text', 46),
  ];
  const rows = milestonesInOrder(context.park, context.project.id).flatMap(({ milestone }) =>
    context.park
      .referring('acceptance', 'milestone', milestone.id)
      .toSorted(byDate)
      .map((acceptance) => {
        const remarks = read(
          context,
          { table: 'acceptance', row: milestone.code || nameOf(milestone.title), field: 'remarks' },
          acceptance.remarks,
        );
        return row([
          codeCell(milestone.code),
          textCell(organizationName(context, acceptance.party)),
          textCell(personName(context, acceptance.signatory)),
          dateCell(acceptance.on),
          textCell(acceptance.verdict === null ? {} : enumWord(context, 'acceptance', 'verdict', acceptance.verdict)),
          textCell(remarks),
        ]);
      }),
  );
  return table('acceptance', columns, rows, { caption: say(context, 'report:acceptance.verdicts') });
}

function signatures(context: ReportContext): SignatureLines {
  const parties = partiesOf(context).map(({ id, role }): { role: Wording; party: Wording } => ({
    role: isSilent(role) ? say(context, 'report:acceptance.party') : role,
    party: organizationName(context, id),
  }));
  const manager = { role: say(context, 'report:cover.manager'), party: personName(context, context.project.manager) };
  return {
    kind: 'signatures',
    parties: [manager, ...parties],
    lines: [
      say(context, 'report:acceptance.position'),
      say(context, 'report:acceptance.name'),
      say(context, 'report:acceptance.signature'),
      say(context, 'report:acceptance.date'),
      say(context, 'report:acceptance.seal'),
    ],
  };
}

function byDate(one: Row<'acceptance'>, other: Row<'acceptance'>): number {
  return `${one.on ?? '~'} ${one.id}` < `${other.on ?? '~'} ${other.id}` ? -1 : 1;
}
