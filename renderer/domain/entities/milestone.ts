// A milestone: what is to be reached, by when it was promised, is now expected, and was reached.
import { defineEntity } from '../registry/entity.ts';
import { date, decimal, group, integer, list, localized, oneOf, order, ref, refs, text } from '../registry/fields.ts';

export const milestone = defineEntity('milestone', ['code', 'title'], {
  project: ref('project', { owner: true, required: true }),
  code: text({ unique: true }),
  title: localized({ required: true }),
  description: localized(),
  site: ref('site'),
  owner: ref('person'),
  order: order(),
  parent: ref('milestone'),
  status: oneOf(['planned', 'inProgress', 'submitted', 'accepted', 'cancelled'], { initial: 'planned' }),
  forecastDate: date(),
  actualDate: date(),
  /** Why the forecast moved later: a category for statistics, a text for the reader. */
  slipReason: group({
    category: oneOf(['supplier', 'technical', 'scope', 'approval', 'funding', 'staff', 'customs', 'travel', 'other']),
    text: text(),
  }),
  /** Reasons in other languages, each beside the text that it translates: one whose text no longer stands says nothing. */
  reasonTranslations: list({ original: text(), text: localized() }),
  weight: decimal(),
  meansOfVerification: localized(),
  /** The gate of whose decision this is a condition. */
  gateReview: ref('gateReview'),
  /** What shows that it was reached, beside what its deliverables hand over. */
  evidence: refs('attachment'),
  /** Who has to accept it; none: it is accepted by hand. */
  parties: refs('organization'),
  targetTrl: integer({ min: 1, max: 9 }),
  /** Where the row came from, so that a newer file updates it: source file id and the row's uid there. */
  externalRef: group({ source: text({ opaque: true }), uid: text({ opaque: true }) }),
});
