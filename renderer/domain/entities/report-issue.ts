// A report as it was handed out: enough to make the same one again.
import { defineEntity } from '../registry/entity.ts';
import { date, ref, text } from '../registry/fields.ts';

export const reportIssue = defineEntity('reportIssue', ['number'], {
  project: ref('project', { owner: true }),
  kind: text({ required: true }),
  number: text({ required: true }),
  /** The parameters as JSON, so that a later version can read those of an earlier one. */
  parameters: text({ opaque: true }),
  cutOffDate: date(),
  sha256: text({ opaque: true }),
});
