// Money that a project spent.
import { defineEntity } from '../registry/entity.ts';
import { date, localized, money, oneOf, ref } from '../registry/fields.ts';

export const expense = defineEntity('expense', ['title'], {
  project: ref('project', { owner: true, required: true }),
  title: localized(),
  category: oneOf(['staff', 'equipment', 'materials', 'testing', 'travel', 'services', 'overheads', 'other'], { initial: 'other' }),
  amount: money(),
  on: date(),
});
