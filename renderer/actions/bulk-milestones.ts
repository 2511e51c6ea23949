// What a manager does with several milestones at once: one intent, one undo. Those that have what is asked for already are not written.
import type { ChangeSet } from '../changes/change-set.ts';
import { type Edit, update, type Values } from '../changes/edit.ts';
import type { Id } from '../domain/registry/fields.ts';
import type { Row } from '../domain/registry/registry.ts';
import { type Result, success } from '../domain/result.ts';
import { missingParties } from '../domain/rules/acceptance.ts';
import type { Shift } from '../domain/rules/bulk-shift.ts';
import type { ActionContext } from './action-context.ts';
import { NO_REASON, type SlipReason } from './milestones.ts';
import { captionOfRow } from './rows.ts';

type Outcome = Promise<Result<ChangeSet | null>>;
type Milestone = Row<'milestone'>;

/** A milestone that could not be accepted, and the names of the parties that are missing. */
export interface LeftOut {
  readonly milestone: string;
  readonly parties: string;
}

export function setOwnerOfMany(context: ActionContext, milestones: readonly Milestone[], owner: Id): Outcome {
  const others = milestones.filter((each) => each.owner !== owner);
  return writeMany(context, 'milestone.ownerOfMany', others, { owner }, { owner: captionOfRow(context, 'person', owner) });
}

export function setSiteOfMany(context: ActionContext, milestones: readonly Milestone[], site: Id): Outcome {
  const others = milestones.filter((each) => each.site !== site);
  return writeMany(context, 'milestone.siteOfMany', others, { site }, { site: captionOfRow(context, 'site', site) });
}

/** Those whose parties have not accepted are left out of an acceptance, as in the grid's cell, and named. */
export async function setStatusOfMany(
  context: ActionContext,
  milestones: readonly Milestone[],
  status: Milestone['status'],
): Promise<Result<readonly LeftOut[]>> {
  const others = milestones.filter((each) => each.status !== status);
  const leftOut = new Map<Id, LeftOut>();
  for (const milestone of status === 'accepted' ? others : []) {
    const missing = missingParties(context.store.view, milestone);
    if (missing.length > 0) leftOut.set(milestone.id, namesOf(context, milestone, missing));
  }
  const possible = others.filter(({ id }) => !leftOut.has(id));
  const result = await writeMany(context, 'milestone.statusOfMany', possible, { status }, { status });
  return result.ok ? success([...leftOut.values()]) : result;
}

/**
 * @param shifts as `shiftsOf` gives them
 * @param workingDays by which they were made; history names it
 * @param reason of all that slip; `NO_REASON` lists them as lacking one
 */
export function shiftMany(context: ActionContext, shifts: readonly Shift[], workingDays: number, reason: SlipReason = NO_REASON): Outcome {
  const edits = shifts.map(({ milestone, to, isSlip }): Edit => {
    const values = isSlip ? { forecastDate: to, slipReason: reason } : { forecastDate: to };
    return update('milestone', milestone.id, values);
  });
  if (edits.length === 0) return Promise.resolve(success(null));
  const shift = `${workingDays < 0 ? '−' : '+'}${Math.abs(workingDays)}`;
  return context.store.commit({ key: 'milestone.shiftMany', params: { count: edits.length, shift } }, edits);
}

export function giveReasonToMany(context: ActionContext, milestones: readonly Milestone[], slipReason: SlipReason): Outcome {
  return writeMany(context, 'milestone.reasonOfMany', milestones, { slipReason }, {});
}

function writeMany(
  { store }: ActionContext,
  key: string,
  milestones: readonly Milestone[],
  values: Values<'milestone'>,
  words: Readonly<Record<string, string>>,
): Outcome {
  if (milestones.length === 0) return Promise.resolve(success(null));
  const edits = milestones.map(({ id }): Edit => update('milestone', id, values));
  return store.commit({ key, params: { ...words, count: milestones.length } }, edits);
}

function namesOf(context: ActionContext, { id }: Milestone, missing: readonly Id[]): LeftOut {
  const parties = missing.map((party) => captionOfRow(context, 'organization', party)).join(', ');
  return { milestone: captionOfRow(context, 'milestone', id), parties };
}
