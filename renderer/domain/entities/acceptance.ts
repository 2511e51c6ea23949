// What one party said of a milestone when it was handed over.
import { defineEntity } from '../registry/entity.ts';
import { date, localized, oneOf, ref } from '../registry/fields.ts';

export const acceptance = defineEntity('acceptance', ['party'], {
  milestone: ref('milestone', { owner: true, required: true }),
  party: ref('organization', { required: true }),
  signatory: ref('person'),
  on: date(),
  verdict: oneOf(['accepted', 'acceptedWithRemarks', 'rejected']),
  remarks: localized(),
});
