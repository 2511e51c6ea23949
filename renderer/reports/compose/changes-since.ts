// Section 6: what changed in the reporting period, read off the change log.
import { addDays } from '../../domain/calendar/calendar-date.ts';
import { endOfDayMs } from '../cut-off.ts';
import type { Block } from '../document.ts';
import { type DateMove, dateMoves, dateMovesTable, isUnexplained } from './date-moves.ts';
import { otherChangesTable } from './other-changes.ts';
import { projectChanges } from './project-changes.ts';
import type { ReportContext } from './report-context.ts';
import { type SectionDraft, section } from './section.ts';
import { datesIn, join, milestoneCaption, say, withColon } from './wordings.ts';

export function composeChanges(context: ReportContext): SectionDraft | null {
  const changes = projectChanges(context.log, context.project.id, endOfDayMs(context.since), endOfDayMs(context.cutOffDate));
  const moves = dateMoves(context, changes);
  const period = datesIn({ from: addDays(context.since, 1), to: context.cutOffDate });
  const moved = dateMovesTable(context, moves);
  const others = otherChangesTable(context, changes);
  return section('changes', say(context, 'report:changes.heading'), [
    {
      kind: 'paragraph',
      text: say(context, moved === null && others === null ? 'report:changes.none' : 'report:changes.intro', period),
      tone: 'normal',
    },
    moved ?? { kind: 'paragraph', text: say(context, 'report:changes.noMoves'), tone: 'normal' },
    unexplained(context, moves),
    others,
  ]);
}

/** The slips for which nobody gave a reason, said plainly. */
function unexplained(context: ReportContext, moves: readonly DateMove[]): Block | null {
  const without = moves.filter(isUnexplained);
  if (without.length === 0) return null;
  const names = join(
    context,
    without.map(({ milestone }) => milestoneCaption(context, milestone.id)),
    '; ',
  );
  return {
    kind: 'paragraph',
    text: withColon(context, say(context, 'report:changes.unexplained', { count: without.length }), names),
    tone: 'warning',
  };
}
