// A remark on any row.
import { defineEntity } from '../registry/entity.ts';
import { text } from '../registry/fields.ts';

export const comment = defineEntity('comment', ['text'], {
  /** The row's entity and id, joined by a colon: a remark may stand on a row of any kind. */
  subject: text({ required: true }),
  text: text({ required: true }),
});
