// What a manager does with a project's milestones.
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { ChangeSet } from '../changes/change-set.ts';
import { create, type Edit, update, type Values } from '../changes/edit.ts';
import type { CalendarDate, Id } from '../domain/registry/fields.ts';
import type { Row } from '../domain/registry/registry.ts';
import type { Result } from '../domain/result.ts';
import type { ActionContext } from './action-context.ts';
import { captionOfNew, captionOfRow } from './rows.ts';

type Outcome = Promise<Result<ChangeSet | null>>;
type Milestone = Row<'milestone'>;
export type SlipReason = Milestone['slipReason'];

/** A new milestone after another one, or at the end. */
export function addMilestone(context: ActionContext, project: Id, id: Id, values: Values<'milestone'>, after: Id | null = null): Outcome {
  const parent = context.store.view.row('milestone', after)?.parent ?? null;
  const order = keyAfter(siblings(context, project, parent), after);
  const params = { caption: captionOfNew(context, 'milestone', id, values) };
  return context.store.commit({ key: 'milestone.create', params }, [create('milestone', id, { ...values, project, parent, order })]);
}

/** Several new milestones at the end, from a pasted block: one intent. */
export function pasteMilestones(context: ActionContext, project: Id, rows: readonly Values<'milestone'>[]): Outcome {
  const last = siblings(context, project, null).at(-1)?.order ?? '';
  const orders = generateNKeysBetween(last === '' ? null : last, null, rows.length);
  const edits = rows.map((values, at): Edit => create('milestone', context.newId(), { ...values, project, order: orders[at] ?? '' }));
  return context.store.commit({ key: 'milestone.paste', params: { count: rows.length } }, edits);
}

/**
 * A forecast moved. A slip carries its reason; a slip without one clears the reason of an earlier slip, so that it is listed as
 * lacking one.
 */
export function moveForecast(context: ActionContext, milestone: Milestone, to: CalendarDate | null, reason: SlipReason | null): Outcome {
  const params = { caption: captionOfRow(context, 'milestone', milestone.id), from: milestone.forecastDate ?? '', to: to ?? '' };
  const slipReason = reason ?? { category: null, text: '' };
  return context.store.commit({ key: 'milestone.forecast', params }, [update('milestone', milestone.id, { forecastDate: to, slipReason })]);
}

/** Moves a milestone to stand after another one of the same parent, or first. */
export function moveMilestone(context: ActionContext, milestone: Milestone, after: Id | null): Outcome {
  const others = siblings(context, milestone.project, milestone.parent).filter((other) => other.id !== milestone.id);
  const at = after === null ? 0 : others.findIndex((other) => other.id === after) + 1;
  const order = keyBetween(others[at - 1]?.order, others[at]?.order);
  const params = { caption: captionOfRow(context, 'milestone', milestone.id) };
  return context.store.commit({ key: 'milestone.reorder', params }, [update('milestone', milestone.id, { order })]);
}

/** The forecasts as they stand become the dates that the project is held to. */
export function approveBaseline(context: ActionContext, project: Id, name: Row<'baseline'>['name']): Outcome {
  const dates = Object.fromEntries(
    context.store.view.referring('milestone', 'project', project).flatMap(({ id, status, forecastDate }) => (status === 'cancelled' || forecastDate === null ? [] : [[id, forecastDate]])),
  );
  const params = { caption: captionOfRow(context, 'project', project) };
  return context.store.commit({ key: 'baseline.approve', params }, [
    create('baseline', context.newId(), { project, name, approvedOn: context.today, dates }),
  ]);
}

/** The milestones of one parent by their key, then by id. */
function siblings({ store }: ActionContext, project: Id | null, parent: Id | null): Milestone[] {
  const all = project === null ? [] : store.view.referring('milestone', 'project', project);
  return all.filter((milestone) => milestone.parent === parent).sort((a, b) => compareText(a.order, b.order) || compareText(a.id, b.id));
}

function keyAfter(siblings: readonly Milestone[], after: Id | null): string {
  const at = after === null ? siblings.length - 1 : siblings.findIndex((milestone) => milestone.id === after);
  return keyBetween(siblings[at]?.order, siblings[at + 1]?.order);
}

/** Two devices may have given the same key; then the new one stands after both. */
function keyBetween(before: string | undefined, next: string | undefined): string {
  const low = before === undefined || before === '' ? null : before;
  const high = next === undefined || next === '' || (low !== null && next <= low) ? null : next;
  return generateKeyBetween(low, high);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
