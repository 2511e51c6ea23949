// What a manager does with a project's milestones.
import type { ChangeSet } from '../changes/change-set.ts';
import { create, type Edit, update, type Values } from '../changes/edit.ts';
import type { CalendarDate, Id } from '../domain/registry/fields.ts';
import type { Localized } from '../domain/registry/language.ts';
import type { Row } from '../domain/registry/registry.ts';
import type { Result } from '../domain/result.ts';
import { withTranslations } from '../domain/rules/slip-reason.ts';
import { hindranceToAccept } from './acceptance.ts';
import type { ActionContext } from './action-context.ts';
import { placesAfter, siblingsInOrder } from './milestone-places.ts';
import { captionOfNew, captionOfRow } from './rows.ts';

type Outcome = Promise<Result<ChangeSet | null>>;
type Milestone = Row<'milestone'>;
export type SlipReason = Milestone['slipReason'];

/** No reason was given: the slip is listed as lacking one, whatever an earlier slip had. */
export const NO_REASON: SlipReason = { category: null, text: '' };

/** A new milestone after another one, or at the end. */
export function addMilestone(context: ActionContext, project: Id, id: Id, values: Values<'milestone'>, after: Id | null = null): Outcome {
  const parent = context.store.view.row('milestone', after)?.parent ?? null;
  const siblings = siblingsInOrder(context.store.view, project, parent);
  const at = after === null ? siblings.length - 1 : siblings.findIndex((each) => each.id === after);
  const { keys, rekeyed } = placesAfter(siblings, at, 1);
  const params = { caption: captionOfNew(context, 'milestone', id, values) };
  const born = create('milestone', id, { ...values, project, parent, order: keys[0] ?? '' });
  return context.store.commit({ key: 'milestone.create', params }, [...rekeyed, born]);
}

export interface PastedMilestones {
  readonly created: readonly { readonly id: Id; readonly values: Values<'milestone'> }[];
  readonly updated: readonly { readonly id: Id; readonly values: Values<'milestone'> }[];
}

/** A pasted block: changes of milestones, and new ones at the end; one intent. */
export function pasteMilestones(context: ActionContext, project: Id, { created, updated }: PastedMilestones): Outcome {
  const siblings = siblingsInOrder(context.store.view, project, null);
  const { keys, rekeyed } = created.length === 0 ? { keys: [], rekeyed: [] } : placesAfter(siblings, siblings.length - 1, created.length);
  const changes = updated.map(({ id, values }): Edit => update('milestone', id, values));
  const births = created.map(({ id, values }, at): Edit => create('milestone', id, { ...values, project, order: keys[at] ?? '' }));
  const params = { count: created.length + updated.length };
  return context.store.commit({ key: 'milestone.paste', params }, [...rekeyed, ...changes, ...births]);
}

/**
 * A forecast moved. A slip carries its reason; a slip without one clears the reason of an earlier slip, so that it is listed as
 * lacking one. `reason` undefined: the move is no slip, and what was said of an earlier one stays.
 */
export function moveForecast(context: ActionContext, milestone: Milestone, to: CalendarDate | null, reason?: SlipReason): Outcome {
  const params = { caption: captionOfRow(context, 'milestone', milestone.id), from: milestone.forecastDate ?? '', to: to ?? '' };
  const values = reason === undefined ? { forecastDate: to } : { forecastDate: to, slipReason: reason };
  return context.store.commit({ key: 'milestone.forecast', params }, [update('milestone', milestone.id, values)]);
}

/** The reason of a slip, given or changed afterwards, with what it is in other languages. */
export function giveSlipReason(context: ActionContext, milestone: Milestone, slipReason: SlipReason, translations: Localized): Outcome {
  const params = { caption: captionOfRow(context, 'milestone', milestone.id) };
  const reasonTranslations = withTranslations(milestone.reasonTranslations, slipReason.text, translations);
  return context.store.commit({ key: 'milestone.slipReason', params }, [
    update('milestone', milestone.id, { slipReason, reasonTranslations }),
  ]);
}

/** Problem: `acceptance.missing`, where it is to be accepted and one of its parties has not. */
export async function setMilestoneStatus(context: ActionContext, milestone: Milestone, status: Milestone['status']): Outcome {
  const hindrance = status === 'accepted' ? hindranceToAccept(context, milestone) : null;
  if (hindrance !== null) return hindrance;
  const params = { caption: captionOfRow(context, 'milestone', milestone.id), status };
  return context.store.commit({ key: 'milestone.status', params }, [update('milestone', milestone.id, { status })]);
}

/** Moves a milestone one place up or down among those of its parent; null where it stands there first or last already. */
export function moveMilestone(context: ActionContext, milestone: Milestone, direction: 'up' | 'down'): Outcome | null {
  const { view } = context.store;
  const parent = view.row('milestone', milestone.parent);
  const siblings = siblingsInOrder(view, milestone.project, parent?.project === milestone.project ? parent.id : null);
  const at = siblings.findIndex(({ id }) => id === milestone.id);
  const target = direction === 'up' ? at - 1 : at + 1;
  if (at < 0 || target < 0 || target >= siblings.length) return null;
  const others = siblings.filter(({ id }) => id !== milestone.id);
  const { keys, rekeyed } = placesAfter(others, target - 1, 1);
  const params = { caption: captionOfRow(context, 'milestone', milestone.id) };
  return context.store.commit({ key: 'milestone.reorder', params }, [
    ...rekeyed,
    update('milestone', milestone.id, { order: keys[0] ?? '' }),
  ]);
}
