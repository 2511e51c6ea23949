// A project's stage gates: their order, how far each is, what they make of the project's stage, and the conditions that follow them.
import type { CalendarDate, Id } from '../registry/fields.ts';
import type { ParkReader } from '../registry/park-reader.ts';
import type { Row } from '../registry/registry.ts';

type Gate = Row<'gateReview'>;
export type Stage = Row<'project'>['stage'];
/** What the order and the stage follow from. */
type Dated = Pick<Gate, 'id' | 'plannedOn' | 'heldOn' | 'decidedOn'>;
export type Decided = Dated & Pick<Gate, 'decision' | 'fromStage' | 'toStage'>;

/** `planned`: not held yet. `held`: held, and no decision yet. */
export type GateState = 'planned' | 'held' | 'decided';

export function gateState({ decision, heldOn }: Pick<Gate, 'decision' | 'heldOn'>): GateState {
  if (decision !== null) return 'decided';
  return heldOn === null ? 'planned' : 'held';
}

export function gatesInOrder(park: ParkReader, project: Id): readonly Gate[] {
  return park.referring('gateReview', 'project', project).toSorted(byDayOfGate);
}

/** By the day they were held, else are planned for; those without a day come last. */
export function byDayOfGate(one: Dated, other: Dated): number {
  return compare(`${dayOfGate(one) ?? '~'} ${one.id}`, `${dayOfGate(other) ?? '~'} ${other.id}`);
}

/** When a gate was held, else was decided, else is planned for. */
export function dayOfGate({ heldOn, decidedOn, plannedOn }: Dated): CalendarDate | null {
  return heldOn ?? decidedOn ?? plannedOn;
}

/**
 * The stage that a project has by its gates; null where they say nothing. Decisions count in the order in which they were made. A go leads to the
 * gate's next stage, or out of a hold back to the stage before it; hold and kill stop the project where it is; recycle leaves it.
 */
export function stageAfterGates(gates: readonly Decided[]): Stage | null {
  const decided = gates.filter(({ decision }) => decision !== null).toSorted(byDecision);
  let stage: Stage | null = null;
  let before: Stage | null = null;
  for (const { decision, fromStage, toStage } of decided) {
    if (decision === 'go' || decision === 'conditionalGo') stage = toStage ?? (isStopped(stage) ? before : stage);
    if (decision !== 'hold' && decision !== 'kill') continue;
    before = isStopped(stage) ? before : (stage ?? fromStage);
    stage = decision === 'hold' ? 'onHold' : 'stopped';
  }
  return stage;
}

/** Criteria that are refused, and those of which nobody has said yet whether they are met. */
export function unmetCriteria({ criteria }: Pick<Gate, 'criteria'>): Gate['criteria'] {
  return criteria.filter(({ met }) => met !== true);
}

/** The milestones that are conditions of a gate's decision, in the order of their dates. */
export function conditionsOfGate(park: ParkReader, gate: Id): readonly Row<'milestone'>[] {
  return park.referring('milestone', 'gateReview', gate).toSorted((one, other) => compare(keyOf(one), keyOf(other)));
}

/** The vote of each person at a gate, where there are two of one person (written apart) the newest. */
export function votesOfGate(park: ParkReader, gate: Id): ReadonlyMap<Id, Row<'gateVote'>> {
  const votes = park.referring('gateVote', 'gateReview', gate).toSorted((one, other) => compare(voteKey(one), voteKey(other)));
  return new Map(votes.flatMap((vote) => (vote.person === null ? [] : [[vote.person, vote]])));
}

function isStopped(stage: Stage | null): boolean {
  return stage === 'onHold' || stage === 'stopped';
}

function byDecision(one: Dated, other: Dated): number {
  const day = (gate: Dated) => `${gate.decidedOn ?? gate.heldOn ?? '~'} ${gate.heldOn ?? '~'} ${gate.id}`;
  return compare(day(one), day(other));
}

function keyOf({ forecastDate, id }: Row<'milestone'>): string {
  return `${forecastDate ?? '~'} ${id}`;
}

function voteKey({ votedOn, id }: Row<'gateVote'>): string {
  return `${votedOn ?? ''} ${id}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
