// What one unit of a currency was worth in another on a day, as the user entered it. Nothing is fetched.
import { defineEntity } from '../registry/entity.ts';
import { date, decimal, text } from '../registry/fields.ts';

export const exchangeRate = defineEntity('exchangeRate', ['from', 'to', 'on'], {
  /** ISO 4217; one unit of it … */
  from: text({ required: true }),
  /** … is `rate` units of this. */
  to: text({ required: true }),
  on: date({ required: true }),
  rate: decimal(),
  /** Who published it: a central bank, the agreement. */
  source: text(),
});
