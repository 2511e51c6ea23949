import { describe, expect, it } from 'vitest';
import { enumValues } from '../../../renderer/domain/registry/enum-values.ts';
import { type DeliverableStatus, legalSteps, stepTo } from '../../../renderer/domain/rules/deliverable-flow.ts';

const TODAY = '2026-03-02';

function at(status: DeliverableStatus, submittedOn: string | null = null, acceptedOn: string | null = null) {
  return { status, submittedOn, acceptedOn };
}

describe('the way of a deliverable', () => {
  it.each([
    ['planned to in progress', at('planned'), at('inProgress')],
    ['submitted today', at('inProgress'), at('submitted', TODAY)],
    ['submitted on the day that was given', at('inProgress', '2026-02-01'), at('submitted', '2026-02-01')],
    ['accepted today', at('submitted', '2026-02-01'), at('accepted', '2026-02-01', TODAY)],
    ['rejected, as it was submitted', at('submitted', '2026-02-01'), at('rejected', '2026-02-01')],
    ['submitted again, today', at('rejected', '2026-02-01'), at('submitted', TODAY)],
    ['taken back to work, not submitted any more', at('submitted', '2026-02-01'), at('inProgress')],
    ['acceptance taken back', at('accepted', '2026-02-01', '2026-02-10'), at('submitted', '2026-02-01')],
    ['mended after it was rejected', at('rejected', '2026-02-01'), at('inProgress')],
    ['not begun after all', at('inProgress'), at('planned')],
  ])('%s', (_, from, to) => expect(stepTo(from, to.status, TODAY)).toEqual(to));

  it.each([
    ['planned', 'accepted'],
    ['planned', 'submitted'],
    ['inProgress', 'accepted'],
    ['rejected', 'accepted'],
    ['accepted', 'planned'],
    ['submitted', 'submitted'],
  ] as const)('never goes from %s to %s at once', (from, to) => expect(stepTo(at(from), to, TODAY)).toBeNull());

  it('leads from every status to every other, and nowhere ends', () => {
    const all = enumValues('deliverable', 'status');
    for (const start of all) {
      const reached = new Set<DeliverableStatus>([start]);
      for (const status of reached) for (const { to } of legalSteps(status)) reached.add(to);
      expect([...reached].sort()).toEqual([...all].sort());
    }
  });
});
