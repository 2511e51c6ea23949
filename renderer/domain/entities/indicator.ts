// Something measured over time, with a target: of a project, or of the park where no project is named.
import { defineEntity } from '../registry/entity.ts';
import { date, decimal, localized, ref } from '../registry/fields.ts';

export const indicator = defineEntity('indicator', ['name'], {
  subject: ref('project', { owner: true }),
  name: localized({ required: true }),
  unit: localized(),
  target: decimal(),
  targetDate: date(),
});
