// One value of an indicator on one day.
import { defineEntity } from '../registry/entity.ts';
import { date, decimal, ref } from '../registry/fields.ts';

export const measurement = defineEntity('measurement', ['on'], {
  indicator: ref('indicator', { owner: true, required: true }),
  on: date({ required: true }),
  value: decimal(),
});
