import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { create } from '../../../renderer/changes/edit.ts';
import { type Decided, gateState, stageAfterGates, unmetCriteria, votesOfGate } from '../../../renderer/domain/rules/gates.ts';
import { Replica, testId } from '../../helpers/replica.ts';

const DECISIONS = ['go', 'conditionalGo', 'hold', 'recycle', 'kill'] as const;

function gate(decidedOn: string | null, decision: Decided['decision'], toStage: Decided['toStage'] = null, id = 'g'): Decided {
  return { id, plannedOn: null, heldOn: decidedOn, decidedOn, decision, fromStage: null, toStage };
}

describe('stageAfterGates', () => {
  it('says nothing where nothing is decided', () => {
    expect(stageAfterGates([])).toBeNull();
    expect(stageAfterGates([gate(null, null, 'incubating'), gate('2026-01-01', 'recycle', 'incubating')])).toBeNull();
  });

  it.each(['go', 'conditionalGo'] as const)('leads to the next stage by %s', (decision) => {
    expect(stageAfterGates([gate('2026-01-01', decision, 'incubating')])).toBe('incubating');
  });

  it('holds, and stops', () => {
    const entered = gate('2026-01-01', 'go', 'incubating');
    expect(stageAfterGates([entered, gate('2026-02-01', 'hold', 'accelerating')])).toBe('onHold');
    expect(stageAfterGates([entered, gate('2026-02-01', 'kill', 'accelerating')])).toBe('stopped');
  });

  it('stays by recycle, also on hold', () => {
    const entered = gate('2026-01-01', 'go', 'incubating');
    const recycled = gate('2026-03-01', 'recycle', 'accelerating');
    expect(stageAfterGates([entered, recycled])).toBe('incubating');
    expect(stageAfterGates([entered, gate('2026-02-01', 'hold'), recycled])).toBe('onHold');
  });

  it('goes back to the stage before a hold by a go that leads nowhere else, however often it was held', () => {
    const held = [gate('2026-01-01', 'go', 'incubating'), gate('2026-02-01', 'hold'), gate('2026-03-01', 'hold')];
    expect(stageAfterGates([...held, gate('2026-04-01', 'go')])).toBe('incubating');
    expect(stageAfterGates([...held, gate('2026-04-01', 'go', 'accelerating')])).toBe('accelerating');
  });

  it('goes back to the stage that the held gate led from, where no gate came before', () => {
    const held: Decided = { ...gate('2026-02-01', 'hold'), fromStage: 'selected' };
    expect(stageAfterGates([held, gate('2026-03-01', 'go')])).toBe('selected');
  });

  it('follows the order of the decisions, not that of the list', () => {
    const decided = fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      decision: fc.constantFrom(...DECISIONS),
      to: fc.constantFrom('selected', 'incubating', 'accelerating', null),
    });
    fc.assert(
      fc.property(fc.uniqueArray(decided, { selector: ({ day }) => day, maxLength: 8 }), fc.integer(), (list, seed) => {
        const gates = list.map(({ day, decision, to }) => gate(`2026-01-${String(day).padStart(2, '0')}`, decision, to, String(day)));
        const mixed = gates.toSorted((a, b) => ((Number(a.id) * seed) % 7) - ((Number(b.id) * seed) % 7));
        expect(stageAfterGates(mixed)).toBe(stageAfterGates(gates));
      }),
    );
  });
});

it('a gate is planned, then held, then decided', () => {
  expect(gateState({ heldOn: null, decision: null })).toBe('planned');
  expect(gateState({ heldOn: '2026-01-01', decision: null })).toBe('held');
  expect(gateState({ heldOn: '2026-01-01', decision: 'go' })).toBe('decided');
});

it('a criterion of which nobody has said anything counts as not met', () => {
  const criterion = (met: boolean | null) => ({ title: {}, met, evidence: '' });
  expect(unmetCriteria({ criteria: [criterion(true), criterion(false), criterion(null)] }).map(({ met }) => met)).toEqual([false, null]);
});

it('of two votes of one person the newest counts', () => {
  const [project, gateId, person] = [testId('p', 1), testId('g', 1), testId('a', 1)];
  const replica = new Replica();
  const vote = (n: number, votedOn: string, choice: 'go' | 'hold') =>
    create('gateVote', testId('b', n), { gateReview: gateId, person, vote: choice, votedOn });
  replica.commit([
    create('project', project, { code: 'P', name: { en: 'P' } }),
    create('person', person, { name: { en: 'Lin' } }),
    create('gateReview', gateId, { project, gate: { en: 'Gate 1' } }),
    vote(1, '2026-03-02', 'go'),
    vote(2, '2026-03-01', 'hold'),
  ]);
  expect(votesOfGate(replica.view, gateId).get(person)?.vote).toBe('go');
});
