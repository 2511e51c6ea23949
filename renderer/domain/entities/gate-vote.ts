// What one participant of a gate review was for. A row of its own: the votes of two laptops must both survive, where a list in the
// review would merge as a whole.
import { defineEntity } from '../registry/entity.ts';
import { date, oneOf, ref, text } from '../registry/fields.ts';

export const gateVote = defineEntity('gateVote', ['person', 'vote'], {
  gateReview: ref('gateReview', { owner: true, required: true }),
  person: ref('person', { required: true }),
  vote: oneOf(['go', 'conditionalGo', 'hold', 'recycle', 'kill', 'abstained']),
  comment: text(),
  votedOn: date(),
});
