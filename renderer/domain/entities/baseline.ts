// The dates of a project's milestones as they were approved on a day.
import { defineEntity } from '../registry/entity.ts';
import { date, dates, integer, localized, ref } from '../registry/fields.ts';

export const baseline = defineEntity('baseline', ['name'], {
  project: ref('project', { owner: true, required: true }),
  name: localized({ required: true }),
  approvedOn: date(),
  /** The number that a plan of another tool gives it (MS Project: 0 to 10). */
  externalNumber: integer({ min: 0, max: 10 }),
  dates: dates('milestone'),
});
