// What has to be asked before a forecast moves, and what the answer does.
import type { ActionContext } from '../../../actions/action-context.ts';
import { moveForecast, type SlipReason } from '../../../actions/milestones.ts';
import { moveWithDependents } from '../../../actions/schedule.ts';
import type { ChangeSet } from '../../../changes/change-set.ts';
import type { CalendarDate } from '../../../domain/registry/fields.ts';
import type { ParkReader } from '../../../domain/registry/park-reader.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import type { Result } from '../../../domain/result.ts';
import { baselineDateOf } from '../../../domain/rules/baselines.ts';
import { calendarsOf } from '../../../domain/rules/park-calendars.ts';
import { isSlip } from '../../../domain/rules/slip.ts';
import { type DependentMove, dependentMoves } from '../../../domain/schedule/move-dependents.ts';

export interface MoveQuestion {
  readonly milestone: Row<'milestone'>;
  readonly to: CalendarDate;
  /** Whether the move asks for a reason. */
  readonly isSlip: boolean;
  /** The milestones that wait for it and would have to move. */
  readonly moves: readonly DependentMove[];
}

export interface MoveAnswer {
  /** `NO_REASON` where none was given; undefined where none was asked for. */
  readonly reason: SlipReason | undefined;
  /** Those that move along. */
  readonly moves: readonly DependentMove[];
}

/** Null where nothing has to be asked: the forecast just moves. */
export function questionOfMove(park: ParkReader, milestone: Row<'milestone'>, to: CalendarDate): MoveQuestion | null {
  const slips = isSlip(milestone.forecastDate, baselineDateOf(park, milestone), to);
  const moves = dependentMoves(park, milestone.id, to, calendarsOf(park));
  return slips || moves.length > 0 ? { milestone, to, isSlip: slips, moves } : null;
}

/** Moves as it was answered: one intent, one undo. */
export function moveAsAnswered(
  context: ActionContext,
  { milestone, to }: MoveQuestion,
  { reason, moves }: MoveAnswer,
): Promise<Result<ChangeSet | null>> {
  return moves.length === 0 ? moveForecast(context, milestone, to, reason) : moveWithDependents(context, milestone, to, moves, reason);
}
