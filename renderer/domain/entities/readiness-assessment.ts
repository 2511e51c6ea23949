// The technology or manufacturing readiness of one element on one day; it may go down.
import { defineEntity } from '../registry/entity.ts';
import { date, integer, localized, oneOf, ref } from '../registry/fields.ts';

export const readinessAssessment = defineEntity('readinessAssessment', ['scale', 'element'], {
  project: ref('project', { owner: true, required: true }),
  /** TRL: ISO 16290, GOST R 58048. MRL: 1 to 10. */
  scale: oneOf(['TRL', 'MRL'], { initial: 'TRL' }),
  element: localized({ required: true }),
  level: integer({ min: 1, max: 10 }),
  /** The level that the project is to reach for this element. */
  targetLevel: integer({ min: 1, max: 10 }),
  assessedOn: date(),
  assessor: ref('person'),
  evidence: localized(),
});
