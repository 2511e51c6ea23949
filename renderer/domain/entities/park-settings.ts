// What the whole park agreed on: one row, the same at every site, so that both see the same health. See rules/tolerances.ts.
import { defineEntity } from '../registry/entity.ts';
import { integer } from '../registry/fields.ts';

export const parkSettings = defineEntity('parkSettings', [], {
  /** Working days by which a milestone may be late and its project stay green. */
  greenSlip: integer({ min: 0, max: 250 }),
  /** The longest slip, in working days, with which a project is still amber. */
  amberSlip: integer({ min: 0, max: 250 }),
  /** From this score on, of 25, an open risk turns a project amber. */
  highRisk: integer({ min: 1, max: 25 }),
  /** Calendar days ahead in which a milestone counts as due soon. */
  dueSoon: integer({ min: 1, max: 366 }),
});
