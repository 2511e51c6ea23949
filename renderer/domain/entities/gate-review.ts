// A stage gate: criteria, evidence, and the decision with its conditions.
import { defineEntity } from '../registry/entity.ts';
import { date, flag, list, localized, oneOf, ref, refs, text } from '../registry/fields.ts';

export const gateReview = defineEntity('gateReview', ['gate'], {
  project: ref('project', { owner: true, required: true }),
  gate: localized({ required: true }),
  heldOn: date(),
  decision: oneOf(['go', 'conditionalGo', 'hold', 'recycle', 'kill']),
  criteria: list({ title: localized(), met: flag(), evidence: text() }),
  conditions: localized(),
  participants: refs('person'),
});
