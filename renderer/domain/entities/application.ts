// What an applicant enters in a competition.
import { defineEntity } from '../registry/entity.ts';
import { localized, oneOf, ref } from '../registry/fields.ts';

export const application = defineEntity('application', ['title'], {
  call: ref('call', { owner: true, required: true }),
  applicant: ref('organization'),
  title: localized({ required: true }),
  summary: localized(),
  field: localized(),
  state: oneOf(['draft', 'submitted', 'admitted', 'rejected', 'shortlisted', 'winner'], { initial: 'draft' }),
  /** The project that a winner became. */
  project: ref('project'),
});
