// What a manager does with a project's stage gates.
import { v5 } from 'uuid';
import type { ChangeSet } from '../changes/change-set.ts';
import { create, type Edit, update, type Values } from '../changes/edit.ts';
import type { CalendarDate, Id } from '../domain/registry/fields.ts';
import type { Localized } from '../domain/registry/language.ts';
import type { Row } from '../domain/registry/registry.ts';
import { failure, type Result } from '../domain/result.ts';
import { gatesInOrder, type Stage, stageAfterGates } from '../domain/rules/gates.ts';
import type { ActionContext } from './action-context.ts';
import { placesAfter, siblingsInOrder } from './milestone-places.ts';
import { stageEdits } from './projects.ts';
import { captionOfNew, captionOfRow } from './rows.ts';

type Outcome = Promise<Result<ChangeSet | null>>;
type Gate = Row<'gateReview'>;

export interface Condition {
  readonly title: Localized;
  readonly due: CalendarDate | null;
}

export interface Decision {
  readonly decision: NonNullable<Gate['decision']>;
  readonly decidedOn: CalendarDate | null;
  readonly reason: Localized;
  /** Each becomes a milestone of the project. */
  readonly conditions: readonly Condition[];
  /** Whether the project's stage follows. */
  readonly setsStage: boolean;
}

/** Several gates at once: what a template holds. */
export function addGates(context: ActionContext, project: Id, gates: readonly Values<'gateReview'>[]): Outcome {
  const params = { caption: captionOfRow(context, 'project', project), count: gates.length };
  const edits = gates.map((values) => create('gateReview', context.newId(), { ...values, project }));
  return context.store.commit({ key: 'gate.template', params }, edits);
}

/**
 * Decides a gate: the decision, the milestones that are its conditions and the project's new stage, as one intent. Fails with `gate.noDate`, and
 * changes nothing, where no day is given.
 */
export async function decideGate(context: ActionContext, gate: Gate, decision: Decision): Outcome {
  if (decision.decidedOn === null) return failure('gate.noDate');
  const edits = [decisionEdit(gate, decision), ...conditionEdits(context, gate, decision), ...followingStageEdits(context, gate, decision)];
  const params = { caption: captionOfRow(context, 'gateReview', gate.id), decision: decision.decision };
  return context.store.commit({ key: 'gateReview.decide', params }, edits);
}

/**
 * A participant's vote. Its id is made from the gate and the person, so that a vote which two laptops recorded alike is one row, and one that they
 * recorded differently is a conflict that both see.
 */
export function castVote(context: ActionContext, gate: Id, person: Id, values: Pick<Values<'gateVote'>, 'vote' | 'comment'>): Outcome {
  const id = v5(`${gate}/${person}`, VOTES);
  const isKnown = context.store.view.row('gateVote', id) !== null;
  const dated = { ...values, votedOn: context.today };
  const params = { caption: captionOfRow(context, 'gateReview', gate), person: captionOfRow(context, 'person', person) };
  const edit = isKnown ? update('gateVote', id, dated) : create('gateVote', id, { ...dated, gateReview: gate, person });
  return context.store.commit({ key: 'gate.vote', params }, [edit]);
}

/** Someone takes part in a gate: a person of the park, or one of that name, who is one from then on. One intent. */
export function inviteToGate(context: ActionContext, gate: Gate, who: Row<'person'> | Localized): Outcome {
  const isKnown = 'id' in who;
  const id = isKnown ? who.id : context.newId();
  const person = isKnown ? captionOfRow(context, 'person', id) : captionOfNew(context, 'person', id, { name: who });
  const born = isKnown ? [] : [create('person', id, { name: who })];
  const params = { caption: captionOfRow(context, 'gateReview', gate.id), person };
  const edits = [...born, update('gateReview', gate.id, { participants: [...gate.participants, id] })];
  return context.store.commit({ key: 'gate.invite', params }, edits);
}

/** The stage of the project were the gate decided so; null where its gates would say nothing. */
export function stageIfDecided(
  context: ActionContext,
  gate: Gate,
  { decision, decidedOn }: Pick<Decision, 'decision' | 'decidedOn'>,
): Stage | null {
  const gates = gatesInOrder(context.store.view, gate.project ?? '');
  return stageAfterGates(gates.map((each) => (each.id === gate.id ? { ...each, decision, decidedOn } : each)));
}

/** Chosen once, at random: the space of the ids of votes. */
const VOTES = '0c8f2f4e-6a3e-4d8c-9a55-3f6be7d1c2a4';

function decisionEdit(gate: Gate, { decision, decidedOn, reason }: Decision): Edit {
  const held = gate.heldOn === null ? { heldOn: decidedOn } : {};
  return update('gateReview', gate.id, { decision, decidedOn, decisionReason: reason, ...held });
}

function conditionEdits({ store, newId }: ActionContext, gate: Gate, { conditions }: Decision): Edit[] {
  const { project } = gate;
  if (project === null || conditions.length === 0) return [];
  const siblings = siblingsInOrder(store.view, project, null);
  const { keys, rekeyed } = placesAfter(siblings, siblings.length - 1, conditions.length);
  const born = conditions.map(({ title, due }, at) =>
    create('milestone', newId(), { project, title, forecastDate: due, gateReview: gate.id, order: keys[at] ?? '' }),
  );
  return [...rekeyed, ...born];
}

/** The stage that the project's gates then give it, where it is to follow. */
function followingStageEdits(context: ActionContext, gate: Gate, decision: Decision): Edit[] {
  const stage = decision.setsStage ? stageIfDecided(context, gate, decision) : null;
  return stage === null ? [] : stageEdits(context.store.view, gate.project, stage);
}
