// What a manager records of a milestone's acceptance: who its parties are, and what each of them said.
import type { ChangeSet } from '../changes/change-set.ts';
import { create, type Edit, update, type Values } from '../changes/edit.ts';
import type { Id } from '../domain/registry/fields.ts';
import type { Row } from '../domain/registry/registry.ts';
import { failure, type Result } from '../domain/result.ts';
import { isAccepting, missingParties, standings, type Verdict } from '../domain/rules/acceptance.ts';
import type { ActionContext } from './action-context.ts';
import { captionOfRow } from './rows.ts';

type Outcome = Promise<Result<ChangeSet | null>>;
type Milestone = Row<'milestone'>;

export function chooseParties(context: ActionContext, milestone: Milestone, parties: readonly Id[]): Outcome {
  const params = { caption: captionOfRow(context, 'milestone', milestone.id) };
  return context.store.commit({ key: 'milestone.parties', params }, [update('milestone', milestone.id, { parties: [...parties] })]);
}

/**
 * What a party said, on a day (today where none is given). Where it is the last one that was missing, the milestone is accepted by the
 * same intent, and reached on that day unless it has an actual date.
 */
export function recordVerdict(context: ActionContext, milestone: Milestone, party: Id, verdict: Verdict | null): Outcome {
  const { view } = context.store;
  const before = standings(view, milestone).find((each) => each.party === party)?.acceptance ?? null;
  const on = before?.on ?? context.today;
  const said: Edit =
    before === null
      ? create('acceptance', context.newId(), { milestone: milestone.id, party, verdict, on })
      : update('acceptance', before.id, { verdict, on });
  const isLast = isAccepting(verdict) && missingParties(view, milestone).every((missing) => missing === party);
  const params = { caption: captionOfRow(context, 'milestone', milestone.id), party: captionOfRow(context, 'organization', party) };
  return context.store.commit({ key: 'acceptance.verdict', params }, [said, ...(isLast ? acceptedOn(milestone, on) : [])]);
}

/** `acceptance.missing` with the names of the parties that have not accepted; null where the milestone can be accepted. */
export function hindranceToAccept(context: ActionContext, milestone: Milestone): ReturnType<typeof failure> | null {
  const missing = missingParties(context.store.view, milestone);
  if (missing.length === 0) return null;
  const parties = missing.map((id) => captionOfRow(context, 'organization', id)).join(', ');
  return failure('acceptance.missing', { milestone: captionOfRow(context, 'milestone', milestone.id), parties });
}

/** A milestone that was cancelled stays so: that is not for the parties to say. */
function acceptedOn(milestone: Milestone, on: string): Edit[] {
  if (milestone.status === 'accepted' || milestone.status === 'cancelled') return [];
  const values: Values<'milestone'> = { status: 'accepted', ...(milestone.actualDate === null && { actualDate: on }) };
  return [update('milestone', milestone.id, values)];
}
