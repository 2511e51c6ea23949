// A competition of projects, with weighted criteria.
import { defineEntity } from '../registry/entity.ts';
import { date, decimal, list, localized } from '../registry/fields.ts';

export const call = defineEntity('call', ['title'], {
  title: localized({ required: true }),
  opensOn: date(),
  closesOn: date(),
  criteria: list({ name: localized(), weight: decimal() }),
});
