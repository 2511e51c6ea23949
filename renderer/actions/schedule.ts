// Links between milestones, and milestones that move together.
import type { ChangeSet } from '../changes/change-set.ts';
import { create, type Edit, remove, update } from '../changes/edit.ts';
import type { CalendarDate, Id } from '../domain/registry/fields.ts';
import type { Row } from '../domain/registry/registry.ts';
import { failure, type Problem, type Result } from '../domain/result.ts';
import { wayBetween } from '../domain/schedule/link-rules.ts';
import type { DependentMove } from '../domain/schedule/move-dependents.ts';
import type { LinkType } from '../domain/schedule/network.ts';
import type { ActionContext } from './action-context.ts';
import { NO_REASON, type SlipReason } from './milestones.ts';
import { captionOfRow } from './rows.ts';

type Outcome = Promise<Result<ChangeSet | null>>;

export interface LinkValues {
  readonly type: LinkType;
  /** Whole working days of the successor's site; negative for a lead. */
  readonly lagDays: number;
}

export interface NewLink extends LinkValues {
  readonly from: Id;
  readonly to: Id;
}

/**
 * `to` waits for `from`. Refused with 'schedule.linkAcrossDeleted', 'schedule.selfLink', 'schedule.duplicateLink' (whatever its type: change
 * the one that is there) or 'schedule.cycle', which names the milestones of the circle; a lag out of range with 'edit.invalid'.
 */
export function addLink(context: ActionContext, { from, to, type, lagDays }: NewLink): Outcome {
  const problem = problemOfLink(context, from, to);
  if (problem !== null) return Promise.resolve({ ok: false, problem });
  const link = create('milestoneLink', context.newId(), { from, to, type, lagDays: lagOf(lagDays) });
  return context.store.commit({ key: 'milestone.link', params: endsOf(context, from, to) }, [link]);
}

/** Another type or lag. Refused with 'schedule.linkAcrossDeleted' where an end, or the link, is gone; a lag out of range with 'edit.invalid'. */
export function updateLink(context: ActionContext, id: Id, { type, lagDays }: LinkValues): Outcome {
  const ends = livingEnds(context, id);
  if (ends === null) return Promise.resolve(failure('schedule.linkAcrossDeleted'));
  const edit = update('milestoneLink', id, { type, lagDays: lagOf(lagDays) });
  return context.store.commit({ key: 'milestone.relink', params: endsOf(context, ends.from, ends.to) }, [edit]);
}

export function removeLink(context: ActionContext, { id, from, to }: Row<'milestoneLink'>): Outcome {
  return context.store.commit({ key: 'milestone.unlink', params: endsOf(context, from ?? '', to ?? '') }, [remove('milestoneLink', id)]);
}

/**
 * A forecast moves, and those of the milestones that wait for it: one intent. The reason of the slip is that of all who slip with it.
 * @param moves as `dependentMoves` gives them, or some of them
 * @param reason as for `moveForecast`: undefined where the move itself is no slip; those that move along have then none
 */
export function moveWithDependents(
  context: ActionContext,
  milestone: Row<'milestone'>,
  to: CalendarDate,
  moves: readonly DependentMove[],
  reason?: SlipReason,
): Outcome {
  const caption = captionOfRow(context, 'milestone', milestone.id);
  const params = { caption, from: milestone.forecastDate ?? '', to, count: moves.length };
  const own = reason === undefined ? { forecastDate: to } : { forecastDate: to, slipReason: reason };
  const along = moves.map(
    (move): Edit => update('milestone', move.milestoneId, { forecastDate: move.to, slipReason: reason ?? NO_REASON }),
  );
  return context.store.commit({ key: 'milestone.moveTogether', params }, [update('milestone', milestone.id, own), ...along]);
}

function problemOfLink(context: ActionContext, from: Id, to: Id): Problem | null {
  const { view } = context.store;
  if (view.row('milestone', from) === null || view.row('milestone', to) === null) return { code: 'schedule.linkAcrossDeleted' };
  const name = (id: Id) => captionOfRow(context, 'milestone', id);
  if (from === to) return { code: 'schedule.selfLink', details: { milestone: name(from) } };
  if (view.referring('milestoneLink', 'to', to).some((link) => link.from === from)) {
    return { code: 'schedule.duplicateLink', details: { from: name(from), to: name(to) } };
  }
  const way = wayBetween(view, to, from);
  return way === null ? null : { code: 'schedule.cycle', details: { cycle: [from, ...way].map(name).join(' → ') } };
}

function livingEnds({ store: { view } }: ActionContext, id: Id): { readonly from: Id; readonly to: Id } | null {
  const link = view.row('milestoneLink', id);
  const from = view.row('milestone', link?.from ?? null);
  const to = view.row('milestone', link?.to ?? null);
  return from === null || to === null ? null : { from: from.id, to: to.id };
}

function endsOf(context: ActionContext, from: Id, to: Id): { readonly caption: string; readonly other: string } {
  return { caption: captionOfRow(context, 'milestone', to), other: captionOfRow(context, 'milestone', from) };
}

/** No lag is written as none, as imports write it. */
function lagOf(days: number): number | null {
  return days === 0 ? null : days;
}
