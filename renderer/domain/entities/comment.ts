// A remark on any row.
import { defineEntity } from '../registry/entity.ts';
import { anyRef, text } from '../registry/fields.ts';

export const comment = defineEntity('comment', ['text'], {
  subject: anyRef({ required: true }),
  text: text({ required: true }),
});
