// What may go wrong in a project, and what is done about it.
import { defineEntity } from '../registry/entity.ts';
import { integer, localized, oneOf, ref } from '../registry/fields.ts';

export const risk = defineEntity('risk', ['title'], {
  project: ref('project', { owner: true, required: true }),
  title: localized({ required: true }),
  likelihood: integer({ min: 1, max: 5 }),
  impact: integer({ min: 1, max: 5 }),
  response: localized(),
  owner: ref('person'),
  status: oneOf(['open', 'mitigating', 'closed', 'occurred'], { initial: 'open' }),
});
