// A stage gate: from which stage to which it leads, criteria with evidence, and the decision with its reason and conditions.
import { defineEntity } from '../registry/entity.ts';
import { date, list, localized, oneOf, ref, refs, text, verdict } from '../registry/fields.ts';

export const gateReview = defineEntity('gateReview', ['gate'], {
  project: ref('project', { owner: true, required: true }),
  gate: localized({ required: true }),
  fromStage: oneOf(['intake', 'selected', 'incubating', 'accelerating']),
  /** Where the project stands after a go. */
  toStage: oneOf(['selected', 'incubating', 'accelerating', 'graduated']),
  plannedOn: date(),
  heldOn: date(),
  decision: oneOf(['go', 'conditionalGo', 'hold', 'recycle', 'kill']),
  decidedOn: date(),
  decisionReason: localized(),
  criteria: list({ title: localized(), met: verdict(), evidence: text() }),
  /** In words. What is to be followed up stands in milestones that refer to this gate. */
  conditions: localized(),
  participants: refs('person'),
});
