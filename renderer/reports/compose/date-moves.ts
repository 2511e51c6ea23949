// The milestones whose forecast moved in the reporting period, each with its reason.
import type { Value } from '../../changes/change-set.ts';
import { type CalendarDate, isCalendarDate } from '../../domain/calendar/calendar-date.ts';
import { workingDaysBetween } from '../../domain/calendar/working-days.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { baselineDateOf } from '../../domain/rules/baselines.ts';
import { lacksSlipReason } from '../../domain/rules/milestone-state.ts';
import { calendarOfMilestone } from '../../domain/rules/site-calendars.ts';
import { dateOfMs } from '../cut-off.ts';
import type { Cell, Table } from '../document.ts';
import type { FieldChange } from './project-changes.ts';
import type { ReportContext } from './report-context.ts';
import { column, row, table } from './section.ts';
import {
  codeCell,
  dateCell,
  datesIn,
  enumWord,
  milestoneTitle,
  numberCell,
  reasonWording,
  same,
  say,
  textCell,
  withColon,
} from './wordings.ts';

export interface DateMove {
  readonly milestone: Row<'milestone'>;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** By the calendar of the milestone's site; positive where it moved later. */
  readonly workingDays: number;
  readonly change: FieldChange;
}

/**
 * The moves of forecasts among the changes; a first forecast moves from the baseline, and where there is none, a later forecast
 * from the first. The greatest slip first.
 */
export function dateMoves(context: ReportContext, changes: readonly FieldChange[]): readonly DateMove[] {
  return changes
    .filter(({ table: name, field }) => name === 'milestone' && field === 'forecastDate')
    .flatMap((change) => moveOf(context, change))
    .toSorted((one, other) => other.workingDays - one.workingDays || (one.milestone.code < other.milestone.code ? -1 : 1));
}

/** Whether a move made a date later and nobody wrote why. */
export function isUnexplained({ milestone, from, to }: DateMove): boolean {
  return to > from && lacksSlipReason(milestone);
}

export function dateMovesTable(context: ReportContext, moves: readonly DateMove[]): Table | null {
  const columns = [
    column(context, 'code', 'report:columns.code', 'code', 15),
    column(context, 'milestone', 'report:columns.milestone', 'text', 46),
    column(context, 'from', 'report:columns.movedFrom', 'date', 21),
    column(context, 'to', 'report:columns.movedTo', 'date', 21),
    column(context, 'workingDays', 'report:columns.moveDays', 'number', 21),
    column(context, 'reason', 'report:columns.slipReason', 'text', 48),
    column(context, 'by', 'report:columns.enteredBy', 'text', 28),
  ];
  const rows = moves.map((move) =>
    row(
      [
        codeCell(move.milestone.code),
        textCell(milestoneTitle(context, move.milestone.id)),
        dateCell(move.from),
        dateCell(move.to),
        numberCell(move.workingDays, true),
        reasonCell(context, move),
        {
          kind: 'list',
          items: [
            same(context, move.change.last.author),
            say(context, 'report:changes.on', datesIn({ date: dateOfMs(move.change.last.at.ms) })),
          ],
        },
      ],
      isUnexplained(move) ? 'warning' : 'none',
    ),
  );
  return table('dateMoves', columns, rows, { caption: say(context, 'report:changes.moves') });
}

function moveOf(context: ReportContext, change: FieldChange): DateMove[] {
  const milestone = context.park.row('milestone', change.id);
  const from = milestone === null ? null : (dateIn(change.before) ?? baselineDateOf(context.park, milestone) ?? dateIn(change.first));
  // What shows is the park's, should two devices have written at once.
  const to = milestone?.forecastDate ?? null;
  if (milestone === null || from === null || to === null || from === to) return [];
  const workingDays = workingDaysBetween(calendarOfMilestone(context.park, milestone, context.calendars), from, to).days;
  return [{ milestone, from, to, workingDays, change }];
}

function reasonCell(context: ReportContext, move: DateMove): Cell {
  if (isUnexplained(move)) return textCell(say(context, 'report:changes.noReason'));
  if (move.to < move.from) return { kind: 'empty' };
  const { category, text } = move.milestone.slipReason;
  const word = category === null ? {} : enumWord(context, 'milestone', 'slipReason.category', category);
  return textCell(withColon(context, word, reasonWording(context, move.milestone, text)));
}

function dateIn(value: Value): CalendarDate | null {
  return isCalendarDate(value) ? value : null;
}
