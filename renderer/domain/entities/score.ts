// A judge's score of one application by one criterion.
import { defineEntity } from '../registry/entity.ts';
import { decimal, localized, ref, text } from '../registry/fields.ts';

export const score = defineEntity('score', ['criterion'], {
  application: ref('application', { owner: true, required: true }),
  judge: ref('person'),
  criterion: text(),
  value: decimal(),
  comment: localized(),
});
