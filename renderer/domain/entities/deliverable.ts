// What a milestone hands over.
import { defineEntity } from '../registry/entity.ts';
import { date, localized, oneOf, ref, refs, text } from '../registry/fields.ts';

export const deliverable = defineEntity('deliverable', ['code', 'title'], {
  milestone: ref('milestone', { owner: true, required: true }),
  code: text(),
  title: localized({ required: true }),
  type: oneOf(['report', 'design', 'prototype', 'software', 'testRecord', 'certificate', 'publication', 'other'], { initial: 'report' }),
  due: date(),
  submittedOn: date(),
  acceptedOn: date(),
  status: oneOf(['planned', 'inProgress', 'submitted', 'accepted', 'rejected'], { initial: 'planned' }),
  files: refs('attachment'),
});
